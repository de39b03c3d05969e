import { alignWords, toLikeness } from './align-words.ts';
import { finding, type Finding } from './finding.ts';
import type { MatchCard } from './match-card.ts';
import { weighWords } from './weigh-words.ts';

const SAME_ORGANIZER_POINTS = 1;
/** A partner, a host or the platform is often named instead. */
const OTHER_ORGANIZER_POINTS = -0.5;
/** Two organizers and a title such as `Monthly Meeting`: two meetings. */
const OTHER_ORGANIZER_GENERIC_POINTS = -5;
/** Neither names who stands behind a title such as `Monthly Meeting`. */
const UNKNOWN_ORGANIZER_GENERIC_POINTS = -1;
const ORGANIZER_LIKENESS_MIN = 0.5;

/**
 * Compares who is behind them.
 * @param isGeneric the titles would fit any organizer
 */
export function compareOrganizers(a: MatchCard, b: MatchCard, isGeneric: boolean): Finding {
  if (a.organizer === null || b.organizer === null) {
    return finding('organizer', isGeneric ? UNKNOWN_ORGANIZER_GENERIC_POINTS : 0, 'not both name an organizer');
  }
  const likeness = toLikeness(alignWords(weighWords(a.organizer), weighWords(b.organizer)));
  if (likeness >= ORGANIZER_LIKENESS_MIN)
    return finding('organizer', SAME_ORGANIZER_POINTS, 'both have the same organizer');
  const points = isGeneric ? OTHER_ORGANIZER_GENERIC_POINTS : OTHER_ORGANIZER_POINTS;
  return finding('organizer', points, 'they have other organizers');
}
