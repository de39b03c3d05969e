import { MONTH, WEEKDAY } from './date-vocabulary.ts';

/** The words of a line that tell a day and a time of day, and what is left of it. */
export interface DateWords {
  /** `Tuesday, March 23, 2021`, as printed. */
  readonly dayText: string | null;
  readonly hasYear: boolean;
  /** From one day to another: `24-25 March`. */
  readonly isSpan: boolean;
  /** `8:30 a.m. - 10 a.m.`, as printed. */
  readonly clockText: string | null;
  /** The line without both. */
  readonly rest: string;
}

const NAMED_DAY = `(?:(?<!\\p{L})${WEEKDAY},?\\s{0,3})?`;
const NUMBER = '\\d{1,2}(?:st|nd|rd|th|º|\\.)?';
const YEAR = '(?:,?\\s{0,3}(?:de\\s|del\\s|of\\s|,\\s?)?(?:19|20)\\d{2}(?!\\d))';
const SPAN = '\\s{0,2}(?:[-–—&]|and|to|through|bis|und|al?|y|au|et|tot|en)\\s{0,2}';
const MONTH_THEN_DAY = `(?<!\\p{L})${MONTH}\\s{0,3}${NUMBER}(?![\\p{L}\\d:/])(?!\\s?[ap]\\.?m)`;
const DAY_THEN_MONTH = `(?<![\\d/.:])${NUMBER}\\s{0,3}(?:de\\s|of\\s)?(?<!\\p{L})${MONTH}`;

/** In the order of trust: the first that matches is the date of the line. */
const DAY = new RegExp(
  [
    `${NAMED_DAY}${MONTH_THEN_DAY}${YEAR}?(?:${SPAN}${NAMED_DAY}${MONTH_THEN_DAY}|${SPAN}\\d{1,2}(?:st|nd|rd|th)?(?![\\d:/\\p{L}])(?!\\s?[ap]\\.?m))?${YEAR}?`,
    `${NAMED_DAY}(?:(?<![\\d/.:])${NUMBER}(?:\\s(?:de\\s)?${MONTH})?${SPAN}${NAMED_DAY})?${DAY_THEN_MONTH}${YEAR}?`,
    '(?<![\\d/])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?![\\d/])',
    '(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)',
    '(?<![\\d.-])\\d{1,2}([.-])\\d{1,2}\\1(?:20\\d{2}|\\d{2})(?![\\d.-])',
  ].join('|'),
  'iu',
);
const SPAN_OF_DAYS = new RegExp(
  `\\d(?:st|nd|rd|th|\\.)?${YEAR}?${SPAN}(?:${NAMED_DAY}${MONTH}\\s{0,3})?\\d{1,2}(?!\\d)`,
  'iu',
);

const CLOCK =
  '(?:\\d{1,2}(?:[:.]\\d{2})?\\s{0,2}(?:[ap]\\.?\\s?m(?!\\p{L})\\.?|noon(?!\\p{L})|uhr(?!\\p{L})|h(?:rs?|oras)?(?![\\p{L}\\d])\\.?)|\\d{1,2}[:h]\\d{2}(?!\\d)|(?<!\\p{L})noon(?!\\p{L}))';
const BETWEEN = '\\s{0,3}(?:-|–|—|to|until|till|through|bis|a las?|a|à)\\s{0,3}';
const CLOCKS = new RegExp(
  `(?<![\\d:])${CLOCK}(?:${BETWEEN}${CLOCK})?(?:\\s{0,2}(?:[ECMP][SD]?T|central|eastern|mountain|pacific)(?!\\p{L}))?`,
  'iu',
);
/** `8:30 - 10 a.m.`: the first time without its half of the day. */
const CLOCKS_SHARING = new RegExp(`(?<![\\d:/])\\d{1,2}(?:[:.]\\d{2})?${BETWEEN}${CLOCK}`, 'iu');

/** The end of a span that markup states. */
const ISO_END = /\s(?:-|–|to)\s{1,3}\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\S{0,12})?/;

/** Words of a line that are looked at. */
const LENGTH_MAX = 400;

const NO_DATE = { dayText: null, clockText: null, hasYear: false, isSpan: false } as const;

/** The words of a line that tell day and time, and what is left of it; of a long line only the beginning. */
export function findDateWords(line: string): DateWords {
  const text = line.slice(0, LENGTH_MAX);
  if (!/\d|noon/i.test(text)) return { ...NO_DATE, rest: trimMarks(text) };
  const dayText = findDay(text);
  const withoutDay = dayText === null ? text : text.replace(dayText, ' ').replace(ISO_END, ' ');
  const clockText = hasClock(dayText) ? null : findClock(withoutDay);
  const rest = clockText === null ? withoutDay : withoutDay.replace(clockText, ' ');
  return {
    dayText,
    clockText,
    hasYear: /(?:19|20)\d{2}|[/.-]\d{2}$/.test(dayText ?? ''),
    isSpan: dayText !== null && !/^\d+(?:[/.]|-\d+-)/.test(dayText) && SPAN_OF_DAYS.test(dayText),
    rest: trimMarks(rest),
  };
}

/** Its first day that can be one: `13/45/2020` and `8.17.23` of a version are left to normalizing. */
function findDay(text: string): string | null {
  return DAY.exec(text)?.[0].trim() ?? null;
}

export function findClock(text: string): string | null {
  return (CLOCKS_SHARING.exec(text) ?? CLOCKS.exec(text))?.[0] ?? null;
}

const DAYS = new RegExp(DAY.source, 'giu');

/** Each date of a line and where it begins. */
export function listDays(text: string): readonly { readonly at: number; readonly text: string }[] {
  return [...text.matchAll(DAYS)].map(({ index, 0: found }) => ({ at: index, text: found }));
}

/** A date of markup that carries its time: `2026-03-05T18:00`. */
export function hasClock(dayText: string | null): boolean {
  return /T\d{2}:\d{2}/.test(dayText ?? '');
}

/** A year that a heading gives to everything below it: `2021 Meeting Dates`. */
export function findYear(line: string): string | null {
  return /(?<![\d/.-])(?:19|20)\d{2}(?!\d)/.exec(line)?.[0] ?? null;
}

/** Takes off what stood between a title and its date. */
export function trimMarks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\(\s?\)|\[\s?\]/g, '')
    .replace(EDGE_MARKS, '')
    .replace(/^(?:at|from|on|and|to|um|am|el|le)\s|(?:^|\s)(?:at|from|on|um|am|a las?|el|à)$/gi, '')
    .replace(EDGE_MARKS, '')
    .trim();
}

const EDGE_MARKS = /^[\s,;:|@/•·*–—-]+|[\s,;:|@/•·*–—(-]+$/g;
