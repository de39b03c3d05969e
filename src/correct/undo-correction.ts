import type { Correction, Deed } from '#domain/correction.ts';
import { ShowupError } from '#domain/errors.ts';
import { rederive } from '#collect/rederive.ts';
import { findCorrection } from '#query/list-corrections.ts';
import { findSurvivor } from '#query/find-survivor.ts';
import { findStanding } from '#query/find-standing.ts';
import { decideHeldRun } from '#store/held-runs.ts';
import { markHidden, raiseVersions } from '#store/mark-opportunities.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { decideUnsureMatch } from '#store/unsure-matches.ts';
import { type CorrectionParts, impossible } from './correction-parts.ts';
import { undoMerge } from './undo-merge.ts';
import { undoRelease } from './undo-release.ts';
import { undoSplit } from './undo-split.ts';

/**
 * Takes a correction back: everything is as it was before, but for versions, which only rise, and for the log, which tells both.
 * @throws {ShowupError} `correction-not-found`; `correction-impossible` when it was taken back before or a later one builds on it
 */
export async function undoCorrection(id: string, parts: CorrectionParts): Promise<Correction> {
  const correction = await findCorrection(parts.tx, id);
  if (!correction) throw new ShowupError('correction-not-found', `No correction has the id ${JSON.stringify(id)}.`);
  if (correction.undoneBy !== null) throw impossible('It has been taken back already.');
  const { opportunityId, otherId } = correction;
  const { tx, at, who, why } = parts;
  const entry = await saveCorrection(tx, {
    ...{ deed: { kind: 'undo' }, opportunityId, otherId, undoes: correction.id, who, why, madeAt: at },
  });
  await UNDO[correction.deed.kind](correction, parts);
  return entry;
}

type Undo = (correction: Correction, parts: CorrectionParts) => Promise<void>;

const UNDO: Readonly<Record<Deed['kind'], Undo>> = {
  edit: undoEdit,
  hide: undoHide,
  merge: undoMerge,
  split: undoSplit,
  different: async ({ deed }, { tx }) => {
    if (deed.kind === 'different') await decideUnsureMatch(tx, deed.reviewId, null);
  },
  release: undoRelease,
  dismiss: async ({ deed }, { tx }) => {
    if (deed.kind === 'dismiss') await decideHeldRun(tx, deed.runId, null);
  },
  undo: async () => {
    throw impossible('What took a correction back is not taken back itself: make the correction again.');
  },
};

/** What was merged meanwhile took its edits along. */
async function undoEdit({ opportunityId }: Correction, { tx, at }: CorrectionParts): Promise<void> {
  if (opportunityId === null) return;
  await rederive(tx, [(await findSurvivor(tx, opportunityId)) ?? opportunityId], at);
}

async function undoHide({ opportunityId }: Correction, { tx, at }: CorrectionParts): Promise<void> {
  const standing = opportunityId === null ? undefined : await findStanding(tx, opportunityId);
  if (!standing) return;
  await markHidden(tx, standing.id, false);
  await rederive(tx, [standing.id], at);
  await raiseVersions(tx, [standing.id], { aboveVersion: standing.version, at });
}
