import { z } from 'zod';
import type { Change } from '#query/list-changes.ts';
import { opportunityDetail } from './opportunity-schema.ts';
import { presentOpportunity } from './present-opportunity.ts';

const change = z
  .object({
    state: z.enum(['updated', 'deleted']).describe('`deleted`: no longer served; told for seven days.'),
    kind: z.literal('Opportunity'),
    id: z.uuid(),
    modified: z.int().describe('A number that grows with every change; several items may share one.'),
    data: opportunityDetail.optional().describe('The opportunity as it is now; only of what is `updated`.'),
  })
  .meta({ id: 'Change', description: 'An opportunity at its latest change.' });

/** A page as RPDE 1.0 has it (https://openactive.io/realtime-paged-data-exchange/): there, what does not apply is missing. */
export const changeFeed = z
  .object({
    next: z.string().describe('Address of the next page; this very page when there is nothing more yet.'),
    items: z.array(change),
    license: z
      .string()
      .describe(
        'Where the terms of each publisher are told, in `terms`: there is no one license for the words of many.',
      ),
    sample: z.boolean().describe('Everything here is made up for a demonstration.'),
  })
  .meta({ id: 'ChangeFeed', description: 'A page of the change feed (RPDE 1.0).' });

interface ChangeFeedFacts {
  readonly next: string;
  readonly license: string;
  readonly isSample: boolean;
}

/** A page of changes as the wire has it. */
export function presentChangeFeed(
  changes: readonly Change[],
  { next, license, isSample }: ChangeFeedFacts,
): z.infer<typeof changeFeed> {
  const items = changes.map(({ id, modified, opportunity }) => ({
    state: opportunity ? ('updated' as const) : ('deleted' as const),
    kind: 'Opportunity' as const,
    id,
    modified,
    ...(opportunity ? { data: presentOpportunity(opportunity) } : {}),
  }));
  return { next, items, license, sample: isSample };
}
