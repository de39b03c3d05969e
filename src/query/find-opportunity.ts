import type { Db } from '#db/connect.ts';
import type { Opportunity } from '#domain/opportunity.ts';

/**
 * One opportunity with its provenance and its occurrences from `from` (RFC 3339) on, at most 50; all past ones when none is
 * ahead. Withdrawn ones are found too. `undefined` for a hidden one and for what is no id of ours.
 */
export async function findOpportunity(
  _db: Db,
  _wanted: { readonly id: string; readonly from: string },
): Promise<Opportunity | undefined> {
  return undefined;
}
