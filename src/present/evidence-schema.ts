import { z } from 'zod';
import { AUTHORITIES } from '#domain/source.ts';
import { correction } from './correction-schema.ts';
import { evidence } from './opportunity-parts.ts';
import { opportunityDetail } from './opportunity-schema.ts';
import { instantText } from './present-moment.ts';

const factEvidence = z
  .object({ fact: z.string().describe('The fact and its value, such as `way speak`.'), ...evidence.shape })
  .meta({ id: 'FactEvidence', description: 'The words that one inferred fact rests on.' });

const link = z
  .object({
    id: z.uuid(),
    sourceId: z.string(),
    sourceKey: z.string(),
    verdict: z
      .enum(['first', 'same', 'moved-key', 'person'])
      .describe('It began with this listing; it was found the same; its source gave it a new id; a person said so.'),
    score: z.number().describe('Probability that it is the same, 0 to 1.'),
    reason: z.string(),
    madeAt: instantText,
    undoneAt: instantText.nullable().describe('Null while it stands.'),
  })
  .meta({ id: 'Link', description: 'Why a listing is, or was, taken for this opportunity.' });

const facts = z.record(z.string(), z.unknown());

const listing = z
  .object({
    sourceId: z.string(),
    sourceName: z.string(),
    authority: z.enum(AUTHORITIES),
    sourceKey: z.string().describe("The source's own id for it."),
    adapter: z.string(),
    printed: facts.describe('As its source printed it, nothing interpreted.'),
    facts: facts.describe('As it was understood.'),
    firstSeenAt: instantText,
    lastSeenAt: instantText,
    changedAt: instantText,
    misses: z.int().describe('Good whole readings in a row that should have shown it and did not.'),
    withdrawnAt: instantText.nullable(),
  })
  .meta({ id: 'Listing', description: 'One entry as a source printed it, and what was understood of it.' });

/** All that stands behind an opportunity. */
export const opportunityEvidence = z
  .object({
    opportunity: opportunityDetail,
    hidden: z.boolean().describe('A person took it from sight.'),
    mergedInto: z.uuid().nullable().describe('What it was merged into.'),
    evidence: z.array(factEvidence),
    links: z.array(link).describe('Undone ones too, in the order they were made.'),
    listings: z.array(listing).describe('Those of every link, standing or undone.'),
    corrections: z.array(correction).describe('Undone ones too, newest first.'),
    sample: z.boolean(),
  })
  .meta({ id: 'OpportunityEvidence', description: 'An opportunity with all that stands behind it, served or not.' });
export type OpportunityEvidenceShape = z.infer<typeof opportunityEvidence>;
