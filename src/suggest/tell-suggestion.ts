import type { Occurrence, Opportunity } from '#domain/opportunity.ts';
import type { CardTime } from './card.ts';
import { type Asked, CRITERIA } from './criteria.ts';
import type { Choice, Suggestion, SuggestionCandidate, Unknown } from './suggestion.ts';

/** What was chosen, with its reasons and with what is not known of it. Pure. */
export function tellSuggestion(
  { candidate: { time, distanceMeters, isTrip }, score }: Choice,
  opportunity: Opportunity,
  asked: Asked,
): Suggestion {
  const candidate = { opportunity, occurrence: findTime(opportunity, time), distanceMeters, isTrip };
  return {
    candidate,
    score,
    reasons: CRITERIA.flatMap(({ code, tell }) => {
      const told = tell(candidate, asked);
      return told ? [{ code, ...told }] : [];
    }),
    unknown: listUnknown(candidate),
  };
}

function findTime({ occurrences }: Opportunity, time: CardTime | null): Occurrence | null {
  if (!time) return null;
  const isChosen = ({ start, end }: Occurrence) => start.local === time.start && (end?.local ?? null) === time.end;
  return occurrences.find(isChosen) ?? occurrences[0] ?? null;
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
