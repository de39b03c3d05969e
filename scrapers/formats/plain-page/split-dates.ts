import { MONTH } from './date-vocabulary.ts';
import { findDateWords, listDays } from './find-date-words.ts';
import { NOT_WHEN } from './find-dates.ts';
import type { Line } from './list-lines.ts';

/** Words between two dates of one line that still leave it a list of dates. */
const BETWEEN_LENGTH_MAX = 60;
const DATES_MIN = 2;
const LINE_LENGTH_MAX = 2_000;
/** Sentences tell of dates; lists print them one after another. */
const SENTENCE = /\b(?:will|was|were|is|are|has|have|between|from|since|until)\b/i;

const TWO_FIGURES = /\d[^\d]+\d/;

/** Takes a line that lists dates (`Jan. 9, Feb. 13 and March 12`) apart, one line for each; any other line stays as it is. */
export function splitDates(line: Line): readonly Line[] {
  if (!TWO_FIGURES.test(line.text)) return [line];
  const apart = line.text.replace(TWO_DAYS, spellOut);
  return apart === line.text ? splitLine(line) : splitLine({ ...line, text: apart });
}

/** `January 8 & 22, 2026`, `March: 4, 11 and 25`: several days of one month. */
const TWO_DAYS = new RegExp(
  `(?<!\\p{L})(${MONTH}):?\\s{1,3}(\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:,|&|and|,\\s?and)\\s?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:/]|\\s?[ap]\\.?m)){1,8})((?:,?\\s(?:19|20)\\d{2})?)`,
  'giu',
);

/** Two days that follow one another are one thing that lasts: `March 24 & 25`. */
function spellOut(whole: string, ...[month, days, year]: readonly [string, string, string]): string {
  const figures = days.split(/[^\d]+(?=\d)/).map((day) => Number.parseInt(day, 10));
  const [first = 0, second = 0] = figures;
  const isOne = figures.length === 2 && second - first <= 1;
  return isOne || figures.some((day) => day < 1 || day > 31)
    ? whole
    : figures.map((day) => `${month} ${day}${year}`).join(', ');
}

function splitLine(line: Line): readonly Line[] {
  if (line.text.length > LINE_LENGTH_MAX || SENTENCE.test(line.text) || NOT_WHEN.test(line.text)) return [line];
  const days = listDays(line.text);
  if (days.length < DATES_MIN || isSpread(line.text, days) || isSpanOfTwo(line.text, days)) return [line];
  const head = line.text.slice(0, days[0]?.at).trim();
  const parts = days.map(({ at }, index) =>
    line.text.slice(at, days[index + 1]?.at).replace(/[\s,;|&]+(?:and\s*)?$/i, ''),
  );
  return [...(head === '' ? [] : [head]), ...parts].map((text) => ({ ...line, text, isOneOfMany: true }));
}

type Days = ReturnType<typeof listDays>;

/** Much is said between the dates: prose. */
function isSpread(text: string, days: Days): boolean {
  return days.some(({ at, text: day }, index) => {
    const next = days[index + 1];
    return next !== undefined && text.slice(at + day.length, next.at).trim().length > BETWEEN_LENGTH_MAX;
  });
}

/** `Nov 3 5:30 PM – Nov 4 7:00 PM` is one thing. */
function isSpanOfTwo(text: string, days: Days): boolean {
  const [first, last] = days;
  if (days.length !== 2 || !first || !last) return false;
  const between = text.slice(first.at + first.text.length, last.at);
  return JOINED.test(between) && /^(?:to|through|until|bis|al?|au)?$/i.test(findDateWords(between).rest);
}

const JOINED = /[-–—]|\b(?:to|through|until|bis|al?|au)\b/i;
