import type { Db } from '#db/connect.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import { loadOpportunities } from './load-opportunities.ts';
import type { OpportunityHit } from './opportunity-filter.ts';
import type { Found } from './search-entries.ts';

interface Loading {
  readonly from: string;
  readonly occurrencesMax: number;
}

/** Loads what was found, in the order it was found in. */
export async function toHits(db: Db, found: readonly Found[], loading: Loading): Promise<readonly OpportunityHit[]> {
  const ids = found.map(({ opportunityId }) => opportunityId);
  const byId = await loadOpportunities(db, { ids, ...loading });
  return found.flatMap(({ opportunityId, distanceMeters }) => {
    const opportunity = byId.get(opportunityId);
    return opportunity ? [{ opportunity, occurrence: findFirst(opportunity.occurrences), distanceMeters }] : [];
  });
}

/** The first that stands; the first at all when all were cancelled. */
function findFirst(occurrences: readonly Occurrence[]): Occurrence | null {
  return occurrences.find(({ status }) => status !== 'cancelled') ?? occurrences[0] ?? null;
}
