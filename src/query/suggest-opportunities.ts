import type { Db } from '#db/connect.ts';
import type { City } from '#domain/place.ts';
import { ATTENDANCES_DEFAULT, type Kind } from '#domain/vocabularies.ts';
import { isWorthTrip } from '#suggest/is-worth-trip.ts';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import type { Suggestion, SuggestionCandidate, SuggestionQuestion } from '#suggest/suggestion.ts';
import { listSkillCandidates } from './list-skill-candidates.ts';
import { type CandidateFilter, listSuggestionCandidates, listTripCandidates } from './list-suggestion-candidates.ts';

/** Fewer than this (or than were asked for) of what suits the asker is little, and the search goes twice as far. */
const ENOUGH = 3;
const WITHIN_KM_MAX = 160;
/** How far ahead is looked, in days. */
const AHEAD_DAYS = 60;
/** Across a state and those that border on it, in kilometers. */
const TRIP_KM_MAX = 1500;
const TRIP_KINDS: readonly Kind[] = ['conference', 'board-service', 'call-for-speakers'];

/** What is suggested, and how far the search had to go. */
export interface SuggestionAnswer {
  readonly suggestions: readonly Suggestion[];
  readonly widened: { readonly fromKm: number; readonly toKm: number } | null;
}

/** Where and when the question is asked. */
export interface Standpoint {
  readonly city: Pick<City, 'latitude' | 'longitude' | 'country' | 'region'>;
  /** RFC 3339; only its day in the zone of the question counts. */
  readonly now: string;
}

/** Answers the question in a city, the same all day. Goes further, and says how far, when little is near. */
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
    const found = suggestions.filter((suggestion) => suitsNearby(suggestion, question)).length;
    if (found >= Math.min(ENOUGH, question.limit) || withinKm * 2 > WITHIN_KM_MAX) {
      return { suggestions, widened: withinKm > question.withinKm ? tellWidened(question, withinKm) : null };
    }
    withinKm *= 2;
  }
}

/** It is no trip, and of the asker's profession or in need of what they offer, if they told either. */
function suitsNearby({ candidate, reasons }: Suggestion, { fields, ways, skills }: SuggestionQuestion): boolean {
  if (candidate.isTrip) return false;
  const isAnything = fields.length + ways.length + skills.length === 0;
  return isAnything || reasons.some(({ code }) => code === 'field-match' || code === 'offer-match');
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
  const filter = toCandidateFilter(at, question);
  const lists = [listSuggestionCandidates(db, filter)];
  if (question.skills.length > 0) lists.push(listSkillCandidates(db, filter, question.skills));
  const hits = (await Promise.all(lists)).flat();
  return hits.map((hit) => ({ ...hit, isTrip: false }));
}

async function listTrips(db: Db, at: Standpoint, question: SuggestionQuestion): Promise<SuggestionCandidate[]> {
  const filter = toCandidateFilter(at, { ...question, withinKm: TRIP_KM_MAX });
  const hits = await listTripCandidates(db, { ...filter, kinds: TRIP_KINDS });
  return hits
    .filter(({ opportunity }) => isWorthTrip(at.city, opportunity.facts.location))
    .map((hit) => ({ ...hit, isTrip: true }));
}

/** From the beginning of the day, so that the same is found all day. */
function toCandidateFilter({ city, now }: Standpoint, question: SuggestionQuestion): CandidateFilter {
  const { latitude, longitude } = city;
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(question.timeZone).startOfDay();
  return {
    near: { latitude, longitude, withinMeters: Math.round(question.withinKm * 1000) },
    fields: question.fields,
    kinds: [],
    ways: [],
    attendances: ATTENDANCES_DEFAULT,
    from: day.toInstant().toString(),
    to: day.add({ days: AHEAD_DAYS }).toInstant().toString(),
    includeOngoing: true,
  };
}
