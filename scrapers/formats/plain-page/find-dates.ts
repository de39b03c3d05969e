import type { DateWords } from './find-date-words.ts';
import type { Line } from './list-lines.ts';
import { ancestorsOf } from './page-tree.ts';

/** A line of a page with the date words in it. */
export interface ReadLine extends Line {
  readonly words: DateWords;
}

/** Lines of prose tell of dates; entries announce them. */
const ANNOUNCING_LENGTH_MAX = 160;
/** Dates that say when something was written, not when it happens. */
const NOT_WHEN =
  /\b(?:posted|published|updated|modified|expires?|expired?|copyright|deadline|due|issued|effective|approved|created|archived?|since|dated|fiscal|last|terms?|appointed)\b|©/i;

/** Positions of the lines whose date announces an entry, one for each row. */
export function findDates(read: readonly ReadLine[]): readonly number[] {
  const dated = read.flatMap((line, at) => (announces(line) && !isLabelOfNoDate(read[at - 1]) ? [at] : []));
  return keepFirstOfRow(dated, read);
}

function announces({ text, words }: ReadLine): boolean {
  return words.dayText !== null && text.length <= ANNOUNCING_LENGTH_MAX && !NOT_WHEN.test(text);
}

/** A short line before the date that says it is none: `Term ends:`. */
function isLabelOfNoDate(line: ReadLine | undefined): boolean {
  if (line === undefined || line.text.length > 40 || line.words.dayText !== null) return false;
  return NOT_WHEN.test(line.text) || /^ends?(?:ing)?(?:\s(?:date|time))?\s?:?$/i.test(line.text);
}

/** Rows hold one entry, however many dates they print. */
const ROWS = new Set(['tr', 'li', 'article']);

/** Rows with more dates than this lay out a page; they are no entries. */
const ROW_DATES_MAX = 3;

function keepFirstOfRow(dated: readonly number[], read: readonly ReadLine[]): readonly number[] {
  const linesByRow = Map.groupBy(dated, (at) => ancestorsOf(read[at]).find(({ name }) => ROWS.has(name)));
  return dated.filter((at) => {
    const row = ancestorsOf(read[at]).find(({ name }) => ROWS.has(name));
    const lines = linesByRow.get(row) ?? [];
    return row === undefined || lines.length > ROW_DATES_MAX || lines[0] === at;
  });
}
