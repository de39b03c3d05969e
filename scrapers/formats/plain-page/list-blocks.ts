import type { HtmlElement } from '../../html/parse-html.ts';
import { findDateWords, type DateWords } from './find-date-words.ts';
import { holdsName } from './find-title.ts';
import type { Line } from './list-lines.ts';
import { isGenericName, isName } from './name-words.ts';

/** A line of a page with the date words in it. */
export interface ReadLine extends Line {
  readonly words: DateWords;
}

/** What a page seems to print as one entry: a date and the lines that belong to it. */
export interface Block {
  readonly date: ReadLine;
  readonly lines: readonly ReadLine[];
  /** Headings above it, the nearest first. */
  readonly headings: readonly ReadLine[];
  /** Its author called it an event by a class or id: `event-details`. */
  readonly isMarked: boolean;
  /** The innermost part of the page with several dates; blocks of one list share it. */
  readonly list: HtmlElement | null;
}

/** Lines of prose tell of dates; entries announce them. */
const ANNOUNCING_LENGTH_MAX = 160;
/** Dates that say when something was written, not when it happens. */
const NOT_WHEN =
  /\b(?:posted|published|updated|modified|expires?|expired?|copyright|deadline|due|issued|effective|approved|created|archived?|since|dated|fiscal|last|terms?|appointed)\b|©/i;
const BLOCK_LINES_MAX = 30;
/** Rows hold one entry, however many dates they print. */
const ROWS = new Set(['tr', 'li', 'article']);

/** Parts a page into the blocks that its dates stand in. The last one is cut off when the page breaks off inside it. */
export function listBlocks(lines: readonly Line[]): readonly Block[] {
  const read = lines.map((line) => ({ ...line, words: findDateWords(line.text) }));
  const dated = keepFirstOfRow(
    read.flatMap((line, at) => (announces(line) && !isLabelOfNoDate(read[at - 1]) ? [at] : [])),
    read,
  );
  const tree = measure(read, dated);
  return dated.flatMap((at, position) => {
    const date = read[at];
    if (!date) return [];
    const [from, until] = extentOf({ at, before: dated[position - 1], after: dated[position + 1], tree, read });
    return [
      {
        date,
        lines: read.slice(from, Math.min(until + 1, from + BLOCK_LINES_MAX)),
        headings: headingsAbove(read, from),
        isMarked: isMarked(date),
        list: listOf(date, tree),
      },
    ];
  });
}

function announces({ text, words }: ReadLine): boolean {
  return words.dayText !== null && text.length <= ANNOUNCING_LENGTH_MAX && !NOT_WHEN.test(text);
}

/** A short line before the date that says it is none: `Term ends:`. */
function isLabelOfNoDate(line: ReadLine | undefined): boolean {
  if (line === undefined || line.text.length > 40 || line.words.dayText !== null) return false;
  return NOT_WHEN.test(line.text) || /^ends?(?:ing)?(?:\s(?:date|time))?\s?:?$/i.test(line.text);
}

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

/** For each element: how many dates it holds, and its first and last line. */
interface Measure {
  readonly dates: number;
  readonly first: number;
  readonly last: number;
}

function measure(read: readonly ReadLine[], dated: readonly number[]): ReadonlyMap<HtmlElement, Measure> {
  const isDated = new Set(dated);
  const tree = new Map<HtmlElement, Measure>();
  for (const [at, line] of read.entries()) {
    for (const element of ancestorsOf(line)) {
      const known = tree.get(element);
      tree.set(element, {
        dates: (known?.dates ?? 0) + (isDated.has(at) ? 1 : 0),
        first: known?.first ?? at,
        last: at,
      });
    }
  }
  return tree;
}

interface Place {
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly tree: ReadonlyMap<HtmlElement, Measure>;
  readonly read: readonly ReadLine[];
}

/** First and last line of the entry round a date. */
function extentOf(place: Place): readonly [number, number] {
  const { at, tree, read } = place;
  const own = ancestorsOf(read[at]).findLast((element) => tree.get(element)?.dates === 1 && element.name !== 'body');
  const box = own && tree.get(own);
  if (box && holdsName(read.slice(box.first, box.last + 1))) return [box.first, box.last];
  return flatExtentOf(place);
}

function listOf(line: ReadLine | undefined, tree: ReadonlyMap<HtmlElement, Measure>): HtmlElement | null {
  return ancestorsOf(line).find((element) => (tree.get(element)?.dates ?? 0) > 1) ?? null;
}

/** Entries that follow one another without a box: from a heading or the date to the next. */
function flatExtentOf({ at, before, after, tree, read }: Place): readonly [number, number] {
  const container = listOf(read[at], tree);
  const { first, last } = (container && tree.get(container)) ?? { first: at, last: read.length - 1 };
  const from = Math.max(first, (before ?? -1) + 1);
  const until = Math.min(last, (after ?? read.length) - 1);
  const headingAt = read.slice(from, at).findLastIndex(names);
  if (read[at]?.rank !== 0 || headingAt < 0) return [at, until];
  const nextHeading = read.slice(at + 1, until + 1).findIndex(names);
  return [from + headingAt, nextHeading < 0 ? until : at + nextHeading];
}

/** A heading that names an entry, not a list of them. */
function names({ rank, words }: ReadLine): boolean {
  return rank > 0 && isName(words.rest) && !isGenericName(words.rest);
}

const EVENT_CLASS = /(?:^|[-_ ])(?:events?|calendar|meetings?|vevent|workshops?|webinars?)(?:$|[-_ ])/i;
const BOXES_LOOKED_AT = 8;

function isMarked(line: ReadLine): boolean {
  const boxes = ancestorsOf(line)
    .filter(({ name }) => name !== 'body')
    .slice(0, BOXES_LOOKED_AT);
  return boxes.some(({ attribs }) => EVENT_CLASS.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`));
}

/** Lines looked back over for headings. */
const HEADINGS_LOOKED_BACK = 400;

function headingsAbove(read: readonly ReadLine[], at: number): readonly ReadLine[] {
  const above = read.slice(Math.max(0, at - HEADINGS_LOOKED_BACK), at).toReversed();
  let rank = 8;
  return above.filter((line) => {
    if (line.rank === 0 || line.rank >= rank || (line.words.dayText !== null && !isName(line.words.rest))) return false;
    rank = line.rank;
    return true;
  });
}

/** The blocks that a line stands in, the innermost first. */
export function ancestorsOf(line: Line | undefined): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (
    let element: HtmlElement['parent'] = line?.element ?? null;
    element && 'attribs' in element;
    element = element.parent
  ) {
    found.push(element);
  }
  return found;
}
