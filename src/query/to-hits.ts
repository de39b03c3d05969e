import type { Db } from '#db/connect.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import { type BareOpportunity, loadBareOpportunities, loadOpportunities, type Wanted } from './load-opportunities.ts';
import type { OpportunityHit } from './opportunity-filter.ts';
import type { Found } from './search-entries.ts';

type Loading = Omit<Wanted, 'ids'>;

/** Loads what was found, in the order it was found in. */
export async function toHits(db: Db, found: readonly Found[], loading: Loading): Promise<readonly OpportunityHit[]> {
  return join(found, await loadOpportunities(db, { ids: listIds(found), ...loading }));
}

/** The same without who told of it. */
export async function toBareHits(
  db: Db,
  found: readonly Found[],
  loading: Loading,
): Promise<readonly OpportunityHit<BareOpportunity>[]> {
  return join(found, await loadBareOpportunities(db, { ids: listIds(found), ...loading }));
}

function listIds(found: readonly Found[]): readonly string[] {
  return found.map(({ opportunityId }) => opportunityId);
}

function join<Loaded extends BareOpportunity>(
  found: readonly Found[],
  byId: ReadonlyMap<string, Loaded>,
): readonly OpportunityHit<Loaded>[] {
  return found.flatMap(({ opportunityId, startsAt, distanceMeters }) => {
    const opportunity = byId.get(opportunityId);
    if (!opportunity) return [];
    return [{ opportunity, occurrence: findFirst(opportunity.occurrences, startsAt), distanceMeters }];
  });
}

/** The first that stands at the time found, or at all; the first when all were cancelled. */
function findFirst(occurrences: readonly Occurrence[], startsAt: string): Occurrence | null {
  const standing = occurrences.filter(({ status }) => status !== 'cancelled');
  const found = standing.find(({ start }) => start.instant !== null && isSameInstant(start.instant, startsAt));
  return found ?? standing[0] ?? occurrences[0] ?? null;
}

function isSameInstant(a: string, b: string): boolean {
  return a === b || Date.parse(a) === Date.parse(b);
}
