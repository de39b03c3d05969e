import type { Db } from '#db/connect.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { sql } from 'drizzle-orm';

/** An opportunity that may be the same as a draft, since they share a key. */
export interface MatchCandidate {
  readonly opportunityId: string;
  /** Its only source; `null` when it has several. */
  readonly sourceId: string | null;
  readonly keys: readonly string[];
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/** Opportunities looked at for one key; a key that more share says too little to be worth looking at all. */
const SHARERS_MAX = 200;
/** Occurrences compared for each. */
const OCCURRENCES_MAX = 50;

/** Opportunities that share one of the keys, by id. Hidden ones too: what a person hid must not come back as new. */
export async function listMatchCandidates(db: Db, keys: readonly string[]): Promise<readonly MatchCandidate[]> {
  const { rows } = await db.execute<MatchCandidate & Record<string, unknown>>(sql`
    with shared as (
      select wanted.key, found.opportunity_id from unnest(${sql.param(keys)}::text[]) as wanted (key),
        lateral (select opportunity_id from match_keys where match_keys.key = wanted.key
          order by opportunity_id limit ${SHARERS_MAX}) as found
    ), grouped as (select opportunity_id, array_agg(key order by key) as keys from shared group by opportunity_id)
    select opportunities.id as "opportunityId", grouped.keys, facts,
      (select case when count(distinct source_id) = 1 then min(source_id) end from links
        where links.opportunity_id = opportunities.id and undone_at is null) as "sourceId",
      coalesce((select jsonb_agg(first.facts order by first.starts_at, first.ordinal) from (
        select occurrences.facts, starts_at, ordinal from occurrences where occurrences.opportunity_id = opportunities.id
        order by starts_at, ordinal limit ${OCCURRENCES_MAX}) as first), '[]') as occurrences
    from grouped join opportunities on opportunities.id = grouped.opportunity_id
    where merged_into is null order by opportunities.id`);
  return rows;
}
