import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import { WAYS } from '#domain/vocabularies.ts';
import { type SQL, sql } from 'drizzle-orm';
import { NO_NARROWING, type OpportunityFilter, type OpportunityHit } from './opportunity-filter.ts';
import { toDistance } from './distance.ts';
import { planSearch, type SearchPlan, type SearchScope, toOpportunityChecks } from './search-plan.ts';
import { toHeads, toRanges } from './search-ranges.ts';
import { toHits } from './to-hits.ts';

/** What could be suggested: a place, a stretch of time, and the dimensions the asker fixed. */
export type CandidateFilter = Pick<
  OpportunityFilter,
  'near' | 'fields' | 'kinds' | 'ways' | 'attendances' | 'from' | 'to' | 'includeOngoing'
>;

/** Most candidates handed to the ranking; a list of suggestions has at most a hundred. */
const CANDIDATES_MAX = 150;
/** Candidates taken of each way and field. */
const FACET_HEAD_MAX = 20;
/** Of each kind that is worth a trip so many are looked at, and so many are taken in all. */
const TRIPS_LOOKED_AT_MAX = 150;
const TRIPS_MAX = 60;
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
  const heads = toFacetHeads(scope, { ...planSearch(scope), facets }, FACET_HEAD_MAX);
  const candidates = sql`
    select * from (
      select heads.*, row_number() over (partition by facet order by starts_at, opportunity_id) as place_in_facet
      from (${heads}) as heads
    ) as placed where place_in_facet <= ${FACET_HEAD_MAX}`;
  return loadCandidates(db, filter, { candidates, limit: CANDIDATES_MAX });
}

/** The soonest of certain kinds in a wide country, of the fields alone when some were told. Looks at a bounded number of each kind. */
export async function listTripCandidates(db: Db, filter: CandidateFilter): Promise<readonly OpportunityHit[]> {
  const scope = { ...filter, text: null, narrowing: NO_NARROWING };
  const facets = filter.kinds.map((kind) => `kind:${kind}`);
  const heads = toFacetHeads(scope, { ...planSearch(scope), facets, opportunityChecks: null }, TRIPS_LOOKED_AT_MAX);
  const candidates = sql`
    select heads.* from (${heads}) as heads join opportunities on opportunities.id = opportunity_id
    where ${toOpportunityChecks(scope, 'kind') ?? sql`true`}`;
  return loadCandidates(db, filter, { candidates, limit: TRIPS_MAX });
}

function toFacetHeads(scope: SearchScope, plan: SearchPlan, limit: number): SQL {
  return sql`select head.*, range.facet from ${toRanges(plan)}, lateral (${toHeads(scope, plan, limit)}) as head`;
}

interface Choice {
  /** A query for `opportunity_id`, `starts_at`, `latitude` and `longitude`. */
  readonly candidates: SQL;
  readonly limit: number;
}

async function loadCandidates(
  db: Db,
  { near, from }: CandidateFilter,
  { candidates, limit }: Choice,
): Promise<readonly OpportunityHit[]> {
  const { rows } = await executeNamed<{ opportunityId: string; startsAt: string; distanceMeters: number | null }>(
    db,
    sql`
    select opportunity_id as "opportunityId", starts_at as "startsAt", ${near ? toDistance(near) : sql`null::float8`} as "distanceMeters"
    from (select distinct on (opportunity_id) * from (${candidates}) as candidates order by opportunity_id, starts_at) as chosen
    order by starts_at, opportunity_id limit ${limit}`,
  );
  const found = rows.map((row) => ({
    ...row,
    startsAt: row.startsAt === 'infinity' ? row.startsAt : toInstantText(row.startsAt),
    sortKey: '',
  }));
  return toHits(db, found, { from, occurrencesMax: OCCURRENCES_MAX });
}
