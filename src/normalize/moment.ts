import type { Moment } from '#domain/moment.ts';

/**
 * Pins a wall-clock reading to the timeline, settling repeated and skipped hours as RFC 5545 §3.3.5 does.
 * @param local `YYYY-MM-DDTHH:mm[:ss]` without offset
 * @param timeZone IANA name, e.g. `America/Chicago`
 * @throws {RangeError} when either text is malformed
 */
export function toMoment(local: string, timeZone: string): Moment {
  const wallClock = Temporal.PlainDateTime.from(local);
  const instant = wallClock.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  return {
    local: wallClock.toString({ smallestUnit: 'second' }),
    timeZone,
    instant: instant.toString(),
    isDate: false,
  };
}
