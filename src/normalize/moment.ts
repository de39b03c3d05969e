import type { Moment } from '#domain/moment.ts';

/**
 * Pins a wall-clock reading to the timeline, settling repeated and skipped hours as RFC 5545 §3.3.5 does: the first of two
 * equal readings, and for a skipped one the offset from before the gap.
 * @param local `YYYY-MM-DDTHH:mm[:ss]` without offset
 * @param timeZone IANA name, e.g. `America/Chicago`
 * @throws {RangeError} when either text is malformed
 */
export function toMoment(local: string, timeZone: string): Moment {
  const wallClock = Temporal.PlainDateTime.from(local);
  const zoned = wallClock.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return toPinned(wallClock.toString({ smallestUnit: 'second' }), zoned);
}

/**
 * The wall clock that a zone shows at an instant.
 * @param instant RFC 3339
 * @throws {RangeError} when either text is malformed
 */
export function toMomentOfInstant(instant: string, timeZone: string): Moment {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return toPinned(zoned.toPlainDateTime().toString({ smallestUnit: 'second' }), zoned);
}

/** A wall-clock reading at a place nobody named. */
export function toFloatingMoment(local: string): Moment {
  const text = Temporal.PlainDateTime.from(local).toString({ smallestUnit: 'second' });
  return { local: text, timeZone: null, instant: null, isDate: false };
}

/**
 * An all-day date, in a zone where one is known.
 * The end of something that lasts whole days is its last day, not the day after as iCalendar writes it (RFC 5545 §3.6.1).
 * @param date `YYYY-MM-DD`
 */
export function toDateMoment(date: string, timeZone: string | null): Moment {
  const day = Temporal.PlainDate.from(date);
  const instant = timeZone === null ? null : day.toZonedDateTime(timeZone).toInstant().toString();
  return { local: day.toString(), timeZone, instant, isDate: true };
}

/** Orders moments: by instant where both have one, else by what the clocks show. Negative when `a` is earlier. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.instant !== null && b.instant !== null && !a.isDate && !b.isDate) {
    return Temporal.Instant.compare(a.instant, b.instant);
  }
  const length = a.isDate || b.isDate ? 10 : 19;
  const [left, right] = [a.local.slice(0, length), b.local.slice(0, length)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function toPinned(local: string, zoned: Temporal.ZonedDateTime): Moment {
  const instant = zoned.toInstant().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString();
  return { local, timeZone: zoned.timeZoneId, instant, isDate: false };
}
