import { coverPlaceKeys, EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { isWithin } from './distance.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';

/** A place, and the present. */
export type Here = Pick<OpportunityFilter, 'near' | 'from'>;

/** A condition on `search_entries`: running, upcoming or open at `from`, near the place or everywhere, and not online alone. */
export function isHere({ near, from }: Here): SQL {
  const isNear = near ? isWithin(near) : sql`true`;
  return sql`place_key = any(${sql.param(near ? coverPlaceKeys(near) : [EVERYWHERE])}::text[]) and attendance <> 'online'
    and until_at >= ${from}::timestamptz and previous_until_at < ${from}::timestamptz and ${isNear}`;
}

/** A query for `opportunity_id` of all that is here. */
export function toHere(here: Here): SQL {
  return sql`select distinct opportunity_id from search_entries where facet = 'any' and ${isHere(here)}`;
}
