import { PERSON } from '#domain/correction.ts';
import type { Opportunity } from '#domain/opportunity.ts';

/** Whether its full text may go out: by the terms of the source whose words it is, or of all its sources when that is not told. */
export function isShownInFull({ factSources, provenance }: Pick<Opportunity, 'factSources' | 'provenance'>): boolean {
  const teller = factSources['descriptionText'];
  if (teller === PERSON) return true;
  const tellers = provenance.filter(({ sourceId }) => teller === undefined || sourceId === teller);
  return tellers.length > 0 && tellers.every(({ isFullTextPermitted }) => isFullTextPermitted);
}
