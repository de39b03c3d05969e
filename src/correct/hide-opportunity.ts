import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { markHidden, raiseVersions } from '#store/mark-opportunities.ts';
import { type CorrectionParts, impossible, requireStanding } from './correction-parts.ts';

/** Takes an opportunity from sight. Its sources are read on; it does not come back as a new one. */
export async function hideOpportunity(id: string, { tx, at, who, why }: CorrectionParts): Promise<Correction> {
  const { version, isHidden } = await requireStanding(tx, id);
  if (isHidden) throw impossible('It is hidden already.');
  await markHidden(tx, id, true);
  await rederive(tx, [id], at);
  await raiseVersions(tx, [id], { aboveVersion: version, at });
  return saveCorrection(tx, { deed: { kind: 'hide' }, opportunityId: id, otherId: null, who, why, madeAt: at });
}
