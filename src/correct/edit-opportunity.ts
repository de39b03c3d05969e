import type { Correction } from '#domain/correction.ts';
import { rederive } from '#collect/rederive.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { EditedFacts } from '#present/edit-schema.ts';
import { saveCorrection } from '#store/save-correction.ts';
import { type CorrectionParts, requireStanding } from './correction-parts.ts';
import { toEdits } from './to-edits.ts';

interface Edit {
  readonly id: string;
  readonly facts: EditedFacts;
  readonly gazetteer: Gazetteer;
}

/** Sets facts of an opportunity right, against whatever its sources say now and later. */
export async function editOpportunity({ id, facts, gazetteer }: Edit, parts: CorrectionParts): Promise<Correction> {
  const { tx, at, who, why } = parts;
  const { timeZone } = await requireStanding(tx, id);
  const deed = { kind: 'edit', facts: toEdits(facts, { gazetteer, timeZone, why }) } as const;
  const correction = await saveCorrection(tx, { deed, opportunityId: id, otherId: null, who, why, madeAt: at });
  await rederive(tx, [id], at);
  return correction;
}
