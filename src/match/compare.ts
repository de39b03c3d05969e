import { compareAddresses } from './compare-address.ts';
import { compareOrganizers, weighOrganizers } from './compare-organizer.ts';
import { comparePlaces } from './compare-place.ts';
import { compareTimes } from './compare-time.ts';
import { compareTitles } from './compare-title.ts';
import { finding, type Finding } from './finding.ts';
import type { MatchCard } from './match-card.ts';

/** Whether two cards are of the same thing, and why. */
export interface Verdict {
  readonly outcome: 'same' | 'unsure' | 'different';
  /** Probability of `same`, 0 to 1; at most `UNSURE_SCORE_MIN` when something contradicts it. */
  readonly score: number;
  /** What was found, strongest first; what says nothing is left out. */
  readonly reasons: readonly Finding[];
}

/** Linked without asking from here on. */
const SAME_SCORE_MIN = 0.7;
/** Kept apart, and shown to a person for review, from here on. */
const UNSURE_SCORE_MIN = 0.25;

/** Two listings that share a day and a town are one in eight times the same: 2⁻³. In bits, as all points. */
const PRIOR_POINTS = -3;
const CONTRADICTED_SCORE = 0.01;
/** One source seldom lists a thing twice. */
const SAME_SOURCE_POINTS = -2.5;
/** Title and time alone agree; nothing is said of place or people, or nothing that fits. */
const UNCORROBORATED_POINTS = -2;
/** One can be gone to, the other only watched. */
const OTHER_ATTENDANCE_POINTS = -2;

/** Compares two cards. Pure, symmetric, and never throws on text that a source printed. */
export function compare(one: MatchCard, other: MatchCard): Verdict {
  const [a, b] = inOrder(one, other);
  const times = compareTimes(a, b);
  const findings = times.isContradiction ? [times] : compareAll(a, b, times);
  const contradictions = findings.filter(({ isContradiction }) => isContradiction);
  if (contradictions.length > 0) return { outcome: 'different', score: CONTRADICTED_SCORE, reasons: contradictions };
  const points = findings.reduce((total, { points }) => total + points, PRIOR_POINTS);
  const score = 1 / (1 + 2 ** -points);
  return { outcome: toOutcome(score), score, reasons: sortByStrength(findings) };
}

/** Words are aligned greedily, from the first card's; so that one does not depend on who asks, but on what is printed. */
function inOrder(a: MatchCard, b: MatchCard): readonly [MatchCard, MatchCard] {
  return textOf(a) <= textOf(b) ? [a, b] : [b, a];
}

function textOf({ title, venue, organizer }: MatchCard): string {
  return `${title}\n${venue ?? ''}\n${organizer ?? ''}`;
}

function compareAll(a: MatchCard, b: MatchCard, times: Finding): readonly Finding[] {
  const organizers = compareOrganizers(a, b);
  const place = comparePlaces(a, b);
  const surroundings = { hasOneOrganizer: organizers !== 'other', hasOnePlace: place.points >= 0 };
  const titles = compareTitles(a, b, surroundings);
  const findings = [
    ...titles.findings,
    times,
    place,
    weighOrganizers(organizers, titles.isGeneric),
    compareAddresses(a, b),
    ...compareSources(a, b),
  ];
  return [...findings, ...corroborate(findings)];
}

function compareSources(a: MatchCard, b: MatchCard): readonly Finding[] {
  const findings = [];
  if (a.sourceId !== null && a.sourceId === b.sourceId)
    findings.push(finding('source', SAME_SOURCE_POINTS, 'one source lists both'));
  const attendances = new Set([a.attendance, b.attendance]);
  if (attendances.has('online') && attendances.has('in-person'))
    findings.push(finding('place', OTHER_ATTENDANCE_POINTS, 'one is online, the other in person'));
  return findings;
}

function corroborate(findings: readonly Finding[]): readonly Finding[] {
  const isBacked = findings.some(({ aspect, points }) => CORROBORATING.has(aspect) && points > 0);
  return isBacked ? [] : [finding('source', UNCORROBORATED_POINTS, 'neither place, organizer nor address agrees')];
}

const CORROBORATING: ReadonlySet<Finding['aspect']> = new Set(['place', 'organizer', 'address']);

function toOutcome(score: number): Verdict['outcome'] {
  if (score >= SAME_SCORE_MIN) return 'same';
  return score >= UNSURE_SCORE_MIN ? 'unsure' : 'different';
}

function sortByStrength(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ points }) => points !== 0).sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
}
