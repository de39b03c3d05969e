import { parseClockReading, type ClockReading } from './clock-reading.ts';
import { findPrintedDays, type PrintedDay, type PrintedDays } from './printed-days.ts';

export interface WordsContext {
  /** RFC 3339; a date without a year is given the year that fits this best. */
  readonly readAt: string;
  /** BCP 47; `null` for American English. */
  readonly language: string | null;
}

export interface ReadWords {
  readonly start: ClockReading;
  readonly end: ClockReading | null;
}

/**
 * Reads a date in words or mixed figures: `Thursday, Dec 8 @ 6:00 pm - 8:00 pm CST`, `3/5/2026 6:00 PM`, RFC 2822. Takes nothing
 * whose day and month are not printed: `2nd Tuesday of the month` and `tomorrow` are no dates. `undefined` when there is none.
 */
export function parseDateWords(text: string, context: WordsContext): ReadWords | undefined {
  const words = tidy(text.slice(0, WORDS_LENGTH_MAX));
  const days = findTwoDays(words, context.language) ?? findPrintedDays(words, context.language);
  if (!days) return undefined;
  const zoneWord = ZONE_WORD.exec(words)?.[0];
  const year = days.start.year ?? days.end?.year ?? nearestYear(days.start, context.readAt);
  const start = toReading({ ...days.start, year }, zoneWord);
  if (!start) return undefined;
  const end =
    days.end && toReading({ ...days.end, year: days.end.year ?? endYear(days.end, { ...days.start, year }) }, zoneWord);
  return { start, end: end ?? null };
}

const WORDS_LENGTH_MAX = 300;

/** A zone abbreviation names the clocks of a place; what it says of summer and winter is often wrong. */
const ZONE_WORD = /\b(?:[ECMPA][SD]?T|AK[SD]T|HST|CES?T|BST|AE[SD]T|NZ[SD]T)\b/;

/** Takes out what would part a date from its time, and puts day-first figures with dots into ISO order. */
function tidy(text: string): string {
  return text
    .replace(/\((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\)/gi, ' ')
    .replace(/\b(?:12\s)?noon\b/gi, '12:00 pm')
    .replace(/[@|•·()]|\b(?:date|time|when)\s*:/gi, ' ')
    .replace(
      /\b(\d{1,2})(?:st|nd|rd|th)?\s?(?:&|and|und|y|et)\s?(\d{1,2})(?:st|nd|rd|th)?(?=,?\s(?:\p{L}{3}|\d{4})|$)/giu,
      '$1-$2',
    )
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, '$3-$2-$1')
    .replace(/\b(\d{4})-(\d)-/g, '$1-0$2-')
    .replace(/\b(\d{4}-\d\d)-(\d)\b/g, '$1-0$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Nov 3 5:30 PM – Nov 4 7:00 PM`: each half names its own day. */
function findTwoDays(words: string, language: string | null): PrintedDays | undefined {
  const halves = words.split(/\s(?:[-–—]|to|until|through|bis|au)\s/i);
  if (halves.length !== 2) return undefined;
  const [first, last] = halves.map((half) => findPrintedDays(half, language));
  return first && last && { start: first.start, end: last.start, text: words };
}

function toReading(
  day: PrintedDay & { readonly year: number },
  zoneWord: string | undefined,
): ClockReading | undefined {
  const date = `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
  if (day.clock === null) return parseClockReading(date);
  if (day.offsetMinutes === null || zoneWord !== undefined) {
    const reading = parseClockReading(`${date}T${day.clock}`);
    return reading?.is === 'clock' && zoneWord !== undefined ? { ...reading, timeZoneText: zoneWord } : reading;
  }
  const minutes = Math.abs(day.offsetMinutes);
  const sign = day.offsetMinutes < 0 ? '-' : '+';
  return parseClockReading(`${date}T${day.clock}${sign}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The year of a date that prints none: the nearest one in which it falls on the printed weekday; without a weekday the one in
 * which it lies ahead of the moment of reading, or no more than two months behind it.
 */
function nearestYear(day: PrintedDay, readAt: string): number {
  const today = Temporal.Instant.from(readAt).toZonedDateTimeISO('UTC').toPlainDate();
  const distance = (year: number) => Math.abs(today.until(dayIn(day, year)).total('days'));
  const years = Array.from({ length: YEARS_BACK_MAX + 2 }, (_, index) => today.year + 1 - index);
  const fitting = years.filter((year) => isWeekday(day, year)).toSorted((a, b) => distance(a) - distance(b));
  const earliest = today.subtract({ months: MONTHS_BACK_MAX });
  const ahead = years.filter((year) => Temporal.PlainDate.compare(dayIn(day, year), earliest) >= 0);
  return fitting[0] ?? Math.min(...ahead);
}

/** A date falls on the same weekday again after at most six years, leap days aside. */
const YEARS_BACK_MAX = 6;
const MONTHS_BACK_MAX = 2;

function dayIn({ month, day }: PrintedDay, year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
}

function isWeekday(day: PrintedDay, year: number): boolean {
  return day.weekday !== null && dayIn(day, year).dayOfWeek % 7 === day.weekday;
}

/** An end without a year is in the start's, or in the next when it would lie before it: Dec 30 – Jan 2. */
function endYear(end: PrintedDay, start: PrintedDay & { readonly year: number }): number {
  const isBefore = end.month < start.month || (end.month === start.month && end.day < start.day);
  return isBefore ? start.year + 1 : start.year;
}
