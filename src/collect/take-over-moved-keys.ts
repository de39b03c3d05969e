import type { Db } from '#db/connect.ts';
import { type ContentListing, listListingsByContent } from '#query/list-listings.ts';
import { isPageKey } from '#match/page-key.ts';
import { type KeyedDraft, type KeyMove, moveListingKeys, type Sighting } from '#store/save-listings.ts';
import type { LinkedDraft } from './sort-drafts.ts';
import { isAhead, tellMove } from './tell-move.ts';

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
  { run, at }: Sighting,
  { unseen, keysShown }: { readonly unseen: readonly KeyedDraft[]; readonly keysShown: readonly string[] },
): Promise<TakeOver> {
  if (unseen.length === 0) return { takenOver: [], remaining: [] };
  const contentKeys = unseen.flatMap((keyed) => keyed.contentKeys);
  const free = await listListingsByContent(tx, { sourceId: run.sourceId, runId: run.id, contentKeys, keysShown });
  const { moves, takenOver, remaining } = assign(unseen, free, { runId: run.id, at });
  await moveListingKeys(tx, run.sourceId, moves);
  return { takenOver, remaining };
}

function assign(
  unseen: readonly KeyedDraft[],
  known: readonly ContentListing[],
  reading: Reading,
): TakeOver & { readonly moves: readonly KeyMove[] } {
  const free = new Map(known.map((listing) => [listing.key, listing]));
  const moves: KeyMove[] = [];
  const takenOver: LinkedDraft[] = [];
  const remaining: KeyedDraft[] = [];
  for (const keyed of unseen) {
    const old = findNearest(keyed, [...free.values()], reading.at);
    if (!old || old.opportunityId === null) {
      remaining.push(keyed);
      continue;
    }
    free.delete(old.key);
    moves.push({
      from: old.key,
      to: keyed.key,
      reason: `The source now calls it ${keyed.key}; ${sharesContent(keyed, old) ? 'title, place and start' : 'its own page and title'} are the same.`,
    });
    takenOver.push({ keyed: tellMove(keyed, { before: old, ...reading }), opportunityId: old.opportunityId });
  }
  return { moves, takenOver, remaining };
}

interface Reading {
  readonly runId: string;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * The one that shares most keys: what begins at the same time before what begins within hours, before what only has the same
 * page of its own and is still to come.
 */
function findNearest(keyed: KeyedDraft, listings: readonly ContentListing[], at: string): ContentListing | undefined {
  const shared = listings.map((listing) => ({ listing, count: listSharedKeys(keyed, listing).length }));
  const fitting = shared.filter(
    ({ listing, count }) => count > 0 && (sharesContent(keyed, listing) || isStillAhead(listing, at)),
  );
  return fitting.toSorted((a, b) => b.count - a.count)[0]?.listing;
}

function listSharedKeys({ contentKeys }: KeyedDraft, listing: ContentListing): readonly string[] {
  return listing.contentKeys.filter((key) => contentKeys.includes(key));
}

function sharesContent(keyed: KeyedDraft, listing: ContentListing): boolean {
  return listSharedKeys(keyed, listing).some((key) => !isPageKey(key));
}

function isStillAhead({ facts }: ContentListing, at: string): boolean {
  return facts.start !== null && isAhead(facts.start, at);
}
