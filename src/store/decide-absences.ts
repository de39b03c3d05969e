import type { Absences } from './find-absences.ts';

/** Good whole readings in a row that must have missed a listing before it counts as withdrawn. */
const MISSES_MAX = 3;
/** A reading that loses more than this many listings, and more than this share of what it should show, is held. */
const LOST_MAX = 5;
const LOST_SHARE_MAX = 0.2;

export type AbsenceDecision =
  | { readonly outcome: 'noted'; readonly missed: readonly string[]; readonly withdrawn: readonly string[] }
  | { readonly outcome: 'held'; readonly reason: string };

/** Whether what a reading did not show is noted, or so much that nothing is changed until a person has looked. Pure. */
export function decideAbsences({ seen, missing }: Absences): AbsenceDecision {
  const expected = seen + missing.length;
  const newlyMissing = missing.filter(({ misses }) => misses === 0);
  const due = missing.filter(({ misses }) => misses + 1 >= MISSES_MAX);
  for (const lost of [newlyMissing.length, due.length]) {
    if (lost > LOST_MAX && lost > LOST_SHARE_MAX * expected) {
      return { outcome: 'held', reason: `${lost} of ${expected} listings are gone at once; nothing was withdrawn.` };
    }
  }
  return { outcome: 'noted', missed: missing.map(({ key }) => key), withdrawn: due.map(({ key }) => key) };
}
