import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toTimeCheck } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { orderOf, toFound } from './search-order.ts';
import { toOpportunityChecks, type SearchPlan } from './search-plan.ts';
import { distanceOf, toEndCheck } from './search-ranges.ts';

/**
 * The newest, or what is due first, over a wide country: goes through the opportunities in that order until a page is full.
 * Each is looked up in the one row of the search index that all its places and facets share.
 */
export function toWalk(filter: OpportunityFilter, plan: SearchPlan): SQL {
  const order = orderOf(filter, null);
  const isByDeadline = filter.sort === 'deadline';
  const candidates = sql`
    select opportunities.id as opportunity_id, first.starts_at, first.distance, ${order.key} as sort_key
    from opportunities, lateral (${toFirstTime(filter, plan)}) as first
    where ${toBehind(filter)} and ${order.check} and ${toPlaceCheck(plan)} and ${toOpportunityChecks(filter, null) ?? sql`true`}
    order by ${isByDeadline ? sql`opportunities.deadline_at, opportunities.id` : sql`opportunities.id desc`} limit ${filter.limit}`;
  return toFound(candidates, filter, order);
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

function toBehind({ after, sort }: OpportunityFilter): SQL {
  if (!after) return sql`true`;
  return sort === 'deadline'
    ? sql`(opportunities.deadline_at, opportunities.id) > (${after.key}::timestamptz, ${after.opportunityId}::uuid)`
    : sql`opportunities.id < ${after.opportunityId}::uuid`;
}
