import type { Db } from '#db/connect.ts';
import { type ContentListing, listListingsByContent } from '#query/list-listings.ts';
import { type KeyedDraft, type KeyMove, moveListingKeys, type Sighting } from '#store/save-listings.ts';
import type { LinkedDraft } from './sort-drafts.ts';

export interface TakeOver {
  readonly takenOver: readonly LinkedDraft[];
  readonly remaining: readonly KeyedDraft[];
}

/**
 * Recognizes by content what a source shows again under another id: the listing and its link move to the new key. Only listings
 * that this run has not shown under their old key are taken over.
 */
export async function takeOverMovedKeys(
  tx: Db,
  { run }: Sighting,
  { unseen, keysShown }: { readonly unseen: readonly KeyedDraft[]; readonly keysShown: readonly string[] },
): Promise<TakeOver> {
  if (unseen.length === 0) return { takenOver: [], remaining: [] };
  const contentKeys = unseen.flatMap((keyed) => keyed.contentKeys);
  const free = await listListingsByContent(tx, { sourceId: run.sourceId, runId: run.id, contentKeys, keysShown });
  const { moves, takenOver, remaining } = assign(unseen, free);
  await moveListingKeys(tx, run.sourceId, moves);
  return { takenOver, remaining };
}

function assign(
  unseen: readonly KeyedDraft[],
  known: readonly ContentListing[],
): TakeOver & { readonly moves: readonly KeyMove[] } {
  const free = new Map(known.map((listing) => [listing.key, listing]));
  const moves: KeyMove[] = [];
  const takenOver: LinkedDraft[] = [];
  const remaining: KeyedDraft[] = [];
  for (const keyed of unseen) {
    const old = findNearest(keyed, [...free.values()]);
    if (!old || old.opportunityId === null) {
      remaining.push(keyed);
      continue;
    }
    free.delete(old.key);
    moves.push({
      from: old.key,
      to: keyed.key,
      reason: `The source now calls it ${keyed.key}; title, place and start are the same.`,
    });
    takenOver.push({ keyed, opportunityId: old.opportunityId });
  }
  return { moves, takenOver, remaining };
}

/** The one that shares most content keys: what begins at the same time before what begins within hours. */
function findNearest({ contentKeys }: KeyedDraft, listings: readonly ContentListing[]): ContentListing | undefined {
  const wanted = new Set(contentKeys);
  const shared = listings.map((listing) => ({
    listing,
    count: listing.contentKeys.filter((key) => wanted.has(key)).length,
  }));
  return shared.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)[0]?.listing;
}
