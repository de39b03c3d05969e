import { balance } from './balance.ts';
import { CRITERIA, type Asked } from './criteria.ts';
import { chooseTime } from './choose-time.ts';
import { isFree } from './free-times.ts';
import { isOffered } from './offer.ts';
import type { Suggestion, SuggestionCandidate, SuggestionQuestion, Unknown } from './suggestion.ts';
import { daysUntil } from './time-criteria.ts';

/**
 * The best of the candidates, best first, each with its reasons and with what is not known of it. Pure: the same candidates and
 * question give the same answer all day.
 * @param now RFC 3339 instant; only its day in the asker's zone counts
 */
export function rankSuggestions(
  candidates: readonly SuggestionCandidate[],
  question: SuggestionQuestion,
  now: string,
): readonly Suggestion[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(question.timeZone).toPlainDate();
  const asked = { question, today };
  const ranked = candidates
    .flatMap((candidate) => chooseTime(candidate, asked) ?? [])
    .filter((candidate) => isOpen(candidate, asked))
    .map((candidate) => weigh(candidate, asked))
    .toSorted(compareSuggestions);
  return balance(ranked, question.limit);
}

/** Nobody is sent to what is called off, full or over, nor on a trip for another profession. */
function isOpen(candidate: SuggestionCandidate, { question, today }: Asked): boolean {
  const { facts, withdrawnAt } = candidate.opportunity;
  if (withdrawnAt !== null || facts.availability === 'sold-out') return false;
  if (facts.status === 'cancelled' || facts.status === 'postponed') return false;
  if (facts.isOngoing && facts.deadline && daysUntil(facts.deadline, today) < 0) return false;
  return !candidate.isTrip || matchesField(candidate, question);
}

/** A trip is only worth it for one's own field, when one was told. */
function matchesField({ opportunity }: SuggestionCandidate, { fields }: SuggestionQuestion): boolean {
  return fields.length === 0 || opportunity.facts.fields.some(({ field }) => fields.includes(field));
}

function weigh(candidate: SuggestionCandidate, asked: Asked): Suggestion {
  const judged = CRITERIA.flatMap(({ code, weight, judge }) => {
    const judgement = judge(candidate, asked);
    return judgement ? [{ code, weight, ...judgement }] : [];
  });
  const earned = judged.reduce((sum, { weight, fit }) => sum + weight * fit, 0) * chanceOf(candidate, asked);
  return {
    candidate,
    score: Math.round((earned / weightSum(asked)) * 1000) / 1000,
    reasons: judged.flatMap(({ code, reason }) => (reason ? [{ code, ...reason }] : [])),
    unknown: listUnknown(candidate),
  };
}

/** What an asker who is not free, or not a member, has of it: little. */
const UNLIKELY = 0.3;

function chanceOf({ opportunity, occurrence }: SuggestionCandidate, { question }: Asked): number {
  const isTime = !occurrence || isFree(occurrence.start, question.available);
  const isWelcome = opportunity.facts.audience !== 'members-only';
  return (isTime ? 1 : UNLIKELY) * (isWelcome ? 1 : UNLIKELY);
}

/** All that could be earned; the field and the offer count only when one was told. */
function weightSum({ question }: Asked): number {
  const applicable = CRITERIA.filter(
    ({ code }) =>
      (code !== 'field-match' || question.fields.length > 0) && (code !== 'offer-match' || isOffered(question)),
  );
  return applicable.reduce((sum, { weight }) => sum + weight, 0);
}

function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return b.score - a.score || compareText(startOf(a), startOf(b)) || compareText(idOf(a), idOf(b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Undated openings come after everything dated. */
function startOf({ candidate }: Suggestion): string {
  return candidate.occurrence?.start.instant ?? candidate.occurrence?.start.local ?? '~';
}

function idOf({ candidate }: Suggestion): string {
  return candidate.opportunity.id;
}

function listUnknown({ opportunity: { facts }, occurrence }: SuggestionCandidate): readonly Unknown[] {
  const gives = facts.ways.filter(({ way }) => way !== 'attend');
  const isUnknown: Readonly<Record<Unknown, boolean>> = {
    time: occurrence === null,
    end: occurrence !== null && occurrence.end === null,
    venue: !facts.location?.venue && !facts.location?.street,
    cost: facts.cost === null,
    audience: facts.audience === null,
    effort: gives.length > 0 && facts.commitment === null && gives.every(({ effort }) => effort === null),
    'how-to-join': facts.url === null && facts.registrationUrl === null && gives.every(({ url }) => url === null),
  };
  // The keys are those of the record above.
  return (Object.keys(isUnknown) as Unknown[]).filter((unknown) => isUnknown[unknown]);
}
