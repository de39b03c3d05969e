import { toCanonicalJson, toHash, toKey } from '#db/values.ts';
import { AUTHORITIES } from '#domain/source.ts';
import { toBlockingKeys } from '#match/blocking-keys.ts';
import { toMatchCard } from '#match/match-card.ts';
import { mergeFacts, type MergedFacts } from '#match/merge-facts.ts';
import type { Edits } from '#query/list-edits.ts';
import type { LinkedListing } from '#query/list-listings.ts';
import type { StoredOpportunity } from '#query/list-stored-opportunities.ts';
import type { DerivedOpportunity } from '#store/save-opportunities.ts';
import { editOccurrences } from './edit-occurrences.ts';
import { saysSomethingNew } from './says-something-new.ts';

/**
 * The canonical record of an opportunity: derived every time from its listings and from what people set right, so that a link
 * and an edit can be undone. Pure.
 * @returns `undefined` when nothing about it is new
 */
export function deriveOpportunity(
  listings: readonly LinkedListing[],
  { before, edits, at }: Standpoint,
): DerivedOpportunity | undefined {
  const [first] = listings;
  if (!first) return undefined;
  const told = tell(listings, edits);
  const withdrawnAt = toWithdrawnAt(listings, before, at);
  const hash = toHash(toCanonicalJson([told.facts, told.occurrences, told.factSources]));
  const isTold = !before || saysSomethingNew(before, told) || (before.withdrawnAt === null) !== (withdrawnAt === null);
  if (before && !isTold && before.hash === hash) return undefined;
  return {
    id: first.opportunityId,
    version: (before?.version ?? 0) + (isTold ? 1 : 0),
    ...told,
    hash,
    matchKeys: toMatchKeys(told, listings),
    isSample: listings.some(({ isSample }) => isSample),
    firstSeenAt: listings.map(({ firstSeenAt }) => firstSeenAt).reduce((a, b) => (a < b ? a : b)),
    changedAt: isTold ? at : before.changedAt,
    withdrawnAt,
  };
}

/** From where an opportunity is derived anew. */
export interface Standpoint {
  /** What is stored; `undefined` for a new one. */
  readonly before: StoredOpportunity | undefined;
  /** What people set right. */
  readonly edits: Edits;
  /** RFC 3339 instant of the change. */
  readonly at: string;
}

/** The organizer's own words come before a platform's, newer ones before older. */
function rank(listings: readonly LinkedListing[]): readonly LinkedListing[] {
  return listings.toSorted(
    (a, b) =>
      AUTHORITIES.indexOf(a.authority) - AUTHORITIES.indexOf(b.authority) ||
      b.changedAt.localeCompare(a.changedAt) ||
      `${a.sourceId} ${a.key}`.localeCompare(`${b.sourceId} ${b.key}`),
  );
}

/** What those listings say together that are still shown, or all of them when none is; a person's word beats them all. */
function tell(listings: readonly LinkedListing[], edits: Edits): MergedFacts {
  const shown = listings.filter(({ withdrawnAt }) => withdrawnAt === null);
  const ranked = rank(shown.length > 0 ? shown : listings);
  const told = withOnlyOccurrence(mergeFacts(ranked));
  if (Object.keys(edits).length === 0) return told;
  const edited = mergeFacts(ranked, edits);
  return { ...edited, occurrences: editOccurrences(told, edited.facts, edits) };
}

/** A single time stays the opportunity's occurrence when it has left the window in which times are written out. */
function withOnlyOccurrence(merged: MergedFacts): MergedFacts {
  const { start, end, status } = merged.facts;
  if (merged.occurrences.length > 0 || start === null) return merged;
  return { ...merged, occurrences: [{ start, end, status, title: null, capacity: null, remaining: null }] };
}

/** Withdrawn when every source has stopped showing it, since the reading that found so. */
function toWithdrawnAt(
  listings: readonly LinkedListing[],
  before: StoredOpportunity | undefined,
  at: string,
): string | null {
  if (listings.some(({ withdrawnAt }) => withdrawnAt === null)) return null;
  return before?.withdrawnAt ?? at;
}

/** Every listing's own keys as well: the next source may print it as the second one does. */
function toMatchKeys(told: MergedFacts, listings: readonly LinkedListing[]): readonly string[] {
  const cards = [...listings, { sourceId: null, ...told }].map(toMatchCard);
  return [...new Set(cards.flatMap((card) => toBlockingKeys(card).map(toKey)))].sort();
}
