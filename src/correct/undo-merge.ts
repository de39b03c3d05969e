import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { decideUnsureMatch } from '#store/unsure-matches.ts';
import { markMerged, raiseVersions } from '#store/mark-opportunities.ts';
import type { CorrectionParts } from './correction-parts.ts';
import { takeLinksBack } from './take-links-back.ts';

/** Makes two of one again: each has the very links and facts that it had. */
export async function undoMerge({ deed, opportunityId, otherId }: Correction, parts: CorrectionParts): Promise<void> {
  if (deed.kind !== 'merge' || opportunityId === null || otherId === null) return;
  const { tx, at } = parts;
  const { version } = await takeLinksBack(deed.moves, opportunityId, parts);
  await markMerged(tx, { id: otherId, survivorId: null, at });
  await rederive(tx, [opportunityId, otherId], at);
  await raiseVersions(tx, [opportunityId, otherId], { aboveVersion: version, at });
  if (deed.reviewId !== null) await decideUnsureMatch(tx, deed.reviewId, null);
}
