import { WEEKDAY } from './date-vocabulary.ts';
import type { DateWords } from './find-date-words.ts';
import type { Line } from './list-lines.ts';
import { isSentence } from './name-words.ts';
import { ancestorsOf } from './page-tree.ts';

/** A line of a page with the date words in it. */
export interface ReadLine extends Line {
  readonly words: DateWords;
}

/** Lines of prose tell of dates; entries announce them. */
const ANNOUNCING_LENGTH_MAX = 160;
/** Dates that say when something was written, not when it happens. */
export const NOT_WHEN =
  /\b(?:posted|added|published|updated|modified|expires?|expired?|copyright|deadline|due|issued|effective|approved|created|archived?|since|dated|fiscal|last|terms?|appointed)\b|\bregistration\b.{0,40}\b(?:opens?|closes?|ends?)\b|©/i;

/** Positions of the lines whose date announces an entry, one for each row. */
export function findDates(read: readonly ReadLine[]): readonly number[] {
  const dated = read.flatMap((line, at) => (announces(line) && !isLabelOfNoDate(read[at - 1]) ? [at] : []));
  return keepFirstOfRow(dated, read);
}

function announces({ text, words, column }: ReadLine): boolean {
  if (NOT_WHEN.test(column ?? '') || (isSentence(text) && !words.hasYear && !NAMES_DAY.test(words.dayText ?? '')))
    return false;
  if (words.dayText === null || text.length > ANNOUNCING_LENGTH_MAX) return false;
  const before = text.slice(0, text.indexOf(words.dayText));
  return !NOT_WHEN.test(text) && !FILE_NAME.test(text) && !TIMESTAMP.test(words.dayText) && !BOUND.test(before);
}

/** What lasts until a day does not begin on it. */
const BOUND = /\b(?:through|until|till|by|before|after|since|ending|prior to|no later than)\s*$/i;
/** A sentence without a year or a day of the week tells of something, and is easily of another year. */
const NAMES_DAY = new RegExp(`(?<!\\p{L})${WEEKDAY}`, 'iu');
const BYLINE = /^(?:by|von|por|par|door)\s\p{Lu}/iu;
const FILE_NAME = /\.(?:pdf|docx?|pptx?|xlsx?)(?![a-z])/i;
/** Programs note seconds; nothing that people go to begins at one. */
const TIMESTAMP = /T\d{2}:\d{2}:(?!00)\d{2}/;

/** A short line before the date that says it is none: `Term ends:`. */
function isLabelOfNoDate(line: ReadLine | undefined): boolean {
  if (line === undefined || line.text.length > 40 || line.words.dayText !== null) return false;
  return (
    NOT_WHEN.test(line.text) || BYLINE.test(line.text) || /^ends?(?:ing)?(?:\s(?:date|time))?\s?:?$/i.test(line.text)
  );
}

/** Rows hold one entry, however many dates they print. */
export const ROWS = new Set(['tr', 'li', 'article']);

/** Rows with more dates than this lay out a page; they are no entries. */
const ROW_DATES_MAX = 3;

function keepFirstOfRow(dated: readonly number[], read: readonly ReadLine[]): readonly number[] {
  const rowOf = (at: number) => ancestorsOf(read[at]).find(({ name }) => ROWS.has(name));
  const linesByRow = Map.groupBy(dated, rowOf);
  return dated.filter((at) => {
    const row = rowOf(at);
    const lines = linesByRow.get(row) ?? [];
    return row === undefined || lines.length > ROW_DATES_MAX || lines[0] === at || isOfOthers(lines, read);
  });
}

/** Days of a month in one row, or a week of a calendar: each date of the row is on the line of a link of its own. */
function isOfOthers(lines: readonly number[], read: readonly ReadLine[]): boolean {
  if (lines.every((at) => read[at]?.isOneOfMany)) return true;
  const links = lines.map((at) => ((read[at]?.words.rest.length ?? 0) > 3 ? read[at]?.href : null));
  return links.every((href) => typeof href === 'string') && new Set(links).size === links.length;
}
