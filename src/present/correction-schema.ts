import { z } from 'zod';
import { DEED_KINDS, type Correction } from '#domain/correction.ts';
import { editedFacts } from './edit-schema.ts';
import { instantText } from './present-moment.ts';

const why = z
  .string({ error: 'is needed: a sentence that tells why' })
  .trim()
  .min(1, 'must not be empty')
  .max(1000, 'has at most 1,000 characters')
  .describe('Why, for whoever reads the log.');

/** What a person orders about an opportunity. */
export const correctionOrder = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('edit'), facts: editedFacts, why }),
    z.strictObject({ kind: z.literal('hide'), why }),
    z.strictObject({ kind: z.literal('merge'), into: z.uuid().describe('Id of the survivor.'), why }),
    z.strictObject({
      kind: z.literal('split'),
      sourceId: z.string().max(200).describe('Source of the listing that is of another thing.'),
      sourceKey: z.string().max(1000).describe("The source's own id for it."),
      why,
    }),
  ])
  .meta({
    id: 'CorrectionOrder',
    description: 'Sets facts right, hides, merges into another, or splits a listing off.',
    examples: [
      { kind: 'edit', facts: { title: 'March meeting: hiring for skills' }, why: 'The title was last month’s.' },
      { kind: 'hide', why: 'It is a private party.' },
    ],
  });
export type CorrectionOrder = z.infer<typeof correctionOrder>;

/** What a person says of a question. */
export const reviewDecision = z
  .strictObject({
    decision: z
      .enum(['same', 'different', 'release', 'dismiss'])
      .describe('Of an unsure match `same` or `different`; of a held run `release` (withdraw) or `dismiss`.'),
    why,
  })
  .meta({
    id: 'ReviewDecision',
    description: 'What a person says of a question.',
    examples: [{ decision: 'same', why: 'The same evening, told by two sites.' }],
  });
export type ReviewDecision = z.infer<typeof reviewDecision>;

/** An entry of the log. */
export const correction = z
  .object({
    id: z.uuid(),
    kind: z.enum(DEED_KINDS),
    opportunityId: z.uuid().nullable().describe('What it is about; of a merge the survivor; null for a run.'),
    otherId: z.uuid().nullable().describe('The second opportunity of a merge, a split or an unsure match.'),
    facts: z.record(z.string(), z.unknown()).nullable().describe('What an edit set right, as it is kept.'),
    runId: z.uuid().nullable().describe('The held run that was decided on.'),
    undoes: z.uuid().nullable().describe('The entry that this one takes back.'),
    undoneBy: z.uuid().nullable().describe('The entry that takes this one back; null while it stands.'),
    who: z.string(),
    why: z.string(),
    madeAt: instantText,
  })
  .meta({ id: 'Correction', description: 'An entry of the log of what people decided. Entries never change.' });

/** An entry of the log as it goes out. */
export function presentCorrection({ deed, ...entry }: Correction): z.infer<typeof correction> {
  return {
    ...entry,
    kind: deed.kind,
    facts: deed.kind === 'edit' ? { ...deed.facts } : null,
    runId: deed.kind === 'release' || deed.kind === 'dismiss' ? deed.runId : null,
  };
}
