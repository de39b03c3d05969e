import { findYear } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import { findPlaceOfPage } from './find-place.ts';
import { isOtherYear, toClockKey, toDayKey } from './day-key.ts';
import { findOwnTitle, type FoundTitle } from './find-title.ts';
import type { Block } from './list-blocks.ts';
import type { PageNames } from './name-page.ts';
import { isGenericName } from './name-of-heading.ts';
import { isEventName } from './name-words.ts';
import { readDayPlan, type PlanItem } from './read-day-plan.ts';
import { readBlock, type ReadBlock } from './read-block.ts';
import type { Statement } from './read-statements.ts';

/** What a page says beside its blocks. */
export interface PageFrame {
  readonly url: string;
  readonly names: PageNames;
  readonly statements: readonly Statement[];
  readonly lines: readonly ReadLine[];
}

/** Reads the blocks of a page; what is printed twice is one. */
export function readBlocks(
  blocks: readonly Block[],
  { url, names, statements, lines }: PageFrame,
): readonly ReadBlock[] {
  const isAboutOne = isNameOfPage(names.first) && !nameThemselves(blocks.map(findOwnTitle));
  const groups = Map.groupBy(blocks, ({ list }) => list);
  const read = [...groups.values()].flatMap((group) => {
    const isSharingTitle = isAboutOne || areAlike(group.map(findOwnTitle));
    return group.map((block) => readBlock(block, { url, names: names.all, statements, isSharingTitle }));
  });
  const joined = joinRepeated(read);
  const [first] = joined;
  if (
    !first ||
    joined.some(({ listing }) => toDayKey(listing.whenText ?? '') !== toDayKey(first.listing.whenText ?? ''))
  )
    return joined;
  const plan = isAboutOne || joined.length === 1 || isSharing(joined) ? readDayPlan(lines, names.first) : [];
  if (plan.length > 0) return plan.map((item) => toPlanned(item, completeOnly(first, lines), blocks[0]));
  return joined.length === 1 ? [completeOnly(first, lines)] : joined;
}

/** No entry has a name of its own. */
function isSharing(read: readonly ReadBlock[]): boolean {
  return read.every(({ hasOwnTitle }) => !hasOwnTitle);
}

function toPlanned({ title, clockText }: PlanItem, day: ReadBlock, block: Block | undefined): ReadBlock {
  const whenText = `${block?.date.words.dayText ?? ''} ${clockText}`.trim();
  return { ...day, hasClock: true, hasOwnTitle: true, listing: { ...day.listing, title, whenText } };
}

/** The only entry of a page is what the page is about: a place that stands elsewhere on it is its place, and a fuller name its name. */
function completeOnly(one: ReadBlock, lines: readonly ReadLine[]): ReadBlock {
  const { title, location, whenText } = one.listing;
  const named = title === null ? null : `${title} ${findYear(whenText ?? '') ?? ''}`.trim();
  const isPrinted = named !== null && lines.some(({ text }) => text.includes(named));
  const listing = { ...one.listing, title: isPrinted ? named : title, location: location ?? findPlaceOfPage(lines) };
  return { ...one, listing };
}

/** A page whose first heading names no calendar is about that one thing, if no entry on it has a name in a name's place. */
function isNameOfPage(title: string | null): boolean {
  return title !== null && !isGenericName(title) && !/\b(?:calendar|schedule|news|home|events|meetings)\b/i.test(title);
}

/** Some name stands in a name's place, or many are words of events. */
function nameThemselves(found: readonly (FoundTitle | null)[]): boolean {
  const eventLike = found.filter((title) => title !== null && isEventName(title.text)).length;
  const isListed = found.length >= REPEATED_MIN && eventLike / found.length >= EVENT_LIKE_SHARE;
  return isListed || found.some((title) => title?.isPlacedAsName);
}

/** From this many blocks on, repetition tells. */
const REPEATED_MIN = 3;
const DIFFERENT_SHARE = 0.5;
const EVENT_LIKE_SHARE = 0.3;

/** Few different words over and over, hardly any of them of events: places or states, not names. */
function areAlike(found: readonly (FoundTitle | null)[]): boolean {
  const titles = found.map((title) => title?.text ?? '');
  const eventLike = titles.filter(isEventName).length;
  return (
    titles.length >= REPEATED_MIN &&
    new Set(titles).size / titles.length <= DIFFERENT_SHARE &&
    eventLike / titles.length < EVENT_LIKE_SHARE
  );
}

/** Detail pages print their date in several places: one listing of each day and name, the one with a time of day. */
function joinRepeated(read: readonly ReadBlock[]): readonly ReadBlock[] {
  const kept: ReadBlock[] = [];
  const positionsByDay = new Map<string, number[]>();
  for (const one of read) {
    const day = toDayKey(one.listing.whenText ?? '');
    const positions = positionsByDay.get(day) ?? [];
    const at = positions.find((position) => isSame(kept[position], one));
    const other = at === undefined ? undefined : kept[at];
    if (at === undefined || !other) positionsByDay.set(day, [...positions.slice(0, SAME_DAY_MAX), kept.push(one) - 1]);
    else kept[at] = weightOf(one) > weightOf(other) ? fillFrom(other, one) : fillFrom(one, other);
  }
  return kept;
}

/** Entries of one day that a further one is compared with. */
const SAME_DAY_MAX = 30;

function isSame(one: ReadBlock | undefined, other: ReadBlock): boolean {
  if (!one) return false;
  const isHeaded = one.isHeadline !== other.isHeadline;
  if (one.listing.title !== other.listing.title && one.hasOwnTitle && other.hasOwnTitle && !isHeaded) return false;
  const [printed, otherPrinted] = [one.listing.whenText ?? '', other.listing.whenText ?? ''];
  if (isOtherYear(printed, otherPrinted)) return false;
  return !one.hasClock || !other.hasClock || toClockKey(printed) === toClockKey(otherPrinted);
}

/** What is told twice may tell its place once, and is called what the first heading calls it. */
function fillFrom(other: ReadBlock, kept: ReadBlock): ReadBlock {
  const location = kept.listing.location ?? other.listing.location;
  const title = other.isHeadline ? other.listing.title : kept.listing.title;
  return { ...kept, isHeadline: kept.isHeadline || other.isHeadline, listing: { ...kept.listing, location, title } };
}

function weightOf({ hasClock, hasOwnTitle, listing }: ReadBlock): number {
  return (hasClock ? 4 : 0) + (hasOwnTitle ? 2 : 0) + (/\b\d{4}\b/.test(listing.whenText ?? '') ? 1 : 0);
}
