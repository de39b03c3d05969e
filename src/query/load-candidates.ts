import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import type { Card } from '#suggest/card.ts';
import type { Candidate } from '#suggest/suggestion.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toDistance } from './distance.ts';
import { NO_NARROWING, type OpportunityFilter } from './opportunity-filter.ts';
import type { SearchScope } from './search-plan.ts';

/** What could be suggested: around a place, in a stretch of time. `fields`, `ways` and `skills` are those of the asker. */
export interface CandidateFilter extends Pick<
  OpportunityFilter,
  'fields' | 'ways' | 'attendances' | 'from' | 'to' | 'includeOngoing'
> {
  readonly near: NonNullable<OpportunityFilter['near']>;
  /** In lower case. */
  readonly skills: readonly string[];
  /** Suggestions asked for. */
  readonly limit: number;
}

/** The same as the search index is asked for it. */
export function toScope({ near, fields, attendances, from, to, includeOngoing }: CandidateFilter): SearchScope {
  const open = { kinds: [], ways: [], text: null, narrowing: NO_NARROWING };
  return { near, fields, attendances, from, to, includeOngoing, ...open };
}

/** Where the candidates come from. */
export interface Choosing {
  /** A query for `opportunity_id`, `starts_at`, `latitude` and `longitude`, each opportunity once. */
  readonly found: SQL;
  readonly isTrip: boolean;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly card: Card;
  readonly distanceMeters: number | null;
  readonly isTrip: boolean;
  readonly lastSeenAt: string | null;
  readonly text: string | null;
}

/** As much of a description is read, in characters. */
const TEXT_LENGTH_MAX = 4000;

/** The candidates that were found, with what they are judged by. One statement, however many places they come from. */
export async function loadCandidates(
  db: Db,
  filter: CandidateFilter,
  choosings: readonly Choosing[],
): Promise<readonly Candidate[]> {
  const { rows } = await executeNamed<Row>(db, toStatement(filter, choosings));
  return rows.map(({ lastSeenAt, ...row }) => ({ ...row, lastSeenAt: lastSeenAt && toInstantText(lastSeenAt) }));
}

function toStatement({ near, skills }: CandidateFilter, choosings: readonly Choosing[]): SQL {
  // Descriptions are looked at for skills alone.
  const withText = skills.length > 0;
  return sql`
    select chosen.opportunity_id as id, card, ${toDistance(near)} as "distanceMeters", is_trip as "isTrip",
      seen.at as "lastSeenAt", ${withText ? sql`left(facts ->> 'descriptionText', ${TEXT_LENGTH_MAX})` : sql`null`} as text
    from (${sql.join(choosings.map(toChosen), sql` union all `)}) as chosen
      join suggestion_cards using (opportunity_id)
      ${withText ? sql`join opportunities on opportunities.id = opportunity_id` : sql``}
      left join lateral (
        select max(last_seen_at) as at from links join listings using (source_id, source_key)
        where chosen.starts_at = 'infinity' and links.opportunity_id = chosen.opportunity_id and undone_at is null
      ) as seen on true`;
}

function toChosen({ found, isTrip }: Choosing): SQL {
  return sql`(select found.*, ${sql.raw(String(isTrip))} as is_trip from (${found}) as found)`;
}
