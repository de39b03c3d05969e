import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import { WAYS } from '#domain/vocabularies.ts';
import { sql } from 'drizzle-orm';
import { NO_NARROWING, type OpportunityFilter, type OpportunityHit } from './opportunity-filter.ts';
import { toDistance } from './distance.ts';
import { planSearch } from './search-plan.ts';
import { toHeads, toRanges } from './search-ranges.ts';
import { toHits } from './to-hits.ts';

/** What could be suggested: a place, a stretch of time, and the dimensions the asker fixed. */
export type CandidateFilter = Pick<
  OpportunityFilter,
  'near' | 'fields' | 'kinds' | 'ways' | 'attendances' | 'from' | 'to' | 'includeOngoing'
>;

/** Most candidates handed to the ranking. */
const CANDIDATES_MAX = 300;

/** Candidates taken of each way and field. */
const FACET_HEAD_MAX = 40;
/** Occurrences that each candidate carries. */
const OCCURRENCES_MAX = 5;

/**
 * What the ranking chooses from: the soonest of each way to contribute and of each field, so that many meetups crowd out neither
 * a volunteer opening nor a call. Each opportunity once, soonest first. `fields` prefers and does not exclude.
 */
export async function listSuggestionCandidates(db: Db, filter: CandidateFilter): Promise<readonly OpportunityHit[]> {
  const scope = { ...filter, fields: [], text: null, narrowing: NO_NARROWING };
  const ways = filter.ways.length > 0 ? filter.ways : WAYS;
  const facets = ['any', ...ways.map((way) => `way:${way}`), ...filter.fields.map((field) => `field:${field}`)];
  const plan = { ...planSearch(scope), facets };
  const distance = filter.near ? toDistance(filter.near) : sql`null::float8`;
  const { rows } = await executeNamed<{ opportunityId: string; startsAt: string; distanceMeters: number | null }>(
    db,
    sql`
    with heads as (
      select head.*, row_number() over (partition by range.facet order by starts_at, opportunity_id) as place_in_facet
      from ${toRanges(plan)}, lateral (${toHeads(scope, plan, FACET_HEAD_MAX)}) as head
    ), chosen as (
      select distinct on (opportunity_id) * from heads where place_in_facet <= ${FACET_HEAD_MAX}
      order by opportunity_id, starts_at
    )
    select opportunity_id as "opportunityId", starts_at as "startsAt", ${distance} as "distanceMeters" from chosen
    order by starts_at, opportunity_id limit ${CANDIDATES_MAX}`,
  );
  const found = rows.map((row) => ({
    ...row,
    startsAt: row.startsAt === 'infinity' ? row.startsAt : toInstantText(row.startsAt),
    sortKey: '',
  }));
  return toHits(db, found, { from: filter.from, occurrencesMax: OCCURRENCES_MAX });
}
