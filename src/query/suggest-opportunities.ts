import type { Db } from '#db/connect.ts';
import { ATTENDANCES_DEFAULT, type Kind } from '#domain/vocabularies.ts';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import type { Suggestion, SuggestionCandidate, SuggestionQuestion } from '#suggest/suggestion.ts';
import { listSuggestionCandidates, type CandidateFilter } from './list-suggestion-candidates.ts';

/** Fewer than this (or than were asked for) is little, and the search goes twice as far. */
const ENOUGH = 3;
const WITHIN_KM_MAX = 160;
/** How far ahead is looked, in days. */
const AHEAD_DAYS = 60;
/** How far people travel for what is worth a trip, in kilometers: their own state and its neighbors. */
const TRIP_KM_MAX = 500;
const TRIP_KINDS: readonly Kind[] = ['conference', 'board-service', 'call-for-speakers'];

/** What is suggested, and how far the search had to go. */
export interface SuggestionAnswer {
  readonly suggestions: readonly Suggestion[];
  readonly widened: { readonly fromKm: number; readonly toKm: number } | null;
}

/** Where and when the question is asked. */
export interface Standpoint {
  readonly latitude: number;
  readonly longitude: number;
  /** RFC 3339. */
  readonly now: string;
}

/** Answers the question around a point. Goes further, and says how far, when little is near. */
export async function suggestOpportunities(
  db: Db,
  at: Standpoint,
  question: SuggestionQuestion,
): Promise<SuggestionAnswer> {
  const trips = await listTrips(db, at, question);
  let withinKm = question.withinKm;
  for (;;) {
    const near = await listNear(db, at, { ...question, withinKm });
    const suggestions = rank([...near, ...trips], { ...question, withinKm }, at.now);
    const found = suggestions.filter(({ candidate }) => !candidate.isTrip).length;
    if (found >= Math.min(ENOUGH, question.limit) || withinKm * 2 > WITHIN_KM_MAX) {
      return { suggestions, widened: withinKm > question.withinKm ? tellWidened(question, withinKm) : null };
    }
    withinKm *= 2;
  }
}

function tellWidened(question: SuggestionQuestion, toKm: number): NonNullable<SuggestionAnswer['widened']> {
  return { fromKm: toTenths(question.withinKm), toKm: toTenths(toKm) };
}

function toTenths(kilometers: number): number {
  return Math.round(kilometers * 10) / 10;
}

/** What is near is no trip, and is there only once. */
function rank(candidates: readonly SuggestionCandidate[], question: SuggestionQuestion, now: string) {
  const known = new Set<string>();
  const once = candidates.filter(({ opportunity: { id } }) => !known.has(id) && known.add(id));
  return rankSuggestions(once, question, now);
}

async function listNear(db: Db, at: Standpoint, question: SuggestionQuestion): Promise<SuggestionCandidate[]> {
  const hits = await listSuggestionCandidates(db, toCandidateFilter(at, question));
  return hits.map((hit) => ({ ...hit, isTrip: false }));
}

async function listTrips(db: Db, at: Standpoint, question: SuggestionQuestion): Promise<SuggestionCandidate[]> {
  const filter = toCandidateFilter(at, { ...question, withinKm: TRIP_KM_MAX });
  const hits = await listSuggestionCandidates(db, { ...filter, kinds: TRIP_KINDS });
  return hits.map((hit) => ({ ...hit, isTrip: true }));
}

function toCandidateFilter({ latitude, longitude, now }: Standpoint, question: SuggestionQuestion): CandidateFilter {
  const from = Temporal.Instant.from(now);
  return {
    near: { latitude, longitude, withinMeters: Math.round(question.withinKm * 1000) },
    fields: question.fields,
    kinds: [],
    ways: [],
    attendances: ATTENDANCES_DEFAULT,
    from: from.toString(),
    to: from.add({ hours: 24 * AHEAD_DAYS }).toString(),
    includeOngoing: true,
  };
}
