import type { Db } from '#db/connect.ts';
import { listEdits } from '#query/list-edits.ts';
import { listLinkedListings } from '#query/list-listings.ts';
import { listStoredOpportunities } from '#query/list-stored-opportunities.ts';
import { saveOpportunities } from '#store/save-opportunities.ts';
import { deriveOpportunity } from './derive-opportunity.ts';

/** Derives these opportunities anew from their listings and people's edits, and saves those about which something is new. */
export async function rederive(tx: Db, opportunityIds: readonly (string | null)[], at: string): Promise<void> {
  const ids = [...new Set(opportunityIds.filter((id) => id !== null))];
  if (ids.length === 0) return;
  const listings = Map.groupBy(await listLinkedListings(tx, ids), ({ opportunityId }) => opportunityId);
  const stored = new Map((await listStoredOpportunities(tx, ids)).map((opportunity) => [opportunity.id, opportunity]));
  const edits = await listEdits(tx, ids);
  const derived = ids.map((id) =>
    deriveOpportunity(listings.get(id) ?? [], { before: stored.get(id), edits: edits.get(id) ?? {}, at }),
  );
  await saveOpportunities(
    tx,
    derived.filter((opportunity) => opportunity !== undefined),
    at,
  );
}
