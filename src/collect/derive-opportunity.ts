import { toCanonicalJson, toHash, toKey } from '#db/values.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { AUTHORITIES } from '#domain/source.ts';
import { toBlockingKeys } from '#match/blocking-keys.ts';
import { toMatchCard } from '#match/match-card.ts';
import { mergeFacts, type MergedFacts } from '#match/merge-facts.ts';
import type { LinkedListing } from '#query/list-listings.ts';
import type { StoredOpportunity } from '#query/list-stored-opportunities.ts';
import type { DerivedOpportunity } from '#store/save-opportunities.ts';
import { saysSomethingNew } from './says-something-new.ts';

/**
 * The canonical record of an opportunity: derived from its listings every time, so that a link can be undone. Pure.
 * @param before what is stored, `undefined` for a new one
 * @param at RFC 3339 instant of the change
 * @returns `undefined` when nothing about it is new
 */
export function deriveOpportunity(
  listings: readonly LinkedListing[],
  before: StoredOpportunity | undefined,
  at: string,
): DerivedOpportunity | undefined {
  const [first] = listings;
  if (!first) return undefined;
  const told = tell(listings);
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

/** The organizer's own words come before a platform's, newer ones before older. */
function rank(listings: readonly LinkedListing[]): readonly LinkedListing[] {
  return listings.toSorted(
    (a, b) =>
      AUTHORITIES.indexOf(a.authority) - AUTHORITIES.indexOf(b.authority) ||
      b.changedAt.localeCompare(a.changedAt) ||
      `${a.sourceId} ${a.key}`.localeCompare(`${b.sourceId} ${b.key}`),
  );
}

/** What those listings say together that are still shown, or all of them when none is. */
function tell(listings: readonly LinkedListing[]): MergedFacts {
  const shown = listings.filter(({ withdrawnAt }) => withdrawnAt === null);
  const merged = mergeFacts(rank(shown.length > 0 ? shown : listings));
  const { facts, occurrences } = merged;
  return { ...merged, occurrences: occurrences.length > 0 ? occurrences : toOnlyOccurrence(facts) };
}

/** A single time stays the opportunity's occurrence when it has left the window in which times are written out. */
function toOnlyOccurrence({ start, end, status }: OpportunityFacts): readonly Occurrence[] {
  return start === null ? [] : [{ start, end, status, title: null, capacity: null, remaining: null }];
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
