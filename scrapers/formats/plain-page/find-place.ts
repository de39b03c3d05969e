import { toPrintedLocation, type PrintedLocation } from '#domain/listing.ts';
import { classesOf } from '../../html/parse-html.ts';
import { WEEKDAY } from './date-vocabulary.ts';
import { trimMarks } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import { isAddress, isName, isPlaceName, isSentence } from './name-words.ts';
import { ancestorsOf } from './page-tree.ts';
import { BARE_LABEL, BESIDE, LABELED, LABELED_BARELY, MAP_LINK, PLACE_CLASS, PLACE_COLUMN } from './place-marks.ts';

const LENGTH_MAX = 200;
const LINES_MAX = 5;
const BOXES_LOOKED_AT = 3;

/** The place that an entry prints: by a label, a column, a class, a link to a map, an address, or words of places. */
export function findPlace(lines: readonly ReadLine[], title: ReadLine | null): PrintedLocation | null {
  const usable = listUsable(lines, title);
  return toPlace(findMarkedAsPlace(usable) ?? findByWords(usable));
}

/** The same, but only what its author marked as a place: on a page about one thing it may stand far from the date. */
export function findPlaceOfPage(lines: readonly ReadLine[]): PrintedLocation | null {
  return toPlace(findMarkedAsPlace(listUsable(lines, null)));
}

function listUsable(lines: readonly ReadLine[], title: ReadLine | null): readonly ReadLine[] {
  return lines.filter((line) => line !== title && line.text.length <= LENGTH_MAX && line.element.name !== 'th');
}

function findMarkedAsPlace(lines: readonly ReadLine[]): string | undefined {
  return findLabeled(lines) ?? findInColumn(lines) ?? findMarked(lines) ?? findByMap(lines);
}

function toPlace(found: string | undefined): PrintedLocation | null {
  const text = trimMarks((found ?? '').replace(BESIDE, '')).replace(/^(?:(?:in|at|the)\s)+(?=\p{Lu}|\d)/u, '');
  return text === '' || text.length > LENGTH_MAX ? null : toPrintedLocation({ text });
}

function findLabeled(lines: readonly ReadLine[]): string | undefined {
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    const printed = (LABELED.exec(text) ?? LABELED_BARELY.exec(text))?.[1];
    if (printed !== undefined) return joinOn(printed, lines.slice(at + 1));
    const next = BARE_LABEL.test(text) ? lines[at + 1] : undefined;
    if (next && !isOther(next) && !isLeftOpen(line, next)) return joinOn(next.text, lines.slice(at + 2));
  }
  return undefined;
}

/** The label is all that the part for the place holds: the place was left open. */
function isLeftOpen({ element }: ReadLine, next: ReadLine): boolean {
  return element !== next.element && classesOf(element).some((name) => PLACE_CLASS.test(name));
}

/** A line that begins something else than a place. */
function isOther({ text, words }: ReadLine): boolean {
  return words.dayText !== null || words.clockText !== null || /^[\p{L}/() ]{2,25}:/u.test(text);
}

/** The words of a place and the lines that go on with them: its street, its town. */
function joinOn(first: string, after: readonly ReadLine[]): string {
  const end = after.findIndex((line) => isOther(line) || !isMoreOfPlace(line.text, first));
  const more = after.slice(0, Math.min(end < 0 ? after.length : end, LINES_MAX));
  return [first, ...more.map(({ text }) => text.replace(BESIDE, ''))].join(', ');
}

/** A street is printed already: only its town may follow. */
const HAS_STREET = /,\s\d{1,5}\s\p{Lu}/u;

function isMoreOfPlace(text: string, first: string): boolean {
  if (isAddress(text)) return true;
  return !HAS_STREET.test(first) && isPlaceName(text) && text.length <= 60 && !isSentence(text);
}

function findInColumn(lines: readonly ReadLine[]): string | undefined {
  return join(lines.filter(({ column }) => PLACE_COLUMN.test(column ?? '')));
}

function findMarked(lines: readonly ReadLine[]): string | undefined {
  const at = lines.findIndex((line) => isMarked(line) && !isOther(line) && !BARE_LABEL.test(line.text));
  if (at < 0) return undefined;
  const rest = lines.slice(at).findIndex((line) => !isMarked(line) || isOther(line));
  return join(lines.slice(at, rest < 0 ? undefined : at + rest));
}

function isMarked(line: ReadLine): boolean {
  const boxes = ancestorsOf(line).slice(0, BOXES_LOOKED_AT);
  return boxes.some((element) => classesOf(element).some((name) => PLACE_CLASS.test(name)));
}

/** Lines of one place, each once. */
function join(lines: readonly ReadLine[]): string | undefined {
  const texts = lines
    .filter(({ text }) => isAddress(text) || isName(text))
    .map(({ text, words }) => (words.dayText === null ? text : words.rest).replace(BESIDE, ''));
  const own = [...new Set(texts.filter((text) => text !== ''))].slice(0, LINES_MAX);
  return own.length > 0 ? own.join(', ') : undefined;
}

function findByMap(lines: readonly ReadLine[]): string | undefined {
  const links = lines.flatMap(({ href }, at) => (MAP_LINK.test(href ?? '') ? [at] : []));
  const named = links.find((at) => (lines[at]?.text ?? '').replace(BESIDE, '').length > 3);
  if (named !== undefined) return joinRound(lines, named);
  const [bare] = links; // `Get directions` below the address
  const from = Math.max(0, (bare ?? 0) - LINES_MAX);
  const address = lines.slice(from, bare).findIndex(({ text }) => isAddress(text));
  return bare === undefined || address < 0 ? undefined : joinRound(lines.slice(0, bare), from + address);
}

function findByWords(lines: readonly ReadLine[]): string | undefined {
  const address = lines.findIndex(({ words }) => isAddress(words.rest) && !isSentence(words.rest));
  if (address >= 0) return joinRound(lines, address);
  const named = lines.findIndex(({ words, href }) => isPlaceOnly(words.rest) && (href === null || MAP_LINK.test(href)));
  return named < 0 ? undefined : joinRound(lines, named);
}

function isPlaceOnly(text: string): boolean {
  return text.length <= 100 && isPlaceName(text.replace(/^(?:in|at)\s/, '')) && !isSentence(text);
}

/** A line of a place with the name of the hall above it and the town below it. */
function joinRound(lines: readonly ReadLine[], at: number): string | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const above = lines.slice(Math.max(0, at - 2), at);
  const from = above.findLastIndex((each) => !isVenueAbove(each, line)) + 1;
  return [...above.slice(from).map(({ text }) => text), joinOn(line.words.rest, lines.slice(at + 1))].join(', ');
}

const NAMED_DAYS = new RegExp(`^${WEEKDAY}`, 'iu');

/** A short name right above an address, in the same part of the page. */
function isVenueAbove(each: ReadLine, line: ReadLine): boolean {
  const isBeside = each.element === line.element || each.element.parent === line.element.parent;
  return (
    isBeside &&
    !isOther(each) &&
    !NAMED_DAYS.test(each.text) &&
    isName(each.text) &&
    each.text.length <= 80 &&
    !isSentence(each.text)
  );
}
