import { toDayKey } from './day-key.ts';
import { findYear } from './find-date-words.ts';
import type { ReadLine } from './find-dates.ts';
import { findPlaceOfPage } from './find-place.ts';
import type { PageNames } from './name-page.ts';
import type { ReadBlock } from './read-block.ts';
import { readDayPlan, type PlanItem } from './read-day-plan.ts';
import type { Statement } from './read-statements.ts';

/** What a page says beside its blocks. */
export interface PageFrame {
  readonly url: string;
  readonly names: PageNames;
  readonly statements: readonly Statement[];
  readonly lines: readonly ReadLine[];
}

/** Where all entries of a page are of one day, the rest of the page tells of that day too: a plan by the hour, a place, a fuller name. */
export function completeDay(read: readonly ReadBlock[], { lines, names }: PageFrame): readonly ReadBlock[] {
  const [first, ...others] = read;
  if (!first || others.some((other) => dayOf(other) !== dayOf(first))) return read;
  const isOne = others.length === 0;
  const plan = isOne || read.every(({ hasOwnTitle }) => !hasOwnTitle) ? readDayPlan(lines, names.first) : [];
  if (plan.length > 0) return plan.map((item) => toPlanned(item, complete(first, lines)));
  return isOne ? [complete(first, lines)] : read;
}

function dayOf({ listing }: ReadBlock): string {
  return toDayKey(listing.whenText ?? '');
}

function toPlanned({ title, clockText }: PlanItem, day: ReadBlock): ReadBlock {
  const whenText = `${day.dayText} ${clockText}`;
  return { ...day, hasClock: true, hasOwnTitle: true, listing: { ...day.listing, title, whenText } };
}

function complete(one: ReadBlock, lines: readonly ReadLine[]): ReadBlock {
  const { title, location, whenText } = one.listing;
  const named = title === null ? null : `${title} ${findYear(whenText ?? '') ?? ''}`.trim();
  const isPrinted = named !== null && lines.some(({ text }) => text.includes(named));
  const listing = { ...one.listing, title: isPrinted ? named : title, location: location ?? findPlaceOfPage(lines) };
  return { ...one, listing };
}
