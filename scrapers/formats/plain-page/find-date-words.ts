/** The words of a line that tell a day and a time of day, and what is left of it. */
export interface DateWords {
  /** `Tuesday, March 23, 2021`, as printed. */
  readonly dayText: string | null;
  readonly hasYear: boolean;
  /** `8:30 a.m. - 10 a.m.`, as printed. */
  readonly clockText: string | null;
  /** The line without both. */
  readonly rest: string;
}

const MONTH =
  '(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\b\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?\\s{0,3})?';
const YEAR = '(?:,?\\s{0,3}(?:19|20)\\d{2}\\b)';

const DAY = new RegExp(
  [
    `${WEEKDAY}\\b${MONTH}\\s{0,3}\\d{1,2}(?:st|nd|rd|th)?\\b(?!:)(?:\\s{0,2}[-–&]\\s{0,2}\\d{1,2}\\b(?![:\\d]))?${YEAR}?`,
    `${WEEKDAY}\\b(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s{0,2}(?:[-–&]|and|to)\\s{0,2})?\\d{1,2}(?:st|nd|rd|th|\\.)?\\s{1,3}(?:de\\s|of\\s)?${MONTH}${YEAR}?`,
    '\\b\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b',
    '\\b\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
  ].join('|'),
  'i',
);

const CLOCK = '(?:\\d{1,2}(?::\\d{2})?\\s{0,2}(?:[ap]\\.?\\s?m\\b\\.?|noon\\b)|\\d{1,2}:\\d{2}(?!\\d)|noon\\b)';
const CLOCKS = new RegExp(
  `${CLOCK}(?:\\s{0,3}(?:-|–|—|to|until)\\s{0,3}${CLOCK})?(?:\\s{0,2}(?:[ECMP][SD]?T|central|eastern|mountain|pacific)\\b)?`,
  'i',
);
/** `8:30 - 10 a.m.`: the first time without its half of the day. */
const CLOCKS_SHARING = new RegExp(`\\b\\d{1,2}(?::\\d{2})?\\s{0,3}(?:-|–|—|to)\\s{0,3}${CLOCK}`, 'i');

/** The end of a span that markup states. */
const ISO_END = /\s(?:-|–|to)\s{1,3}\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}\S{0,12})?/;

/** Lines longer than this are prose: a date in them is told, not announced. */
const LENGTH_MAX = 400;

export function findDateWords(line: string): DateWords {
  const text = line.slice(0, LENGTH_MAX);
  const dayText = DAY.exec(text)?.[0] ?? null;
  const withoutDay = dayText === null ? text : text.replace(dayText, ' ').replace(ISO_END, ' ');
  const clockText = hasClock(dayText)
    ? null
    : ((CLOCKS_SHARING.exec(withoutDay) ?? CLOCKS.exec(withoutDay))?.[0] ?? null);
  const rest = clockText === null ? withoutDay : withoutDay.replace(clockText, ' ');
  return { dayText, clockText, hasYear: /(?:19|20)\d{2}|\/\d{2}$/.test(dayText ?? ''), rest: trimMarks(rest) };
}

/** A date of markup that carries its time: `2026-03-05T18:00`. */
export function hasClock(dayText: string | null): boolean {
  return /T\d{2}:\d{2}/.test(dayText ?? '');
}

/** A year that a heading gives to everything below it: `2021 Meeting Dates`. */
export function findYear(line: string): string | null {
  return /\b(?:19|20)\d{2}\b/.exec(line)?.[0] ?? null;
}

/** Takes off what stood between a title and its date. */
export function trimMarks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\(\s?\)|\[\s?\]/g, '')
    .replace(/^[\s,;:|@•·*–—-]+|[\s,;:|@•·*–—(-]+$/g, '')
    .replace(/^(?:at|from|on|and|to)\b\s?|\s(?:at|from|on)$/gi, '')
    .trim();
}
