import { type SQL, sql } from 'drizzle-orm';
import type { OpportunityFilter } from './opportunity-filter.ts';

/** How a list is sorted: by a key, then by id. */
export interface SearchOrder {
  /** An expression over `entry` and `opportunities`; `distance` is made before it. */
  readonly key: SQL;
  readonly type: SQL;
  readonly isKeyDescending: boolean;
  readonly isIdDescending: boolean;
  /** What must hold for anything to have a place in this order. */
  readonly check: SQL;
}

const ANY = sql`true`;

/** The order that a filter asks for. Ids are made in the order of creation (UUIDv7), so that they alone tell the newest. */
export function orderOf({ sort, near, from }: OpportunityFilter, words: SQL | null): SearchOrder {
  const ascending = { isKeyDescending: false, isIdDescending: false, check: ANY };
  const key = sql`starts_at`;
  if (sort === 'nearest' && near) return { ...ascending, key: sql`distance`, type: sql`float8` };
  if (sort === 'newest') return { ...ascending, key: sql`0`, type: sql`int`, isIdDescending: true };
  if (sort === 'deadline') {
    const check = sql`opportunities.deadline_at >= ${from}::timestamptz and opportunities.deadline_at < 'infinity'`;
    return { ...ascending, key: sql`opportunities.deadline_at`, type: sql`timestamptz`, check };
  }
  if (sort === 'relevance' && words) {
    const rank = sql`round(ts_rank(opportunities.search_words, ${words})::numeric, 6)`;
    return { ...ascending, key: rank, type: sql`numeric`, isKeyDescending: true };
  }
  return { ...ascending, key, type: sql`timestamptz` };
}

/**
 * A page of candidates that have `opportunity_id`, `starts_at`, `distance` and `sort_key`.
 * @param candidates a query
 */
export function toFound(candidates: SQL, { after, limit }: OpportunityFilter, order: SearchOrder): SQL {
  const { isKeyDescending, isIdDescending, type } = order;
  const key = after && sql`${after.key === '' ? '0' : after.key}::${type}`;
  const behind = after
    ? sql`(sort_key ${isKeyDescending ? sql`<` : sql`>`} ${key} or (sort_key = ${key}
        and opportunity_id ${isIdDescending ? sql`<` : sql`>`} ${after.opportunityId}::uuid))`
    : ANY;
  return sql`
    select opportunity_id as "opportunityId", starts_at as "startsAt", distance as "distanceMeters", sort_key::text as "sortKey"
    from (${candidates}) as candidates where ${behind}
    order by sort_key ${isKeyDescending ? sql`desc` : sql`asc`}, opportunity_id ${isIdDescending ? sql`desc` : sql`asc`} limit ${limit}`;
}
