import type { KnownListing } from '#query/list-listings.ts';
import type { KeyedDraft } from '#store/save-listings.ts';
import { withStartInKey } from './key-drafts.ts';
import { tellMove } from './tell-move.ts';

/** A draft of a listing that belongs to an opportunity. */
export interface LinkedDraft {
  readonly keyed: KeyedDraft;
  readonly opportunityId: string;
}

export interface SortedDrafts {
  /** Without a listing, or without a link. */
  readonly unseen: readonly KeyedDraft[];
  readonly changed: readonly LinkedDraft[];
  readonly unchanged: readonly KeyedDraft[];
}

interface Here {
  readonly runId: string;
  readonly pageKey: string;
  /** RFC 3339 instant of the reading. */
  readonly at: string;
}

/** Tells what is new, what says something new and what is as before. Pure. */
export function sortDrafts(drafts: readonly KeyedDraft[], known: readonly KnownListing[], here: Here): SortedDrafts {
  const byKey = new Map(known.map((listing) => [listing.key, listing]));
  const unseen: KeyedDraft[] = [];
  const changed: LinkedDraft[] = [];
  const unchanged: KeyedDraft[] = [];
  for (const given of drafts) {
    const keyed = isKeyTaken(given, byKey.get(given.key), here) ? withStartInKey(given) : given;
    const before = byKey.get(keyed.key);
    if (!before || before.opportunityId === null) unseen.push(keyed);
    else if (isAsBefore(keyed, before, here)) unchanged.push(keyed);
    else changed.push({ keyed: tellMove(keyed, { before, ...here }), opportunityId: before.opportunityId });
  }
  return { unseen, changed, unchanged };
}

/** Another page of this reading showed another date under the same key. */
function isKeyTaken({ draft }: KeyedDraft, before: KnownListing | undefined, { runId, pageKey }: Here): boolean {
  if (!before || before.lastRunId !== runId || pageKey in before.pages) return false;
  return before.facts.start?.local.slice(0, DATE_LENGTH) !== draft.facts.start?.local.slice(0, DATE_LENGTH);
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * A list page and a detail page tell the same listing in different words; neither is a change as long as each says what it said
 * before. When another page changed the listing in this run, the later page has the last word.
 */
function isAsBefore({ hash }: KeyedDraft, before: KnownListing, { runId, pageKey }: Here): boolean {
  if (before.isWithdrawn) return false;
  if (before.hash === hash) return true;
  return before.pages[pageKey] === hash && before.changedRunId !== runId;
}
