import { type SQL, sql } from 'drizzle-orm';
import type { OpportunityFilter } from './opportunity-filter.ts';

/** How a list is sorted: by a key, if it has one, then by id. */
export interface SearchOrder {
  /** An expression over `entry` and `opportunities`; `distance` is made before it. */
  readonly key: SQL;
  /** `null` where the id alone is the order. */
  readonly type: SQL | null;
  /** Whether the key is one of the opportunity itself, whatever its times. */
  readonly isOwn: boolean;
  readonly isKeyDescending: boolean;
  readonly isIdDescending: boolean;
  /** What must hold for anything to have a place in this order. */
  readonly check: SQL;
}

/** What stands for the key and the id in a query. */
interface OrderColumns {
  readonly key: SQL;
  readonly id: SQL;
}

const ANY = sql`true`;

/** The order that a filter asks for. Ids are made in the order of creation (UUIDv7), so that they alone tell the newest. */
export function orderOf({ sort, near, from }: OpportunityFilter, words: SQL | null): SearchOrder {
  const ascending = { isOwn: false, isKeyDescending: false, isIdDescending: false, check: ANY };
  if (sort === 'nearest' && near) return { ...ascending, key: sql`distance`, type: sql`float8` };
  if (sort === 'newest') return { ...ascending, key: sql`0`, type: null, isOwn: true, isIdDescending: true };
  if (sort === 'deadline') {
    const check = sql`opportunities.deadline_at >= ${from}::timestamptz and opportunities.deadline_at < 'infinity'`;
    return { ...ascending, key: sql`opportunities.deadline_at`, type: sql`timestamptz`, isOwn: true, check };
  }
  if (sort === 'relevance' && words) {
    const rank = sql`round(ts_rank(opportunities.search_words, ${words})::numeric, 6)`;
    return { ...ascending, key: rank, type: sql`numeric`, isOwn: true, isKeyDescending: true };
  }
  return { ...ascending, key: sql`starts_at`, type: sql`timestamptz` };
}

/** A condition: behind the cursor, if there is one. */
export function isBehind(
  { after }: Pick<OpportunityFilter, 'after'>,
  { type, isKeyDescending, isIdDescending }: SearchOrder,
  { key, id }: OrderColumns,
): SQL {
  if (!after) return ANY;
  const [beyondKey, beyondId] = [isKeyDescending, isIdDescending].map((isFalling) => (isFalling ? sql`<` : sql`>`));
  const lastId = sql`${after.opportunityId}::uuid`;
  if (!type) return sql`${id} ${beyondId} ${lastId}`;
  const last = sql`${after.key}::${type}`;
  // As one comparison where both go the same way, so that an index answers it.
  if (isKeyDescending === isIdDescending) return sql`(${key}, ${id}) ${beyondId} (${last}, ${lastId})`;
  return sql`(${key} ${beyondKey} ${last} or (${key} = ${last} and ${id} ${beyondId} ${lastId}))`;
}

/** What stands behind `order by`. */
export function toOrderBy({ type, isKeyDescending, isIdDescending }: SearchOrder, { key, id }: OrderColumns): SQL {
  const [keyEnd, idEnd] = [isKeyDescending, isIdDescending].map((isFalling) => (isFalling ? sql` desc` : sql``));
  return type ? sql`${key}${keyEnd}, ${id}${idEnd}` : sql`${id}${idEnd}`;
}

/**
 * A page of candidates that have `opportunity_id`, `starts_at`, `distance` and `sort_key`.
 * @param candidates a query
 */
export function toFound(candidates: SQL, filter: OpportunityFilter, order: SearchOrder): SQL {
  const columns = { key: sql`sort_key`, id: sql`opportunity_id` };
  return sql`
    select opportunity_id as "opportunityId", starts_at as "startsAt", distance as "distanceMeters", sort_key::text as "sortKey"
    from (${candidates}) as candidates where ${isBehind(filter, order, columns)}
    order by ${toOrderBy(order, columns)} limit ${filter.limit}`;
}
