import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toTimeCheck } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { isBehind, toOrderBy, type SearchOrder } from './search-order.ts';
import { toOpportunityChecks, type SearchPlan } from './search-plan.ts';
import { distanceOf } from './search-ranges.ts';
import { toEndCheck } from './search-stretches.ts';

/** From here on a place is so large that going through what is newest finds a page sooner than going through the place. */
const WALK_FROM_METERS = 100_000;

/** Whether it is the newest or what is due first, over a wide country. */
export function isWide({ near, sort }: Pick<OpportunityFilter, 'near' | 'sort'>): boolean {
  return (sort === 'newest' || sort === 'deadline') && (!near || near.withinMeters > WALK_FROM_METERS);
}

/**
 * Candidates in an order of the opportunities themselves: goes through them in that order until a page is full. Each is looked up
 * in the one row of the search index that all its places and facets share.
 */
export function toWalk(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  const columns = { key: order.key, id: sql`opportunities.id` };
  return sql`
    select opportunities.id as opportunity_id, first.starts_at, first.distance, ${order.key} as sort_key
    from opportunities, lateral (${toFirstTime(filter, plan)}) as first
    where ${isBehind(filter, order, columns)} and ${order.check} and ${toPlaceCheck(plan)}
      and ${toOpportunityChecks(filter, null) ?? sql`true`} and ${plan.hasWords ?? sql`true`}
    order by ${toOrderBy(order, columns)} limit ${filter.limit}`;
}

/** The first time of the opportunity at hand that is inside the filter: `starts_at`, `distance`. */
export function toFirstTime(filter: OpportunityFilter, { entryChecks }: SearchPlan): SQL {
  return sql`
    select starts_at, distance from search_entries as entry, ${distanceOf(filter)}
    where entry.opportunity_id = opportunities.id and place_key = ${sql.raw(`'${EVERYWHERE}'`)} and facet = 'any'
      and ${toTimeCheck(filter)} and ${toEndCheck(filter)} and ${entryChecks}
    order by starts_at ${filter.narrowing.isEachTime ? sql`` : sql`limit 1`}`;
}

/** Somewhere in the cells of the place; the distance is then taken exactly. */
export function toPlaceCheck({ placeKeys }: SearchPlan): SQL {
  return placeKeys.includes(EVERYWHERE) ? sql`true` : sql`opportunities.places && ${sql.param(placeKeys)}::text[]`;
}
