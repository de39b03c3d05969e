import { WAYS } from '#domain/vocabularies.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toDistance } from './distance.ts';
import { type CandidateFilter, type Choosing, toScope } from './load-candidates.ts';
import { planSearch } from './search-plan.ts';
import { toMergedHeads, toOpenHeads, toRanges } from './search-ranges.ts';

/** Least number of candidates handed to the ranking, and how many for each suggestion asked for. */
const CANDIDATES_MIN = 60;
const PER_SUGGESTION = 2;
/** The soonest that are looked at of each facet, though never fewer than are asked for, and how many of what is open without a date. */
const HEADS = { told: { dated: 40, open: 6 }, any: { dated: 20, open: 10 } } as const;
/** So many days of waiting are as bad as going to the edge of the circle. */
const DAYS_AS_FAR = 56;
const DAY_SECONDS = 86_400;

/**
 * What the ranking chooses from. Of each facet, the soonest are looked at, dated and undated by themselves; then the nearest and soonest of
 * each facet are taken in turn, so that many meetups crowd out neither a volunteer opening nor a call. `fields` and `ways` prefer and do not
 * exclude: beside them there is what anybody may do. For who told neither, the facets are the ways to give.
 */
export function toNear(filter: CandidateFilter): Choosing {
  const { near, from, limit } = filter;
  const told = [...filter.fields.map((field) => `field:${field}`), ...filter.ways.map((way) => `way:${way}`)];
  const facets = told.length > 0 ? [...told, 'way:volunteer', 'any'] : [...GIVING, 'any'];
  const farness = sql`${toDistance(near)} / ${Math.max(1, near.withinMeters)}::float8`;
  const wait = sql`greatest(0, date_part('epoch', starts_at - ${from}::timestamptz)) / ${DAYS_AS_FAR * DAY_SECONDS}::float8`;
  const { dated, open } = toFacetHeads(filter, told.length > 0 ? HEADS.told : HEADS.any);
  const found = sql`
    select opportunity_id, starts_at, latitude, longitude from (
      select distinct on (opportunity_id) heads.* from unnest(${sql.param(facets)}::text[]) as wanted (facet), lateral (
        select dated.*, row_number() over (order by ${farness} + ${wait}, opportunity_id) as place from (${dated}) as dated
        union all
        select open.*, row_number() over (order by ${farness}, opportunity_id) as place from (${open}) as open
      ) as heads order by opportunity_id, starts_at, place
    ) as once
    order by place, starts_at, opportunity_id limit ${Math.max(CANDIDATES_MIN, PER_SUGGESTION * limit)}`;
  return { found, isTrip: false };
}

const GIVING = WAYS.filter((way) => way !== 'attend').map((way) => `way:${way}`);

interface HeadCounts {
  readonly dated: number;
  readonly open: number;
}

/** Of the facet `wanted.facet`: the soonest in the circle, and some of what is open in each of its cells. */
function toFacetHeads(filter: CandidateFilter, { dated, open }: HeadCounts): Readonly<Record<keyof HeadCounts, SQL>> {
  const scope = toScope({ ...filter, fields: [] });
  const plan = { ...planSearch(scope), facets: [] };
  const facets = sql`array[wanted.facet]`;
  return {
    dated: toMergedHeads({ ...scope, includeOngoing: false, limit: Math.max(dated, filter.limit) }, plan, facets),
    open: sql`select head.* from ${toRanges(plan, facets)}, lateral (${toOpenHeads(scope, plan, open)}) as head`,
  };
}
