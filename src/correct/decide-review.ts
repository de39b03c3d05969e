import type { Correction } from '#domain/correction.ts';
import { ShowupError } from '#domain/errors.ts';
import { rederive } from '#collect/rederive.ts';
import type { ReviewDecision } from '#present/correction-schema.ts';
import { findHeldRun, findUnsureMatch, type ReviewMatch, type ReviewRun } from '#query/list-review.ts';
import { decideHeldRun, withdrawListings } from '#store/held-runs.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { decideUnsureMatch } from '#store/unsure-matches.ts';
import type { CorrectionParts } from './correction-parts.ts';
import { mergeOpportunities } from './merge-opportunities.ts';

/** What a person can say: of an unsure match the first two, of a held run the others. */
export type Decision = ReviewDecision['decision'];

/**
 * Decides one question. `same` merges the younger opportunity into the older; `different` is never asked again; `release`
 * withdraws what a held run did not find; `dismiss` leaves it.
 * @param id of the unsure match, or of the held run
 * @throws {ShowupError} `review-not-found` when nothing of the kind is asked
 */
export async function decideReview(id: string, decision: Decision, parts: CorrectionParts): Promise<Correction> {
  if (decision === 'same' || decision === 'different') {
    const match = await findUnsureMatch(parts.tx, id);
    if (match) return decision === 'same' ? joinMatch(match, parts) : partMatch(match, parts);
  } else {
    const run = await findHeldRun(parts.tx, id);
    if (run) return decision === 'release' ? releaseRun(run, parts) : dismissRun(run, parts);
  }
  throw new ShowupError('review-not-found', `Nothing with the id ${JSON.stringify(id)} waits for "${decision}".`);
}

/** Ids are in the order in which opportunities were first met. */
async function joinMatch({ id, a, b }: ReviewMatch, parts: CorrectionParts): Promise<Correction> {
  const [survivorId, youngerId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  await decideUnsureMatch(parts.tx, id, 'same');
  return mergeOpportunities({ id: youngerId, survivorId, reviewId: id }, parts);
}

async function partMatch({ id, a, b }: ReviewMatch, { tx, at, who, why }: CorrectionParts): Promise<Correction> {
  await decideUnsureMatch(tx, id, 'different');
  const deed = { kind: 'different', reviewId: id } as const;
  return saveCorrection(tx, { deed, opportunityId: a.id, otherId: b.id, who, why, madeAt: at });
}

async function releaseRun({ runId, sourceId, listings }: ReviewRun, parts: CorrectionParts): Promise<Correction> {
  const { tx, at, who, why } = parts;
  const keys = listings.map(({ key }) => key);
  await rederive(tx, await withdrawListings(tx, { sourceId, keys }, at), at);
  await decideHeldRun(tx, runId, 'released');
  const deed = { kind: 'release', runId, sourceId, keys } as const;
  return saveCorrection(tx, { deed, opportunityId: null, otherId: null, who, why, madeAt: at });
}

async function dismissRun({ runId }: ReviewRun, { tx, at, who, why }: CorrectionParts): Promise<Correction> {
  await decideHeldRun(tx, runId, 'dismissed');
  const deed = { kind: 'dismiss', runId } as const;
  return saveCorrection(tx, { deed, opportunityId: null, otherId: null, who, why, madeAt: at });
}
