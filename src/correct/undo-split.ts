import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { listCorrectionsOf } from '#query/list-corrections.ts';
import { listStandingLinks } from '#query/find-standing.ts';
import { markMerged, raiseVersions } from '#store/mark-opportunities.ts';
import { type CorrectionParts, impossible, requireStanding } from './correction-parts.ts';
import { takeLinksBack } from './take-links-back.ts';

/**
 * Gives the listing back to the opportunity that it was split from. What was made of it leads there, unless other listings have
 * joined it since.
 */
export async function undoSplit(correction: Correction, parts: CorrectionParts): Promise<void> {
  const { deed, opportunityId, otherId } = correction;
  if (deed.kind !== 'split' || opportunityId === null || otherId === null) return;
  const { tx, at } = parts;
  const other = await requireStanding(tx, otherId);
  const later = (await listCorrectionsOf(tx, otherId)).filter(({ id }) => id > correction.id);
  if (later.some(({ deed, undoneBy }) => deed.kind !== 'undo' && undoneBy === null))
    throw impossible('What was split off has been corrected since: take that back first.');
  const { version } = await takeLinksBack(deed.moves, opportunityId, parts);
  const isEmpty = (await listStandingLinks(tx, otherId)).length === 0;
  if (isEmpty) await markMerged(tx, { id: otherId, survivorId: opportunityId, at });
  await rederive(tx, isEmpty ? [opportunityId] : [opportunityId, otherId], at);
  await raiseVersions(tx, [opportunityId], { aboveVersion: Math.max(version, other.version), at });
}
