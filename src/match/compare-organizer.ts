import { alignWords, toLikeness } from './align-words.ts';
import { finding, type Finding } from './finding.ts';
import type { MatchCard } from './match-card.ts';
import { toContext, weighWords } from './weigh-words.ts';

const SAME_ORGANIZER_POINTS = 1;
/** A partner, a host or the platform is often named instead. */
const OTHER_ORGANIZER_POINTS = -0.5;
/** Two organizers and a title such as `Monthly Meeting`: two meetings. */
const OTHER_ORGANIZER_GENERIC_POINTS = -5;
/** Neither names who stands behind a title such as `Monthly Meeting`. */
const UNKNOWN_ORGANIZER_GENERIC_POINTS = -1;
const ORGANIZER_LIKENESS_MIN = 0.55;

/** Compares who is behind them; the town's name in both says nothing. */
export function compareOrganizers(a: MatchCard, b: MatchCard): 'same' | 'other' | 'unknown' {
  if (a.organizer === null || b.organizer === null) return 'unknown';
  const expectation = { context: toContext([a.city, b.city]) };
  const likeness = toLikeness(alignWords(weighWords(a.organizer, expectation), weighWords(b.organizer, expectation)));
  return likeness >= ORGANIZER_LIKENESS_MIN ? 'same' : 'other';
}

/**
 * What that is worth.
 * @param isGeneric the titles would fit any organizer
 */
export function weighOrganizers(organizers: ReturnType<typeof compareOrganizers>, isGeneric: boolean): Finding {
  if (organizers === 'same') return finding('organizer', SAME_ORGANIZER_POINTS, 'both have the same organizer');
  if (organizers === 'unknown') {
    return finding('organizer', isGeneric ? UNKNOWN_ORGANIZER_GENERIC_POINTS : 0, 'not both name an organizer');
  }
  const points = isGeneric ? OTHER_ORGANIZER_GENERIC_POINTS : OTHER_ORGANIZER_POINTS;
  return finding('organizer', points, 'they have other organizers');
}
