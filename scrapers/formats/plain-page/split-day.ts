import type { ReadLine } from './find-dates.ts';
import { holdsName } from './find-title.ts';
import type { Block } from './list-blocks.ts';

/**
 * Takes apart the entries that stand below one day, each with its own time and its own link, as calendars list them: `Friday, August 1`,
 * `11:00am`, `Food Friday`, `1:00pm`, `Chess Club`. Any other block stays whole: times without links are a programme.
 */
export function splitDay(block: Block): readonly Block[] {
  const { lines, date } = block;
  if (date.words.clockText !== null || date.words.rest !== '') return [block];
  const from = lines.indexOf(date) + 1;
  const clocks = lines.flatMap((line, at) => (at >= from && line.words.clockText !== null ? [at] : []));
  const first = clocks[0];
  if (first === undefined || clocks.length < 2) return [block];
  const isNameFirst = holdsName(lines.slice(from, first));
  const starts = isNameFirst
    ? clocks.map((at, index) => lastNameBefore(lines, at, clocks[index - 1] ?? from - 1))
    : clocks;
  const entries = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  const links = entries.map((entry) => entry.find(({ href }) => href !== null)?.href);
  const areOwn = entries.every(holdsName) && new Set(links).size === links.length && !links.includes(undefined);
  return areOwn ? entries.map((entry) => ({ ...block, lines: [date, ...entry] })) : [block];
}

function lastNameBefore(lines: readonly ReadLine[], at: number, after: number): number {
  const found = lines.slice(after + 1, at).findIndex((line) => holdsName([line]));
  return found < 0 ? at : after + 1 + found;
}
