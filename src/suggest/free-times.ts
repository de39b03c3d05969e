import type { Moment } from '#domain/moment.ts';

/** Stretches of the week in which somebody may be free, by the clock on the wall there. */
export const FREE_TIMES = [
  'weekday',
  'weekend',
  'weekday-morning',
  'weekday-afternoon',
  'weekday-evening',
  'weekend-morning',
  'weekend-afternoon',
  'weekend-evening',
] as const;
export type FreeTime = (typeof FREE_TIMES)[number];

/** From this hour on it is afternoon. */
const NOON_HOUR = 12;
/** From this hour on most people have left work. */
export const EVENING_HOUR = 17;
const FRIDAY = 5;

/** The stretch of the week in which something begins. What lasts all day begins in none by the clock, only on a kind of day. */
export function toFreeTime({ local, isDate }: Moment): FreeTime {
  const isWeekend = Temporal.PlainDate.from(local.slice(0, 10)).dayOfWeek > FRIDAY;
  const day = isWeekend ? 'weekend' : 'weekday';
  return isDate ? day : `${day}-${toPartOfDay(Number(local.slice(11, 13)))}`;
}

/** Whether something that begins then suits somebody who is free in these stretches; anything suits who named none. */
export function isFree(start: Moment, available: readonly FreeTime[]): boolean {
  if (available.length === 0) return true;
  const stretch = toFreeTime(start);
  const [day] = stretch.split('-', 1);
  return available.some((free) => free === stretch || free === day || (start.isDate && free.startsWith(stretch)));
}

function toPartOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < NOON_HOUR) return 'morning';
  return hour < EVENING_HOUR ? 'afternoon' : 'evening';
}
