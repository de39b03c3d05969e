import { findOwnTitle, type FoundTitle } from './find-title.ts';
import type { Block } from './list-blocks.ts';
import { isEventName, isGenericName } from './name-words.ts';
import { readBlock, type ReadBlock } from './read-block.ts';

/** Reads the blocks of a page; what is printed twice is one. */
export function readBlocks(blocks: readonly Block[], url: string, title: string | null): readonly ReadBlock[] {
  const isAboutOne = isNameOfPage(title) && !nameThemselves(blocks.map(findOwnTitle));
  const groups = Map.groupBy(blocks, ({ list }) => list);
  const read = [...groups.values()].flatMap((group) => {
    const isSharingTitle = isAboutOne || areAlike(group.map(findOwnTitle));
    return group.map((block) => readBlock(block, { url, title, isSharingTitle }));
  });
  return joinRepeated(read);
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
    const day = dayOf(one.listing.whenText ?? '');
    const positions = positionsByDay.get(day) ?? [];
    const at = positions.find((position) => isSame(kept[position], one));
    const other = at === undefined ? undefined : kept[at];
    if (at === undefined || !other) positionsByDay.set(day, [...positions.slice(0, SAME_DAY_MAX), kept.push(one) - 1]);
    else if (weightOf(one) > weightOf(other)) kept[at] = one;
  }
  return kept;
}

/** Entries of one day that a further one is compared with. */
const SAME_DAY_MAX = 30;

function isSame(one: ReadBlock | undefined, other: ReadBlock): boolean {
  if (!one) return false;
  if (one.listing.title !== other.listing.title && one.hasOwnTitle && other.hasOwnTitle) return false;
  return !one.hasClock || !other.hasClock || one.listing.whenText === other.listing.whenText;
}

function weightOf({ hasClock, hasOwnTitle, listing }: ReadBlock): number {
  return (hasClock ? 4 : 0) + (hasOwnTitle ? 2 : 0) + (/\b\d{4}\b/.test(listing.whenText ?? '') ? 1 : 0);
}

/** Month and day alone, so that `June 5` is `Friday, June 5, 2026`; figures stay as they are. */
function dayOf(whenText: string): string {
  const [, month, day] = /([a-z]{3})[a-z]*\.?\s*(\d{1,2})/i.exec(whenText) ?? [];
  return month ? `${month.toLowerCase()} ${day}` : (/[\d/-]+/.exec(whenText)?.[0] ?? whenText);
}
