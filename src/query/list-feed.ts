import type { Db } from '#db/connect.ts';
import type { OpportunityFilter, OpportunityHit } from './opportunity-filter.ts';

/** What a subscription asks for: a filter without pages, always soonest first. */
export type FeedFilter = Omit<OpportunityFilter, 'sort' | 'limit' | 'after'>;

/** Most entries of one subscription. */
export const FEED_LENGTH_MAX = 500;

/**
 * Everything inside the filter as one list, soonest first, at most `FEED_LENGTH_MAX`; each opportunity carries its occurrences
 * from `from` on (at most 50). What all sources stopped showing in the last seven days comes along, with `withdrawnAt` set.
 */
export async function listFeed(_db: Db, _filter: FeedFilter): Promise<readonly OpportunityHit[]> {
  return [];
}
