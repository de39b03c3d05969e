/** Dates of the sample town, told from the day it is served on, as its invented publishers would print them. */

/** The town keeps Memphis time. */
const TOWN_TIME_ZONE = 'America/Chicago';

/** `days` from today at `clock` (`18:00`), wall clock. */
export function at(today: Temporal.PlainDate, days: number, clock: string): Temporal.PlainDateTime {
  return today.add({ days }).toPlainDateTime(Temporal.PlainTime.from(clock));
}

/** The first given weekday (1 is Monday) on or after `days` from today. */
export function nextWeekday(today: Temporal.PlainDate, weekday: number, days = 1): Temporal.PlainDate {
  const from = today.add({ days });
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

/** iCalendar basic form, `20260305T180000`. */
export function icsLocal(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** iCalendar UTC form, `20260306T000000Z`. */
export function icsUtc(time: Temporal.PlainDateTime): string {
  const utc = time.toZonedDateTime(TOWN_TIME_ZONE).toInstant().toZonedDateTimeISO('UTC').toPlainDateTime();
  return `${icsLocal(utc)}Z`;
}

/** ISO 8601 with the town's offset, `2026-03-05T18:00:00-06:00`. */
export function isoWithOffset(time: Temporal.PlainDateTime): string {
  const zoned = time.toZonedDateTime(TOWN_TIME_ZONE);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** ISO 8601 without offset, as many sites print it. */
export function isoLocal(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}

/** `Thursday, March 5, 2026`. */
export function inWords(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}
