import type { Db } from '#db/connect.ts';
import type { City } from '#domain/place.ts';
import { ATTENDANCES_DEFAULT } from '#domain/vocabularies.ts';
import { chooseSuggestions } from '#suggest/choose-suggestions.ts';
import type { Asked } from '#suggest/criteria.ts';
import { toAsked } from '#suggest/rank-suggestions.ts';
import { suitsAsker } from '#suggest/suits-asker.ts';
import type { Candidate, Choice, Suggestion, SuggestionQuestion } from '#suggest/suggestion.ts';
import { tellSuggestion } from '#suggest/tell-suggestion.ts';
import { listSkillCandidates } from './list-skill-candidates.ts';
import { type CandidateFilter, loadCandidates } from './load-candidates.ts';
import { loadOpportunities } from './load-opportunities.ts';
import { toNear } from './near-candidates.ts';
import { toTrips } from './trip-candidates.ts';

/** Fewer than this (or than were asked for) of what suits the asker is little, and the search goes twice as far. */
const ENOUGH = 3;
const WITHIN_KM_MAX = 160;
/** How far ahead is looked, in days. */
const AHEAD_DAYS = 60;
/** As many times as a card has, so that the one chosen is among them. */
const OCCURRENCES_MAX = 100;

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

/**
 * Answers the question in a city, the same all day. Goes further, and says how far, when little is near. Hundreds are compared by
 * their cards; only what is told is read in full.
 */
export async function suggestOpportunities(
  db: Db,
  at: Standpoint,
  question: SuggestionQuestion,
): Promise<SuggestionAnswer> {
  const asked = toAsked(question, at.now);
  const filter = toFilter(at, question);
  let { withinKm } = question;
  let trips: readonly Candidate[] | undefined;
  for (;;) {
    const wide = { ...asked, question: { ...question, withinKm } };
    const near = { ...filter.near, withinMeters: Math.round(withinKm * 1000) };
    const candidates = await listCandidates(db, { ...filter, near }, { city: at.city, trips });
    trips = candidates.filter(({ isTrip }) => isTrip);
    const choices = chooseSuggestions(toOnce(candidates), wide);
    const found = choices.filter(({ candidate }) => !candidate.isTrip && suitsAsker(candidate, asked)).length;
    if (found >= Math.min(ENOUGH, question.limit) || withinKm * 2 > WITHIN_KM_MAX) {
      const widened = withinKm > question.withinKm ? tellWidened(question, withinKm) : null;
      return { suggestions: await tellAll(db, choices, { asked: wide, from: filter.from }), widened };
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
function toOnce(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = new Set<string>();
  const nearFirst = [...candidates.filter(({ isTrip }) => !isTrip), ...candidates.filter(({ isTrip }) => isTrip)];
  return nearFirst.filter(({ id }) => !known.has(id) && known.add(id));
}

interface Looking {
  readonly city: Standpoint['city'];
  /** Found already. */
  readonly trips: readonly Candidate[] | undefined;
}

async function listCandidates(
  db: Db,
  filter: CandidateFilter,
  { city, trips }: Looking,
): Promise<readonly Candidate[]> {
  const places = trips ? [toNear(filter)] : [toNear(filter), toTrips(filter, city)];
  const lists = [loadCandidates(db, filter, places)];
  if (filter.skills.length > 0) lists.push(listSkillCandidates(db, filter));
  return [...(await Promise.all(lists)).flat(), ...(trips ?? [])];
}

/** From the beginning of the day, so that the same is found all day. */
function toFilter({ city, now }: Standpoint, question: SuggestionQuestion): CandidateFilter {
  const { latitude, longitude } = city;
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(question.timeZone).startOfDay();
  return {
    near: { latitude, longitude, withinMeters: Math.round(question.withinKm * 1000) },
    fields: question.fields,
    ways: question.ways,
    skills: question.skills,
    limit: question.limit,
    attendances: ATTENDANCES_DEFAULT,
    from: day.toInstant().toString(),
    to: day.add({ days: AHEAD_DAYS }).toInstant().toString(),
    includeOngoing: true,
  };
}

interface Telling {
  readonly asked: Asked;
  /** RFC 3339: the beginning of the day. */
  readonly from: string;
}

/** What was taken away since it was chosen is left out. */
async function tellAll(db: Db, choices: readonly Choice[], { asked, from }: Telling): Promise<readonly Suggestion[]> {
  const ids = choices.map(({ candidate }) => candidate.id);
  const byId = await loadOpportunities(db, { ids, from, occurrencesMax: OCCURRENCES_MAX });
  return choices.flatMap((choice) => {
    const opportunity = byId.get(choice.candidate.id);
    return opportunity ? [tellSuggestion(choice, opportunity, asked)] : [];
  });
}
