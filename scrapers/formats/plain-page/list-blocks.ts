import type { HtmlElement } from '../../html/parse-html.ts';
import { findYear } from './find-date-words.ts';
import { findDates, type ReadLine } from './find-dates.ts';
import { createExtentFinder } from './find-extent.ts';
import { isName } from './name-words.ts';
import { ancestorsOf, listOf, measurePage } from './page-tree.ts';

/** What a page seems to print as one entry: a date and the lines that belong to it. */
export interface Block {
  readonly date: ReadLine;
  readonly lines: readonly ReadLine[];
  /** Position of its date among the lines of the page. */
  readonly at: number;
  /** The year that a line above gives to what stands below it: `2026 Meetings`. */
  readonly yearAbove: string | null;
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
export function listBlocks(read: readonly ReadLine[]): readonly Block[] {
  const dated = findDates(read);
  const tree = measurePage(read, dated);
  const findExtent = createExtentFinder(read, tree);
  const years = listYears(read);
  return dated.flatMap((at, position) => {
    const date = read[at];
    if (!date) return [];
    const [from, until] = findExtent({ at, before: dated[position - 1], after: dated[position + 1] });
    return [
      {
        date,
        at,
        lines: read.slice(Math.max(from, at - LINES_BEFORE_MAX), Math.min(until, at + LINES_AFTER_MAX) + 1),
        yearAbove: years[at] ?? null,
        headings: headingsAbove(read, from),
        isMarked: isMarked(date),
        list: listOf(date, tree),
      },
    ];
  });
}

/** For each line the year that the nearest line above it gives, if it does not tell a day itself. */
function listYears(read: readonly ReadLine[]): readonly (string | null)[] {
  let year: string | null = null;
  return read.map(({ text, rank, words }) => {
    const isOverOthers = rank > 0 || YEAR_LINE.test(text);
    if (isOverOthers && words.dayText === null && text.length <= YEAR_LINE_LENGTH_MAX) year = findYear(text) ?? year;
    return year;
  });
}

const YEAR_LINE =
  /^(?:19|20)\d{2}\b.{0,40}$|\b(?:meetings?|schedule|calendar|dates|agendas)\b.{0,30}\b(?:19|20)\d{2}\b/i;
const YEAR_LINE_LENGTH_MAX = 120;

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
