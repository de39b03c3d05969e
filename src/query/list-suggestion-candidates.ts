import type { Db } from '#db/connect.ts';
import type { OpportunityFilter, OpportunityHit } from './opportunity-filter.ts';

/** What could be suggested: a place, a stretch of time, and the dimensions the asker fixed. */
export type CandidateFilter = Pick<
  OpportunityFilter,
  'near' | 'fields' | 'kinds' | 'ways' | 'attendances' | 'from' | 'to' | 'includeOngoing'
>;

/** Most candidates handed to the ranking. */
export const CANDIDATES_MAX = 300;

/**
 * What the ranking chooses from: the soonest of each way to contribute and of the field, so that many meetups crowd out neither
 * a volunteer opening nor a call. Each opportunity once, soonest first. `fields` prefers and does not exclude.
 */
export async function listSuggestionCandidates(_db: Db, _filter: CandidateFilter): Promise<readonly OpportunityHit[]> {
  return [];
}
