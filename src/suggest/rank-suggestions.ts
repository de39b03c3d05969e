import { toCard } from './card.ts';
import { chooseSuggestions } from './choose-suggestions.ts';
import type { Asked } from './criteria.ts';
import { toDay } from './days.ts';
import type { Candidate, Suggestion, SuggestionCandidate, SuggestionQuestion } from './suggestion.ts';
import { tellSuggestion } from './tell-suggestion.ts';

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
  const asked = toAsked(question, now);
  const byId = new Map(candidates.map(({ opportunity }) => [opportunity.id, opportunity]));
  const standing = candidates.filter(({ opportunity }) => opportunity.withdrawnAt === null);
  return chooseSuggestions(standing.map(toCandidate), asked).flatMap((choice) => {
    const opportunity = byId.get(choice.candidate.id);
    return opportunity ? [tellSuggestion(choice, opportunity, asked)] : [];
  });
}

/**
 * The question on the day that it is asked on.
 * @param now RFC 3339
 */
export function toAsked(question: SuggestionQuestion, now: string): Asked {
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(question.timeZone).toPlainDate();
  return { question, today: toDay(day.toString()) };
}

function toCandidate({ opportunity, distanceMeters, isTrip }: SuggestionCandidate): Candidate {
  const { id, facts, lastSeenAt } = opportunity;
  return { id, card: toCard(opportunity), distanceMeters, isTrip, lastSeenAt, text: facts.descriptionText };
}
