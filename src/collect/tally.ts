import { NO_SHAPE, type ReadingShape } from '#domain/reading-shape.ts';
import { NO_COUNTS, type RunCounts, type RunOutcome } from '#domain/run.ts';
import type { Politeness } from '#domain/source.ts';
import { addShapes } from './reading-shape.ts';

/** Problems kept of a run; the rest is counted. */
const PROBLEMS_MAX = 20;

/** What a reading has met so far. */
export interface Tally {
  readonly counts: RunCounts;
  readonly problems: readonly string[];
  /** Listings that pages said were as before (304). */
  readonly vouchedFor: number;
  /** Why something that should have been read was not. */
  readonly incomplete: string | null;
  /** Why the source could not be read. */
  readonly failure: string | null;
  /** It could not be read because the site does not let us. */
  readonly isBlocked: boolean;
  /** What the pages that were read anew look like. */
  readonly shape: ReadingShape;
  /** What its own address was asked under; `null` when the host could not be reached at all. */
  readonly politeness: Politeness | null;
}

export const NOTHING_MET: Tally = {
  counts: NO_COUNTS,
  problems: [],
  vouchedFor: 0,
  incomplete: null,
  failure: null,
  isBlocked: false,
  shape: NO_SHAPE,
  politeness: null,
};

/** What one page adds. */
export interface Met extends Partial<Omit<Tally, 'counts' | 'problems'>> {
  readonly counts?: Partial<RunCounts>;
  readonly problems?: readonly string[];
}

/** The tally with what was met added; neither is changed. */
export function addToTally(tally: Tally, met: Met): Tally {
  const counts = Object.fromEntries(
    Object.entries(tally.counts).map(([name, count]) => [
      name,
      count + (new Map(Object.entries(met.counts ?? {})).get(name) ?? 0),
    ]),
  );
  return {
    counts: { ...tally.counts, ...counts, problems: tally.counts.problems + (met.problems?.length ?? 0) },
    problems: [...tally.problems, ...(met.problems ?? [])].slice(0, PROBLEMS_MAX),
    vouchedFor: tally.vouchedFor + (met.vouchedFor ?? 0),
    incomplete: tally.incomplete ?? met.incomplete ?? null,
    failure: tally.failure ?? met.failure ?? null,
    isBlocked: tally.isBlocked || (met.isBlocked ?? false),
    shape: met.shape ? addShapes(tally.shape, met.shape) : tally.shape,
    politeness: tally.politeness ?? met.politeness ?? null,
  };
}

export interface Ending {
  readonly outcome: RunOutcome;
  readonly reason: string | null;
}

/** How a reading ended, before what is missing from it was looked at. */
export function toEnding({ failure, isBlocked, counts, vouchedFor }: Tally): Ending {
  if (failure !== null) return { outcome: isBlocked ? 'blocked' : 'failed', reason: failure };
  if (counts.read + vouchedFor > 0) return { outcome: 'ok', reason: null };
  if (counts.rejected > 0)
    return { outcome: 'failed', reason: `None of ${counts.rejected} entries could be understood.` };
  return { outcome: 'empty', reason: 'The source shows no entry at all.' };
}
