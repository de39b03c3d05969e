import { isOtherYear, toClockKey, toDayKey } from './day-key.ts';
import type { ReadBlock } from './read-block.ts';

/** Detail pages print their date in several places: one listing of each day and name, the one with a time of day. */
export function joinRepeated(read: readonly ReadBlock[]): readonly ReadBlock[] {
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
