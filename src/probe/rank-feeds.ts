import { findAdapter } from '#scrapers/registry.ts';
import { PROMISE } from './lead.ts';
import type { ProvedFeed } from './prove-lead.ts';

/** How well a general format tells opportunities. */
const FORMAT_WORTH: Readonly<Record<string, number>> = {
  'plain-page': 1,
  feed: 1.5,
  table: 1.5,
  microformats: 2,
  'schema-org': 2,
};
/** A platform's or calendar's own format; less where it is only read by general means, or a single event that a page links to. */
const OWN_FORMAT_WORTH = 3;
const LESSER_WORTH = 2;
/** From here on a feed is good enough that no further page is asked for. */
const GOOD_ENOUGH = 3;

/** The best feed first: the organizer's own before a platform's, exact formats before pages, fuller ones before thinner. */
export function rankFeeds(feeds: readonly ProvedFeed[]): readonly ProvedFeed[] {
  return feeds.toSorted((a, b) => toWorth(b) - toWorth(a));
}

export function isGoodEnough(feed: ProvedFeed): boolean {
  return toWorth(feed) >= GOOD_ENOUGH;
}

function toWorth(feed: ProvedFeed): number {
  const { lead, found, upcoming } = feed;
  const elsewhere = lead.isElsewhere && lead.promise <= PROMISE.elsewhere ? 1.2 : 0;
  const isOver = upcoming === 0 ? 1.5 : 0;
  return toFormatWorth(feed) - elsewhere - isOver + Math.min(found.length, 20) / 40;
}

function toFormatWorth({ adapter, lead, found }: ProvedFeed): number {
  const isAssumed = findAdapter(adapter)?.evidence === 'assumed';
  const isSingle = found.length === 1 && lead.promise < PROMISE.calendar && adapter === 'icalendar';
  return FORMAT_WORTH[adapter] ?? (isAssumed || isSingle ? LESSER_WORTH : OWN_FORMAT_WORTH);
}
