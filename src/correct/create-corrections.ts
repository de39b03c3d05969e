import type { Db } from '#db/connect.ts';
import type { Correction, Decider } from '#domain/correction.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { CorrectionOrder } from '#present/correction-schema.ts';
import { inCorrection, type CorrectionParts } from './correction-parts.ts';
import { decideReview, type Decision } from './decide-review.ts';
import { hideOpportunity } from './hide-opportunity.ts';
import { mergeOpportunities } from './merge-opportunities.ts';
import { splitListing } from './split-listing.ts';
import { undoCorrection } from './undo-correction.ts';

interface Parts {
  readonly db: Db;
  readonly gazetteer: Gazetteer;
  /** The present as an RFC 3339 instant. */
  readonly now: () => string;
}

/**
 * What a person can do about opportunities, on a database. Each call happens whole or not at all, and is written into the log.
 * They reject with a `ShowupError` that says what is not there or does not go.
 */
export function createCorrections({ db, gazetteer, now }: Parts) {
  const make = (by: Decider, task: (parts: CorrectionParts) => Promise<Correction>) =>
    inCorrection(db, (tx) => task({ tx, at: now(), ...by }));
  return {
    correct: (id: string, order: CorrectionOrder, by: Decider) =>
      make(by, (parts) => correct(id, order, { ...parts, gazetteer })),
    undo: (id: string, by: Decider) => make(by, (parts) => undoCorrection(id, parts)),
    decide: (id: string, decision: Decision, by: Decider) => make(by, (parts) => decideReview(id, decision, parts)),
  };
}

/** What understands the words of an edit is loaded with the first one. */
async function correct(
  id: string,
  order: CorrectionOrder,
  { gazetteer, ...parts }: CorrectionParts & Pick<Parts, 'gazetteer'>,
): Promise<Correction> {
  if (order.kind === 'edit') {
    const { editOpportunity } = await import('./edit-opportunity.ts');
    return editOpportunity({ id, facts: order.facts, gazetteer }, parts);
  }
  if (order.kind === 'hide') return hideOpportunity(id, parts);
  if (order.kind === 'merge') return mergeOpportunities({ id, survivorId: order.into, reviewId: null }, parts);
  return splitListing({ id, sourceId: order.sourceId, sourceKey: order.sourceKey }, parts);
}
