import type { Db } from '#db/connect.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { validate as isUuid } from 'uuid';
import { loadOpportunities } from './load-opportunities.ts';

/** Occurrences that it carries at most. */
const OCCURRENCES_MAX = 50;
/** Before every occurrence. */
const BEGINNING = '-infinity';

/**
 * One opportunity with its provenance and its occurrences from `from` (RFC 3339) on, at most 50; the past ones when none is
 * ahead. Withdrawn ones are found too. `undefined` for a hidden one and for what is no id of ours.
 */
export async function findOpportunity(
  db: Db,
  { id, from }: { readonly id: string; readonly from: string },
): Promise<Opportunity | undefined> {
  if (!isUuid(id)) return undefined;
  const find = async (since: string) =>
    (await loadOpportunities(db, { ids: [id], from: since, occurrencesMax: OCCURRENCES_MAX })).get(id.toLowerCase());
  const ahead = await find(from);
  return ahead?.occurrences.length === 0 && !ahead.facts.isOngoing ? find(BEGINNING) : ahead;
}
