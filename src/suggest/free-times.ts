import { hourOf, isDay, isWeekend } from './days.ts';

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

/**
 * The stretch of the week in which something begins. What lasts all day begins in none by the clock, only on a kind of day.
 * @param start wall clock, or a day
 */
export function toFreeTime(start: string): FreeTime {
  const day = isWeekend(start) ? 'weekend' : 'weekday';
  return isDay(start) ? day : `${day}-${toPartOfDay(hourOf(start))}`;
}

/** Whether something that begins then suits somebody who is free in these stretches; anything suits who named none. */
export function isFree(start: string, available: readonly FreeTime[]): boolean {
  if (available.length === 0) return true;
  const stretch = toFreeTime(start);
  const [day] = stretch.split('-', 1);
  return available.some((free) => free === stretch || free === day || (isDay(start) && free.startsWith(stretch)));
}

function toPartOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < NOON_HOUR) return 'morning';
  return hour < EVENING_HOUR ? 'afternoon' : 'evening';
}
