import type { Asked, Told } from './criteria.ts';
import type { Candidate, SuggestionCandidate } from './suggestion.ts';

export function judgeDistance({ distanceMeters }: Candidate, { question }: Asked): number | null {
  return distanceMeters === null ? null : Math.max(0, 1 - distanceMeters / 1000 / question.withinKm);
}

export function tellDistance({ opportunity, distanceMeters }: SuggestionCandidate): Told | null {
  if (distanceMeters === null) return null;
  const { location } = opportunity.facts;
  const isExact = location?.precision === 'point' || location?.precision === 'street';
  if (isExact) return { text: `It is ${tellKilometers(distanceMeters / 1000)} away.`, evidence: null };
  return location?.city ? { text: `It is in ${location.city}.`, evidence: null } : null;
}

/** Says only that it is one; what makes a trip worth it, the others judge. */
export function judgeTrip(): null {
  return null;
}

export function tellTrip({ opportunity, isTrip, distanceMeters }: SuggestionCandidate): Told | null {
  if (!isTrip || distanceMeters === null) return null;
  const city = opportunity.facts.location?.city ?? 'another city';
  return { text: `Worth the trip to ${city}, ${tellKilometers(distanceMeters / 1000)}.`, evidence: null };
}

function tellKilometers(kilometers: number): string {
  return kilometers < 10 ? `${kilometers.toFixed(1)} km` : `${Math.round(kilometers)} km`;
}
