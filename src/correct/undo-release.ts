import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import { decideHeldRun, takeBackListings } from '#store/held-runs.ts';
import type { CorrectionParts } from './correction-parts.ts';

/** Takes back what was withdrawn on a person's word; the run waits for a word again. */
export async function undoRelease({ deed, madeAt }: Correction, { tx, at }: CorrectionParts): Promise<void> {
  if (deed.kind !== 'release') return;
  await rederive(tx, await takeBackListings(tx, deed, madeAt), at);
  await decideHeldRun(tx, deed.runId, null);
}
