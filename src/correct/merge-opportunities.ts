import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { listStandingLinks } from '#query/find-standing.ts';
import { markMerged, raiseVersions } from '#store/mark-opportunities.ts';
import { moveLinks } from '#store/move-links.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { type CorrectionParts, impossible, requireStanding } from './correction-parts.ts';

interface Merge {
  /** The one whose listings move; its id leads to the survivor from then on. */
  readonly id: string;
  readonly survivorId: string;
  /** The unsure match that asked. */
  readonly reviewId: string | null;
}

/**
 * Makes one opportunity of two. The survivor's version rises above both, so that calendars which know either of them take the
 * change.
 */
export async function mergeOpportunities(
  { id, survivorId, reviewId }: Merge,
  { tx, at, who, why }: CorrectionParts,
): Promise<Correction> {
  const merged = await requireStanding(tx, id);
  const survivor = await requireStanding(tx, survivorId);
  if (merged.id === survivor.id) throw impossible('It cannot be merged into itself.');
  const links = await listStandingLinks(tx, merged.id);
  const reason = `${who}: ${why}`;
  const linkIds = links.map((link) => link.id);
  const moves = await moveLinks(tx, linkIds, { opportunityId: survivor.id, reason, at });
  await markMerged(tx, { id: merged.id, survivorId: survivor.id, at });
  await rederive(tx, [survivor.id], at);
  await raiseVersions(tx, [survivor.id], { aboveVersion: Math.max(merged.version, survivor.version), at });
  const ids = { opportunityId: survivor.id, otherId: merged.id };
  return saveCorrection(tx, { deed: { kind: 'merge', moves, reviewId }, ...ids, who, why, madeAt: at });
}
