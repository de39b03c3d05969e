import { z } from 'zod';
import type { ReviewMatch, ReviewRun, ReviewSide } from '#query/list-review.ts';
import { instantText } from './present-moment.ts';

const side = z
  .object({
    id: z.uuid(),
    title: z.string(),
    start: z.string().nullable().describe('Wall clock in `timeZone`, or a date.'),
    timeZone: z.string().nullable(),
    organizer: z.string().nullable(),
    venue: z.string().nullable(),
    city: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'ReviewSide', description: 'One of the two of an unsure match.' });

const match = z
  .object({
    id: z.uuid().describe('To decide it by.'),
    a: side,
    b: side,
    score: z.number().describe('Probability that they are the same, 0 to 1.'),
    reason: z.string().describe('What speaks for it and against it, strongest first.'),
    metAt: instantText,
  })
  .meta({ id: 'UnsureMatch', description: 'Two opportunities that may be the same: `same` or `different`?' });

const heldRun = z
  .object({
    id: z.uuid().describe('To decide it by.'),
    sourceId: z.string(),
    sourceName: z.string(),
    reason: z.string().nullable(),
    heldAt: instantText,
    listings: z
      .array(z.object({ key: z.string(), title: z.string(), start: z.string().nullable() }))
      .describe('What it would withdraw.'),
  })
  .meta({
    id: 'HeldRun',
    description: 'A reading that lost much at once and changed nothing: `release` or `dismiss`?',
  });

/** The questions that wait for a person. */
export const review = z
  .object({
    matches: z.array(match).describe('At most 100, the oldest.'),
    heldRuns: z.array(heldRun).describe('The latest of each source.'),
    sample: z.boolean(),
  })
  .meta({ id: 'Review', description: 'The questions that wait for a person.' });

/** The questions as they go out. */
export function presentReview(
  matches: readonly ReviewMatch[],
  heldRuns: readonly ReviewRun[],
): Omit<z.infer<typeof review>, 'sample'> {
  return {
    matches: matches.map(({ a, b, ...match }) => ({ ...match, a: presentSide(a), b: presentSide(b) })),
    heldRuns: heldRuns.map(({ runId, listings, ...run }) => ({
      ...run,
      id: runId,
      listings: listings.map(({ startLocal, ...listing }) => ({ ...listing, start: startLocal })),
    })),
  };
}

function presentSide({ startLocal, ...side }: ReviewSide) {
  return { ...side, start: startLocal };
}
