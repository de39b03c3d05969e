import { WAYS } from '#domain/vocabularies.ts';
import { sql } from 'drizzle-orm';
import { type CandidateFilter, type Choosing, toScope } from './load-candidates.ts';
import { planSearch } from './search-plan.ts';
import { toHeads, toRanges } from './search-ranges.ts';

/** Most candidates handed to the ranking; a list of suggestions has at most a hundred. */
const CANDIDATES_MAX = 150;
/** Candidates taken of each way and field. */
const FACET_HEAD_MAX = 20;

/**
 * What the ranking chooses from: the soonest of each way to contribute and of each field, so that many meetups crowd out neither
 * a volunteer opening nor a call. Each opportunity once, soonest first. `fields` prefers and does not exclude.
 */
export function toNear(filter: CandidateFilter): Choosing {
  const scope = toScope({ ...filter, fields: [] });
  const facets = ['any', ...WAYS.map((way) => `way:${way}`), ...filter.fields.map((field) => `field:${field}`)];
  const plan = { ...planSearch(scope), facets };
  const found = sql`
    select opportunity_id, starts_at, latitude, longitude from (
      select heads.*, row_number() over (partition by facet order by starts_at, opportunity_id) as place_in_facet
      from (select head.*, range.facet from ${toRanges(plan)}, lateral (${toHeads(scope, plan, FACET_HEAD_MAX)}) as head) as heads
    ) as placed where place_in_facet <= ${FACET_HEAD_MAX}`;
  return { found, limit: CANDIDATES_MAX, isTrip: false };
}
