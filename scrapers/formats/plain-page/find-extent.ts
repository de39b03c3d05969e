import type { HtmlElement } from '../../html/parse-html.ts';
import { ROWS, type ReadLine } from './find-dates.ts';
import { holdsName } from './find-title.ts';
import { ancestorsOf, listOf, type Measure, type PageTree } from './page-tree.ts';

/** A date and the dates before and after it, as positions of lines. */
interface Neighbors {
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** First and last line of the entry round a date. */
export type ExtentFinder = (neighbors: Neighbors) => readonly [number, number];

/** How entries of one list that share a box are told apart. */
type Order = 'heading-first' | 'date-first' | 'name-first';

export function createExtentFinder(read: readonly ReadLine[], tree: PageTree): ExtentFinder {
  const orders = new Map<HtmlElement, Order>();
  const page = { dates: 0, first: 0, last: read.length - 1, firstDate: null, lastDate: null };
  return (neighbors) => {
    const own = ancestorsOf(read[neighbors.at]).filter(
      (element) => tree.get(element)?.dates === 1 && element.name !== 'body',
    );
    const outermost = own.at(-1);
    const box = outermost && tree.get(outermost);
    const isRow = own.some(({ name }) => ROWS.has(name)) && isMoreThanDate(box, read);
    if (box && (isRow || holdsName(read.slice(box.first, box.last + 1)))) return [box.first, box.last];
    const list = listOf(read[neighbors.at], tree);
    const measure = (list && tree.get(list)) ?? page;
    const order = (list && orders.get(list)) ?? orderOf(measure, read);
    if (list) orders.set(list, order);
    return cut(neighbors, { order, measure, read });
  };
}

/** A row with nothing but a date stands over the rows below it. */
function isMoreThanDate(box: Measure | undefined, read: readonly ReadLine[]): boolean {
  return box !== undefined && (box.last > box.first || read[box.first]?.words.rest !== '');
}

/** Headings before their dates are the rule; else what stands before the first date and behind the last tells. */
function orderOf({ first, last, firstDate, lastDate }: Measure, read: readonly ReadLine[]): Order {
  if (firstDate === null || lastDate === null || firstDate === lastDate) return 'heading-first';
  const [above, below] = [read.slice(first, firstDate), read.slice(lastDate + 1, last + 1)];
  if (above.some(isHeading)) return 'heading-first';
  if (below.some(isHeading)) return 'date-first';
  return holdsName(above) && !holdsName(below) && !read.slice(firstDate, lastDate).some(isHeading)
    ? 'name-first'
    : 'date-first';
}

interface List {
  readonly order: Order;
  readonly measure: Measure;
  readonly read: readonly ReadLine[];
}

function cut({ at, before, after }: Neighbors, { order, measure, read }: List): readonly [number, number] {
  const from = Math.max(measure.first, (before ?? -1) + 1);
  const until = Math.min(measure.last, (after ?? read.length) - 1);
  const startsAt = { 'date-first': () => false, 'heading-first': isHeadingOver(read[at]), 'name-first': isNameLine }[
    order
  ];
  const start = read.slice(from, at).findLastIndex(startsAt);
  const next = read.slice(at + 1, until + 1).findIndex(startsAt);
  return [start < 0 ? at : from + start, next < 0 ? until : at + next];
}

function isNameLine(line: ReadLine): boolean {
  return holdsName([line]);
}

/** A heading that names an entry, not a list of them. */
function isHeading(line: ReadLine): boolean {
  return line.rank > 0 && isNameLine(line);
}

/** … and stands above the date, when that is a heading too. */
function isHeadingOver(date: ReadLine | undefined): (line: ReadLine) => boolean {
  const rank = date?.rank || Infinity;
  return (line) => isHeading(line) && line.rank <= rank;
}
