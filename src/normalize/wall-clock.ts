import type { Moment } from '#domain/moment.ts';
import { toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from './moment.ts';
import type { Span } from './span.ts';

/** The wall clock of a moment, midnight for a date: `YYYY-MM-DDTHH:mm:ss`. */
export function toWallClock(moment: Moment): string {
  return moment.isDate ? `${moment.local}T00:00:00` : moment.local;
}

/** The wall clock that a moment shows where another one is told. */
export function toWallClockIn(moment: Moment, timeZone: string | null): string {
  if (moment.isDate || moment.instant === null || timeZone === null) return toWallClock(moment);
  return toMomentOfInstant(moment.instant, timeZone).local;
}

/** A moment like the given one at another wall clock: a date stays a date, the zone stays. */
function withWallClock({ isDate, timeZone }: Moment, local: string): Moment {
  if (isDate) return toDateMoment(local.slice(0, 10), timeZone);
  return timeZone === null ? toFloatingMoment(local) : toMoment(local, timeZone);
}

/** The same span begun at another wall clock; it lasts as long on the clock, whatever daylight saving does between. */
export function shiftSpan({ start, end }: Pick<Span, 'start' | 'end'>, local: string): Pick<Span, 'start' | 'end'> {
  if (end === null) return { start: withWallClock(start, local), end };
  const distance = Temporal.PlainDateTime.from(toWallClock(start)).until(toWallClock(end));
  const endLocal = Temporal.PlainDateTime.from(local).add(distance).toString({ smallestUnit: 'second' });
  return { start: withWallClock(start, local), end: withWallClock(end, endLocal) };
}
