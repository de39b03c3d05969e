import type { Listing, PrintedTime } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import { parseClockReading } from './clock-reading.ts';
import { parseDateWords, type WordsContext } from './date-words.ts';
import { parseDurationSeconds } from './duration.ts';
import { compareMoments, toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from './moment.ts';
import { pinReading, type Pinned } from './zones.ts';

/** What reading a time needs beside its words. */
export interface TimeContext extends WordsContext {
  /** Zones that a time without one could mean, the likeliest first. */
  readonly likely: readonly string[];
}

/** A start and, where it is said, an end on the clock of the same zone. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment | null;
  readonly problems: readonly string[];
}

/** The words that give an end. */
export type PrintedEnd = Pick<Listing, 'end' | 'durationText' | 'typeText'>;

/** A time in figures or words; `undefined` when it cannot be read. */
export function readTime(printed: PrintedTime, context: TimeContext): Pinned | undefined {
  const reading = parseClockReading(printed.text) ?? parseDateWords(printed.text, context)?.start;
  return reading && pinReading(reading, printed, context.likely);
}

/** Reads a start and its end; `undefined` when the start cannot be read. An end that cannot be or lies before it is a problem. */
export function readSpan(start: PrintedTime, printed: PrintedEnd, context: TimeContext): Span | undefined {
  const pinned = readTime(start, context);
  if (!pinned) return readWordSpan(start.text, context);
  const ended = readEnd(pinned.moment, { ...printed, startPrinted: start }, context);
  const worded = printed.end === null && printed.durationText === null ? readWordSpan(start.text, context)?.end : null;
  return { start: pinned.moment, end: ended.end ?? worded ?? null, problems: [...pinned.problems, ...ended.problems] };
}

/** A start and perhaps an end in prose: `Dec 8 @ 6:00 pm - 8:00 pm`. */
export function readWordSpan(words: string, context: TimeContext): Span | undefined {
  const read = parseDateWords(words, context);
  if (!read) return undefined;
  const noZone = { timeZoneText: null };
  const start = pinReading(read.start, noZone, context.likely);
  const end = read.end && pinReading(read.end, noZone, context.likely).moment;
  return { start: start.moment, ...orderEnd(start.moment, end), problems: start.problems };
}

interface EndWords extends PrintedEnd {
  readonly startPrinted: PrintedTime;
}

type Ended = Pick<Span, 'end' | 'problems'>;

function readEnd(start: Moment, printed: EndWords, context: TimeContext): Ended {
  if (printed.end && printed.end.text.trim() !== '') return readPrintedEnd(start, printed.end, { printed, context });
  const text = printed.durationText?.trim() ?? '';
  if (text === '') return { end: null, problems: [] };
  const seconds = parseDurationSeconds(text);
  if (seconds === undefined) return { end: null, problems: [`The duration "${text.slice(0, 80)}" cannot be read.`] };
  return orderEnd(start, seconds === 0 ? null : addSeconds(start, seconds));
}

function readPrintedEnd(
  start: Moment,
  end: PrintedTime,
  { printed, context }: { readonly printed: EndWords; readonly context: TimeContext },
): Ended {
  const likely = start.timeZone === null ? context.likely : [start.timeZone, ...context.likely];
  const beside = end.timeZoneText === null ? { ...printed.startPrinted, text: end.text } : end;
  const read = readTime(beside, { ...context, likely }) ?? readClockEnd(end.text, start);
  if (!read) return { end: null, problems: [`The end "${end.text.slice(0, 80)}" cannot be read.`] };
  const moment = inZoneOf(start, read.moment);
  const isExclusive = printed.typeText === 'VEVENT' && moment.isDate && start.isDate;
  return orderEnd(start, isExclusive ? dayBefore(start, moment) : moment);
}

/** `8:00 PM` alone is an end on the day of the start, or on the next when it would lie before it. */
function readClockEnd(text: string, start: Moment): Pick<Pinned, 'moment'> | undefined {
  const moment = start.isDate ? undefined : readClockOnDay(text, start);
  return moment && { moment: moment.local < start.local ? shiftDay(moment) : moment };
}

/** A time of day without a date, on the day of the start; `undefined` when the text is none. */
export function readClockOnDay(text: string, start: Moment): Moment | undefined {
  if (!/^\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?$/i.test(text.trim())) return undefined;
  const reading = parseClockReading(`${start.local.slice(0, 10)} ${text.trim()}`);
  return reading?.is === 'clock' ? atZone(reading.local, start.timeZone) : undefined;
}

function shiftDay({ local, timeZone }: Moment): Moment {
  return atZone(Temporal.PlainDateTime.from(local).add({ days: 1 }).toString(), timeZone);
}

/** iCalendar prints the day after the last one (RFC 5545 §3.6.1); one that is not later than the start says nothing. */
function dayBefore(start: Moment, end: Moment): Moment | null {
  if (end.local === start.local) return null;
  return end.local < start.local ? end : toDateMoment(addDays(end.local, -1), end.timeZone);
}

/** An end that adds nothing is left out; one before the start is a problem. */
function orderEnd(start: Moment, end: Moment | null): Ended {
  const order = end === null ? 0 : compareMoments(end, start);
  if (order < 0) return { end: null, problems: ['The end lies before the start.'] };
  return { end: order === 0 ? null : end, problems: [] };
}

function inZoneOf(start: Moment, end: Moment): Moment {
  if (end.instant === null || start.timeZone === null || end.timeZone === start.timeZone) return end;
  return end.isDate ? toDateMoment(end.local, start.timeZone) : toMomentOfInstant(end.instant, start.timeZone);
}

/** So many seconds later on the wall clock; whole days for a date, which then ends on its last day. */
function addSeconds(start: Moment, seconds: number): Moment {
  if (start.isDate)
    return toDateMoment(addDays(start.local, Math.max(Math.round(seconds / 86_400) - 1, 0)), start.timeZone);
  return atZone(Temporal.PlainDateTime.from(start.local).add({ seconds }).toString(), start.timeZone);
}

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function atZone(local: string, timeZone: string | null): Moment {
  return timeZone === null ? toFloatingMoment(local) : toMoment(local, timeZone);
}
