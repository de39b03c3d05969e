import { z } from 'zod';

const widened = z
  .object({ fromKm: z.number(), toKm: z.number() })
  .meta({ id: 'Widened', description: 'Little was near, so the search went further.' });

export const sourceCounts = z
  .object({
    ok: z.int().describe('Read well the last time.'),
    stale: z.int().describe('Not read for longer than its schedule allows, or not yet.'),
    failing: z.int().describe('Its last readings failed or are held back.'),
  })
  .meta({ id: 'SourceCounts', description: 'How many sources stand behind the answer, by health.' });
export type SourceCounts = z.infer<typeof sourceCounts>;

const HINT = 'Why the list is empty or was found by other words; only when there is something to say.';

/** The envelope of every list. */
export function listOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      items: z.array(item),
      next: z.string().nullable().describe('Cursor of the next page; null at the end.'),
      widened: widened.nullable().describe('Null unless the search went further than asked.'),
      sources: sourceCounts,
      hint: z.string().optional().describe(HINT),
      sample: z.boolean().describe('The whole answer is made up for a demonstration.'),
    })
    .meta({ id, description: 'A list.' });
}

/** What a list says beside its items. */
export interface ListContext {
  readonly sources: SourceCounts;
  readonly isSample: boolean;
  readonly next?: string | null;
  readonly widened?: z.infer<typeof widened> | null;
  readonly hint?: string | null;
}

/** Puts items into the envelope. */
export function presentList<Item>(items: readonly Item[], context: ListContext) {
  const { sources, isSample: sample, next = null, widened: further = null, hint = null } = context;
  return { items: [...items], next, widened: further, sources, ...(hint === null ? {} : { hint }), sample };
}
