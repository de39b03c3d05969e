import type { HtmlElement } from '../../html/parse-html.ts';
import { findDateWords } from './find-date-words.ts';
import { findDates, type ReadLine } from './find-dates.ts';
import { holdsName } from './find-title.ts';
import type { Line } from './list-lines.ts';
import { isGenericName, isName } from './name-words.ts';
import { ancestorsOf, listOf, measurePage, type PageTree } from './page-tree.ts';

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

/** Lines of an entry that are kept, before and after its date. */
const LINES_BEFORE_MAX = 12;
const LINES_AFTER_MAX = 18;

/** Parts a page into the blocks that its dates stand in. The last one is cut off when the page breaks off inside it. */
export function listBlocks(lines: readonly Line[]): readonly Block[] {
  const read = lines.map((line) => ({ ...line, words: findDateWords(line.text) }));
  const dated = findDates(read);
  const tree = measurePage(read, dated);
  return dated.flatMap((at, position) => {
    const date = read[at];
    if (!date) return [];
    const [from, until] = extentOf({ at, before: dated[position - 1], after: dated[position + 1], tree, read });
    return [
      {
        date,
        lines: read.slice(Math.max(from, at - LINES_BEFORE_MAX), Math.min(until, at + LINES_AFTER_MAX) + 1),
        headings: headingsAbove(read, from),
        isMarked: isMarked(date),
        list: listOf(date, tree),
      },
    ];
  });
}

interface Place {
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly tree: PageTree;
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
