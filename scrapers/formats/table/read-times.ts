import type { PrintedTime } from '#domain/listing.ts';
import type { Columns, Role } from './find-columns.ts';
import { findWord, isSet } from './find-word.ts';
import type { TableRecord } from './records.ts';

interface TimeRoles {
  readonly whole: Role;
  readonly date: Role;
  readonly time: Role;
}

const START: TimeRoles = { whole: 'start', date: 'startDate', time: 'startTime' };
const END: TimeRoles = { whole: 'end', date: 'endDate', time: 'endTime' };

export interface TimesRead {
  readonly start: PrintedTime | null;
  readonly end: PrintedTime | null;
  readonly isAllDay: boolean;
}

/** When a record is. One that lasts all day prints midnights that are no times of day, and as its end the day after the last. */
export function readTimes(record: TableRecord, columns: Columns): TimesRead {
  const start = toPrintedTime(record, columns, START);
  const end = toPrintedTime(record, columns, END);
  const isAllDay = isSet(findWord(record, columns, 'isAllDay'));
  if (!isAllDay) return { start, end, isAllDay };
  return { start: start && dropMidnight(start), end: end && dropMidnight(toLastDay(end, start)), isAllDay };
}

/** A time that is printed whole, or as a date and a time of day in columns of their own. */
function toPrintedTime(record: TableRecord, columns: Columns, roles: TimeRoles): PrintedTime | null {
  const date = findWord(record, columns, roles.date);
  const time = findWord(record, columns, roles.time);
  const whole = findWord(record, columns, roles.whole);
  const zone = findWord(record, columns, 'timeZone');
  if (whole !== null && PRINTS_CLOCK.test(whole)) return toTime(whole, zone);
  if (date !== null && time !== null) return toTime(joinDateAndTime(date, time), zone);
  return toTime(whole ?? date, zone);
}

const PRINTS_CLOCK = /\d[T ]\d{1,2}:\d{2}/;

function joinDateAndTime(date: string, time: string): string {
  if (/\d{4}-\d{2}-\d{2}T/.test(time)) return time;
  if (/[T ]\d{1,2}:\d{2}/.test(date) && !/[T ]00:00/.test(date)) return date;
  return `${date.replace(/[T ]00:00.*$/, '')} ${time}`;
}

/** A cell's words as a printed time; `0` is what programs print for none. */
export function toTime(text: string | null, timeZoneText: string | null): PrintedTime | null {
  if (text === null || text === '0') return null;
  const [, aspNetMs] = /^\/Date\((-?\d+)[^)]*\)\/$/.exec(text) ?? []; // Microsoft's JSON dates, milliseconds since 1970
  return { text: aspNetMs ?? text, timeZoneText };
}

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

function dropMidnight(time: PrintedTime): PrintedTime {
  const [, day] = MIDNIGHT.exec(time.text) ?? [];
  return day === undefined ? time : { ...time, text: day };
}

/** The midnight that ends an all-day entry begins the day after it. */
function toLastDay(end: PrintedTime, start: PrintedTime | null): PrintedTime {
  const [, day] = MIDNIGHT.exec(end.text) ?? [];
  if (day === undefined || start?.text.startsWith(day) !== false) return end;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(midnight) ? end : { ...end, text: new Date(midnight - 86_400_000).toISOString().slice(0, 10) };
}

/** A clock at the end of a title: `Finance Committee 10:00 a.m.` */
const CLOCK_AT_END = /^(.{3,300}?)[\s,@–-]+(\d{1,2}:\d{2} ?[ap]\.?m\.?)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Takes the time of day from the end of the title, where the columns print the day alone. An entry that claims to last all day
 * has it there for want of a better place, and its title is what stands before; else the title stays as printed.
 */
export function moveClock(title: string | null, times: TimesRead): TimesRead & { readonly title: string | null } {
  const [, words, clock] = CLOCK_AT_END.exec(title ?? '') ?? [];
  if (!words || !clock || !times.start || !DAY.test(times.start.text)) return { title, ...times };
  const start = { ...times.start, text: `${times.start.text} ${clock}` };
  const end = times.end?.text === times.start.text ? null : times.end;
  return { ...times, title: times.isAllDay ? words : title, start, end };
}
