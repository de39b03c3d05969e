import { type SQL, sql } from 'drizzle-orm';
import type { OpportunityFilter } from './opportunity-filter.ts';
import type { SearchOrder } from './search-order.ts';
import type { SearchPlan } from './search-plan.ts';
import { distanceOf, toMergedHeads, toScan } from './search-ranges.ts';
import { isWide, toWalk } from './search-walk.ts';

/** Of what many have, so many of the soonest are compared by relevance. */
const RANKED_MAX = 300;

/** Whether the first time of each is the order. */
export function isByTime({ sort, near }: Pick<OpportunityFilter, 'sort' | 'near'>): boolean {
  return sort === 'soonest' || (sort === 'nearest' && !near);
}

/**
 * Candidates of which there are many, met along the index: sorted by time, a page from behind the cursor; by relevance, the
 * soonest, which are then compared; by another order, going through that order or through the place.
 */
export function toAlong(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  if (!isByTime(filter) && filter.sort !== 'relevance') {
    return isWide(filter) ? toWalk(filter, plan, order) : toScan(filter, plan, order);
  }
  const heads = toMergedHeads(isByTime(filter) ? filter : { ...filter, after: null, limit: RANKED_MAX }, plan);
  const own = order.isOwn ? sql`join opportunities on opportunities.id = entry.opportunity_id` : sql``;
  return sql`
    select entry.opportunity_id, entry.starts_at, distance, ${order.key} as sort_key from (${heads}) as entry ${own}, ${distanceOf(filter)}`;
}

/** How many are met before a page is full; `null` where the whole place is gone through. */
export function countMet(filter: OpportunityFilter): number | null {
  if (filter.sort === 'relevance') return RANKED_MAX;
  return isByTime(filter) || isWide(filter) ? filter.limit : null;
}
