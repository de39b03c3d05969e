import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { CursorPosition, OpportunityFilter } from './opportunity-filter.ts';
import { planSearch, type SearchPlan, type SearchScope, toDistance } from './search-plan.ts';

/** An opportunity found, before it is loaded. */
export interface Found {
  readonly opportunityId: string;
  /** RFC 3339, or `infinity` for an undated opening. */
  readonly startsAt: string;
  readonly distanceMeters: number | null;
}

type Row = Record<string, unknown> & { opportunityId: string; startsAt: string; distanceMeters: number | null };

/** At most `limit` of what the filter asks for, in its order, from behind its cursor. */
export async function searchEntries(db: Db, filter: OpportunityFilter): Promise<readonly Found[]> {
  const { rows } = await db.execute<Row>(searchStatement(filter));
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt === 'infinity' ? row.startsAt : toInstantText(row.startsAt),
  }));
}

/** The statement by itself, so that its cost can be looked at. */
export function searchStatement(filter: OpportunityFilter): SQL {
  const plan = planSearch(filter);
  const isByDistance = filter.sort === 'nearest' && filter.near !== null;
  return isByDistance || filter.text !== null ? toScan(filter, plan, isByDistance) : toMerge(filter, plan);
}

const FOUND = sql`opportunity_id, starts_at`;

/** Soonest: the heads of one ordered range for each place key and facet, merged. Reads little more than it returns. */
function toMerge(filter: OpportunityFilter, plan: SearchPlan): SQL {
  return sql`
    select opportunity_id as "opportunityId", starts_at as "startsAt", ${toDistanceOrNull(filter)} as "distanceMeters"
    from (
      select distinct on (starts_at, opportunity_id) head.* from ${toRanges(plan)}, lateral (${toHeads(filter, plan, filter.limit)}) as head
      order by starts_at, opportunity_id limit ${filter.limit}
    ) as found order by starts_at, opportunity_id`;
}

/** One row for each range of the index: `range.place_key`, `range.facet`. */
export function toRanges({ placeKeys, facets }: SearchPlan): SQL {
  return sql`(select place_key, facet from unnest(${sql.param(placeKeys)}::text[]) as place_key,
    unnest(${sql.param(facets)}::text[]) as facet) as range`;
}

/** The first `limit` rows of a range that pass: what has long been running, what begins, and what is open without a date. */
export function toHeads(
  scope: SearchScope & { readonly after?: CursorPosition | null },
  plan: SearchPlan,
  limit: number,
): SQL {
  const { from, to, after } = scope;
  const behind = after
    ? sql`(starts_at, opportunity_id) > (${after.key}::timestamptz, ${after.opportunityId}::uuid)`
    : sql`true`;
  const lookBack = sql`${from}::timestamptz - interval '1 day'`;
  const stretches = [
    sql`is_long and starts_at < ${lookBack}`,
    sql`starts_at >= ${lookBack} and starts_at < ${to ?? 'infinity'}::timestamptz`,
    ...(scope.includeOngoing ? [sql`starts_at = 'infinity'`] : []),
  ];
  const heads = stretches.map(
    (stretch) => sql`(select ${FOUND}, latitude, longitude from search_entries as entry ${toJoin(plan)}
      where entry.place_key = range.place_key and entry.facet = range.facet and ${stretch} and ${behind} and ${isFirstInside(from)}
        and ${plan.entryChecks} and ${plan.opportunityChecks ?? sql`true`}
      order by starts_at, opportunity_id limit ${limit})`,
  );
  return sql.join(heads, sql` union all `);
}

/** It is on at `from` or later, and no earlier time of the same opportunity is. */
function isFirstInside(from: string): SQL {
  return sql`entry.until_at >= ${from}::timestamptz and entry.previous_until_at < ${from}::timestamptz`;
}

function toJoin({ opportunityChecks }: SearchPlan): SQL {
  return opportunityChecks ? sql`join opportunities on opportunities.id = entry.opportunity_id` : sql``;
}

/** By distance or by words: everything inside is looked at, found by the words first where there are any. */
function toScan(filter: OpportunityFilter, plan: SearchPlan, isByDistance: boolean): SQL {
  const { from, to, after } = filter;
  const distance = toDistanceOrNull(filter);
  const key = isByDistance ? sql`distance` : sql`starts_at`;
  const cast = isByDistance ? sql`float8` : sql`timestamptz`;
  const behind = after
    ? sql`(${key}, opportunity_id) > (${after.key}::${cast}, ${after.opportunityId}::uuid)`
    : sql`true`;
  const end = sql`(starts_at < ${to ?? 'infinity'}::timestamptz ${filter.includeOngoing ? sql`or starts_at = 'infinity'` : sql``})`;
  return sql`
    with inside as (
      select distinct on (opportunity_id) ${FOUND}, ${distance} as distance
      from search_entries as entry ${filter.text === null ? toJoin(plan) : toWordsJoin(filter.text, plan)}
      where place_key = any(${sql.param(plan.placeKeys)}::text[]) and facet = any(${sql.param(plan.facets)}::text[])
        and ${isFirstInside(from)} and ${end} and ${plan.entryChecks} and ${plan.opportunityChecks ?? sql`true`}
      order by opportunity_id, starts_at
    )
    select opportunity_id as "opportunityId", starts_at as "startsAt", distance as "distanceMeters" from inside
    where ${behind} order by ${key}, opportunity_id limit ${filter.limit}`;
}

/** Words and places together are one look-up: the place keys stand among the words (see `opportunities.searchWords`). */
function toWordsJoin(text: string, { placeKeys }: SearchPlan): SQL {
  const places = placeKeys.map((key) => `'${key}'`).join(' | ');
  return sql`join opportunities on opportunities.id = entry.opportunity_id
    and search_words @@ (websearch_to_tsquery('english', ${text.replaceAll('\u0000', ' ')}) && ${places}::tsquery)`;
}

function toDistanceOrNull({ near }: OpportunityFilter): SQL {
  return near ? toDistance(near) : sql`null::float8`;
}
