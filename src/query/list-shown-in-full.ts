import type { Db } from '#db/connect.ts';
import { PERSON } from '#domain/correction.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { listPermittingSources } from './list-permitting-sources.ts';

/**
 * Those of the opportunities whose full text may be shown: by the terms of the source whose words it is, or of all its sources
 * when that is not told.
 */
export async function listShownInFull(db: Db, opportunities: readonly Opportunity[]): Promise<ReadonlySet<string>> {
  const tellers = new Map(opportunities.map((opportunity) => [opportunity.id, tellersOf(opportunity)]));
  const sources = new Set([...tellers.values()].flat().filter((id) => id !== PERSON));
  const permitting = await listPermittingSources(db, [...sources]);
  const isPermitted = (id: string) => id === PERSON || permitting.has(id);
  return new Set([...tellers].filter(([, ids]) => ids.length > 0 && ids.every(isPermitted)).map(([id]) => id));
}

function tellersOf({ factSources, provenance }: Opportunity): readonly string[] {
  const told = factSources['descriptionText'];
  return told === undefined ? [...new Set(provenance.map(({ sourceId }) => sourceId))] : [told];
}
