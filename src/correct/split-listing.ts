import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { listStandingLinks } from '#query/find-standing.ts';
import { raiseVersions } from '#store/mark-opportunities.ts';
import { moveLinks } from '#store/move-links.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { keepApart } from '#store/unsure-matches.ts';
import { v7 as uuidv7 } from 'uuid';
import { type CorrectionParts, impossible, requireStanding } from './correction-parts.ts';

interface Split {
  readonly id: string;
  readonly sourceId: string;
  /** The listing's key in its source. */
  readonly sourceKey: string;
}

/** Takes a listing off an opportunity and makes one of its own of it; the two are never taken for the same again. */
export async function splitListing(
  { id, sourceId, sourceKey }: Split,
  { tx, at, who, why }: CorrectionParts,
): Promise<Correction> {
  const { version } = await requireStanding(tx, id);
  const links = await listStandingLinks(tx, id);
  const link = links.find((link) => link.sourceId === sourceId && link.key === sourceKey);
  if (!link) throw impossible('It has no such listing.');
  if (links.length === 1) throw impossible('It has no other listing to split this one from.');
  const otherId = uuidv7();
  const reason = `${who}: ${why}`;
  const moves = await moveLinks(tx, [link.id], { opportunityId: otherId, reason, at });
  await rederive(tx, [id, otherId], at);
  await raiseVersions(tx, [id], { aboveVersion: version, at });
  await keepApart(tx, { opportunityId: id, otherId, score: 0, reason }, at);
  return saveCorrection(tx, { deed: { kind: 'split', moves }, opportunityId: id, otherId, who, why, madeAt: at });
}
