import { type SQL, sql } from 'drizzle-orm';
import { toDistance } from './distance.ts';
import { toTimeCheck } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import type { SearchOrder } from './search-order.ts';
import type { SearchPlan } from './search-plan.ts';
import { type BeginningScope, toEndCheck, toOpenStretch, toStretches } from './search-stretches.ts';

const FOUND = sql`opportunity_id, starts_at`;

/** Soonest: the heads of one ordered range for each place key and facet, merged. Reads little more than it returns. */
export function toMerge(filter: OpportunityFilter, plan: SearchPlan): SQL {
  return sql`
    select opportunity_id as "opportunityId", starts_at as "startsAt", ${toDistanceOrNull(filter)} as "distanceMeters"
    from (${toMergedHeads(filter, plan)}) as found order by starts_at, opportunity_id`;
}

/**
 * The first `limit` of all ranges together: `opportunity_id`, `starts_at`, `latitude`, `longitude`. The cell in the middle is read
 * first: of the others only what does not come later than all that it gave, so that a cell of which hardly anything lies inside a
 * circle is not read to its end.
 */
export function toMergedHeads(scope: PagedScope, plan: SearchPlan, facets = toFacets(plan)): SQL {
  if (plan.isSideBySide && plan.placeKeys.length * plan.facets.length <= MERGED_MAX) return toMergedRanges(scope, plan);
  const [middle, ...others] = plan.placeKeys;
  if (middle === undefined || others.length === 0) return toFirstHeads(scope, plan, facets);
  const inMiddle = { ...plan, placeKeys: [middle] };
  const isSoonEnough = sql`${plan.entryChecks} and entry.starts_at <= (select starts_at from latest)`;
  const around = { ...plan, placeKeys: others, entryChecks: isSoonEnough };
  return sql`
    with middle as materialized (${toFirstHeads(scope, inMiddle, facets)}),
      latest as materialized (
        select case when count(*) = ${scope.limit} then max(starts_at) else 'infinity' end as starts_at from middle)
    select ${toOnce(plan)} all_heads.* from (select * from middle union all (${toFirstHeads(scope, around, facets)})) as all_heads
    order by starts_at, opportunity_id limit ${scope.limit}`;
}

/** Ranges that are merged row by row; more would take longer to begin than they spare. */
const MERGED_MAX = 20;
/** So that the statement has few forms, cells are told in lots of so many; what is left of a lot is no cell, and costs nothing. */
const LOT = 10;

/** Never reached. Has the first rows wanted soon, and what is outside kept there. */
const AS_THEY_COME = sql.raw('limit 1000000000');

/**
 * The same where most rows are looked at in vain: all ranges are read side by side in order of time, and only then checked, so that
 * none is read to its end for want of something that suits. `coalesce` has the checks expected to hold for half of the rows.
 */
function toMergedRanges(scope: PagedScope, plan: SearchPlan): SQL {
  const [long, ...begins] = toStretches(scope);
  const toRange = (isInRange: SQL) => sql`(select ${FOUND}, latitude, longitude, attendance from search_entries as entry
    where ${isInRange} order by starts_at, opportunity_id ${AS_THEY_COME})`;
  // Of what has long been running there is little anywhere, so that one range holds it.
  const running = toRange(sql`place_key = any(${sql.param(plan.placeKeys)}::text[])
    and facet = any(${sql.param(plan.facets)}::text[]) and ${long}`);
  const rest = plan.placeKeys.length === 1 ? 0 : (LOT - (plan.placeKeys.length % LOT)) % LOT;
  const placeKeys = [...plan.placeKeys, ...Array.from({ length: rest }, () => null)];
  const beginning = placeKeys.flatMap((placeKey) =>
    plan.facets.flatMap((facet) =>
      begins.map((stretch) => toRange(sql`place_key = ${placeKey} and facet = ${facet} and ${stretch}`)),
    ),
  );
  const ranges = [running, ...beginning];
  return sql`
    select ${toOnce(plan)} ${FOUND}, latitude, longitude
    from (${sql.join(ranges, sql` union all `)} order by starts_at, opportunity_id ${AS_THEY_COME}) as entry ${toJoin(plan)}
    where coalesce(${plan.entryChecks}, false) and ${plan.opportunityChecks ?? sql`true`}
    order by starts_at, opportunity_id limit ${scope.limit}`;
}

type PagedScope = BeginningScope & { readonly limit: number };

function toFirstHeads(scope: PagedScope, plan: SearchPlan, facets: SQL): SQL {
  return sql`
    select ${toOnce(plan)} head.* from ${toRanges(plan, facets)}, lateral (${toHeads(scope, plan, scope.limit)}) as head
    order by starts_at, opportunity_id limit ${scope.limit}`;
}

/** Cells do not overlap, but an opportunity may have several facets. */
function toOnce({ facets }: SearchPlan): SQL {
  return facets.length > 1 ? sql`distinct on (starts_at, opportunity_id)` : sql``;
}

/** One row for each range of the index: `range.place_key`, `range.facet`. */
export function toRanges({ placeKeys }: SearchPlan, facets: SQL): SQL {
  return sql`(select place_key, facet from unnest(${sql.param(placeKeys)}::text[]) as place_key,
    unnest(${facets}) as facet) as range`;
}

function toFacets({ facets }: SearchPlan): SQL {
  return sql`${sql.param(facets)}::text[]`;
}

/** The first `limit` rows of a range that pass: what has long been running, what begins, and what is open without a date. */
function toHeads(scope: BeginningScope, plan: SearchPlan, limit: number): SQL {
  const heads = toStretches(scope).map((stretch) => toHead(plan, { stretch, limit }));
  return sql.join(heads, sql` union all `);
}

/** The same of what is open without a date alone, by id. */
export function toOpenHeads(scope: BeginningScope, plan: SearchPlan, limit: number): SQL {
  return toHead(plan, { stretch: toOpenStretch(scope), limit });
}

interface Head {
  readonly stretch: SQL;
  readonly limit: number;
}

function toHead(plan: SearchPlan, { stretch, limit }: Head): SQL {
  return sql`(select ${FOUND}, latitude, longitude from search_entries as entry ${toJoin(plan)}
    where entry.place_key = range.place_key and entry.facet = range.facet and ${stretch}
      and ${plan.entryChecks} and ${plan.opportunityChecks ?? sql`true`}
    order by starts_at, opportunity_id limit ${limit})`;
}

/** By another order than time: everything inside the place is looked at. */
export function toScan(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  return sql`
    select distinct on (opportunity_id) ${FOUND}, distance, ${order.key} as sort_key
    from search_entries as entry join opportunities on opportunities.id = entry.opportunity_id, ${distanceOf(filter)}
    where place_key = any(${sql.param(plan.placeKeys)}::text[]) and facet = any(${sql.param(plan.facets)}::text[])
      and ${toTimeCheck(filter)} and ${toEndCheck(filter)} and ${plan.entryChecks} and ${plan.opportunityChecks ?? sql`true`}
      and ${order.check}
    order by opportunity_id, starts_at`;
}

/** `distance` from the filter's point to `entry`, in meters. */
export function distanceOf(filter: Pick<OpportunityFilter, 'near'>): SQL {
  return sql`lateral (select ${toDistanceOrNull(filter)} as distance) as measured`;
}

function toJoin({ opportunityChecks }: SearchPlan): SQL {
  return opportunityChecks ? sql`join opportunities on opportunities.id = entry.opportunity_id` : sql``;
}

function toDistanceOrNull({ near }: Pick<OpportunityFilter, 'near'>): SQL {
  return near ? toDistance(near) : sql`null::float8`;
}
