import { PROMISE } from './lead.ts';
import type { ProvedFeed } from './prove-lead.ts';

/** How well an adapter's format tells opportunities; whatever is not named is a platform's or calendar's own. */
const FORMAT_WORTH: Readonly<Record<string, number>> = {
  'plain-page': 1,
  feed: 1.5,
  table: 1.5,
  microformats: 2,
  'schema-org': 2,
};
const OWN_FORMAT_WORTH = 3;
/** From here on a feed is good enough that no further page is asked for. */
const GOOD_ENOUGH = 3;

/** The best feed first: the organizer's own before a platform's, exact formats before pages, fuller ones before thinner. */
export function rankFeeds(feeds: readonly ProvedFeed[]): readonly ProvedFeed[] {
  return feeds.toSorted((a, b) => toWorth(b) - toWorth(a));
}

export function isGoodEnough(feed: ProvedFeed): boolean {
  return toWorth(feed) >= GOOD_ENOUGH;
}

function toWorth({ adapter, lead, found, upcoming }: ProvedFeed): number {
  const format = FORMAT_WORTH[adapter] ?? OWN_FORMAT_WORTH;
  const elsewhere = lead.isElsewhere && lead.promise <= PROMISE.elsewhere ? 1.2 : 0;
  const isOver = upcoming === 0 ? 1.5 : 0;
  return format - elsewhere - isOver + Math.min(found.length, 20) / 40;
}
