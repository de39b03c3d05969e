import { alignWords, DISTINCTIVE_WEIGHT, toLikeness, type Alignment } from './align-words.ts';
import { cutAlike } from './cut-titles.ts';
import { contradiction, finding, type Finding } from './finding.ts';
import { toPlainWords } from './fold-words.ts';
import type { MatchCard } from './match-card.ts';
import { findLonePart } from './name-part.ts';
import { isApart, listClashes } from './list-clashes.ts';
import { readTitleMarks, type TitleMarks } from './title-marks.ts';
import { toContext, weighWords } from './weigh-words.ts';
import { FORMS } from './word-lists.ts';

/** Points by likeness, linear in between: other titles weigh more against than equal titles weigh for. */
const POINTS_BY_LIKENESS: readonly (readonly [likeness: number, points: number])[] = [
  [0, -8],
  [0.25, -5],
  [0.4, -2.5],
  [0.5, 0],
  [0.75, 2.5],
  [1, 4],
];

/** Each title names something that the other does not: mostly two things of one organizer. */
const OWN_WORDS_POINTS = -4;
/** Of two undated openings only one names its hours: mostly two shifts of one task. */
const LONE_HOURS_POINTS = -2;
const OTHER_FORM_POINTS = -3;
const PART_OF_WHOLE_POINTS = -6;

/** What the titles say, and how much of it would fit any other listing of these people. */
export interface TitleComparison {
  readonly findings: readonly Finding[];
  /** The words in common are generic, or the organizer's own: without the same organizer they prove nothing. */
  readonly isGeneric: boolean;
}

/** What was found of the rest of the two cards. */
interface Surroundings {
  /** No other organizer is named. */
  readonly hasOneOrganizer: boolean;
  /** No other place is named. */
  readonly hasOnePlace: boolean;
}

/**
 * Compares two titles in the light of what both cards say of organizer and place: those words are expected in either title,
 * unless the cards name two of them; then they tell the titles apart.
 */
export function compareTitles(a: MatchCard, b: MatchCard, surroundings: Surroundings): TitleComparison {
  const [titleA, titleB] = cutAlike(a.title, b.title);
  const [marksA, marksB] = [readTitleMarks(titleA), readTitleMarks(titleB)];
  const context = toContext([a, b].flatMap((card) => expectedTexts(card, surroundings)));
  const alignment = alignWords(
    weighWords(marksA.text, { context, ignored: marksA.readWords }),
    weighWords(marksB.text, { context, ignored: marksB.readWords }),
  );
  const likeness = toLikeness(alignment);
  const findings = [
    finding('title', pointsOf(likeness, alignment.shared), describe(likeness)),
    ...listClashes(marksA, marksB).map((text) => contradiction('title', text)),
    ...compareOwnWords(alignment),
    ...compareForms(titleA, titleB),
    ...(a.start === null && b.start === null ? compareHours(marksA, marksB) : []),
  ];
  return { findings, isGeneric: alignment.distinctive < DISTINCTIVE_WEIGHT };
}

function expectedTexts({ organizer, venue, city, street }: MatchCard, surroundings: Surroundings) {
  return [
    ...(surroundings.hasOneOrganizer ? [organizer] : []),
    ...(surroundings.hasOnePlace ? [venue, city, street] : []),
  ];
}

/** Interpolated; what speaks for is scaled down when hardly anything was there to compare. */
function pointsOf(likeness: number, shared: number): number {
  const above = POINTS_BY_LIKENESS.findIndex(([at]) => at >= likeness);
  const [upper, upperPoints] = POINTS_BY_LIKENESS[above] ?? [1, 4];
  const [lower, lowerPoints] = POINTS_BY_LIKENESS[Math.max(0, above - 1)] ?? [0, -8];
  const share = upper === lower ? 1 : (likeness - lower) / (upper - lower);
  const points = lowerPoints + share * (upperPoints - lowerPoints);
  return points > 0 ? points * Math.min(1, (1 + shared) / 2) : points;
}

function describe(likeness: number): string {
  if (likeness >= 0.95) return 'the titles say the same';
  if (likeness >= 0.5) return 'the titles are much alike';
  return likeness >= 0.25 ? 'the titles have some words in common' : 'the titles differ';
}

function compareOwnWords({ onlyA, onlyB }: Alignment): readonly Finding[] {
  if (Math.min(onlyA, onlyB) < DISTINCTIVE_WEIGHT) return [];
  return [finding('title', OWN_WORDS_POINTS, 'each title names something of its own')];
}

function compareHours(a: TitleMarks, b: TitleMarks): readonly Finding[] {
  if ((a.clockMinutes === null) === (b.clockMinutes === null)) return [];
  return [finding('title', LONE_HOURS_POINTS, 'only one title names hours')];
}

function compareForms(a: string, b: string): readonly Finding[] {
  const findings = [];
  if (isApart(formsOf(toPlainWords(a)), formsOf(toPlainWords(b))))
    findings.push(finding('title', OTHER_FORM_POINTS, 'the titles name other forms'));
  const part = findLonePart(a, b);
  if (part !== undefined) findings.push(finding('title', PART_OF_WHOLE_POINTS, `only one is about ${part}`));
  return findings;
}

function formsOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(FORMS.flatMap((form, index) => (words.some((word) => form.has(word)) ? [index] : [])));
}
