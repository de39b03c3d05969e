import { z } from 'zod';
import type { Evidence, OpportunityFacts } from '#domain/opportunity.ts';
import { CAUSES, FIELDS, KINDS, STATUSES, WAYS } from '#domain/vocabularies.ts';
import { toMoment } from '#normalize/moment.ts';
import { FREE_TIMES } from '#suggest/free-times.ts';
import type { SuggestionCandidate, SuggestionQuestion } from '#suggest/suggestion.ts';
import { makeFacts, makeOccurrence, makeOpportunity } from '#test/support/make-opportunity.ts';

/** Zones of the towns that questions are asked in. */
const ZONES: Readonly<Record<string, string>> = {
  'memphis-tn': 'America/Chicago',
  'boise-id': 'America/Boise',
  'asheville-nc': 'America/New_York',
  'cedar-rapids-ia': 'America/Chicago',
  'duluth-mn': 'America/Chicago',
  'fresno-ca': 'America/Los_Angeles',
};

const thingSchema = z.object({
  id: z.string(),
  town: z.string(),
  title: z.string(),
  kind: z.enum(KINDS),
  ways: z.array(z.object({ way: z.enum(WAYS), deadline: z.string().nullable() })),
  fields: z.array(z.enum(FIELDS)),
  starts: z.array(z.string()),
  hours: z.number(),
  km: z.number(),
  organizer: z.string(),
  source: z.string(),
  text: z.string(),
  causes: z.array(z.enum(CAUSES)),
  skills: z.array(z.string()),
  deadline: z.string().nullable(),
  free: z.boolean().nullable(),
  audience: z.enum(['open', 'guests-welcome', 'members-only']).nullable(),
  availability: z.enum(['available', 'waitlist', 'sold-out']).nullable(),
  commitment: z.string().nullable(),
  status: z.enum(STATUSES),
  trip: z.boolean(),
  city: z.string().nullable(),
});
type Thing = z.infer<typeof thingSchema>;

/** Something that could be suggested in a town. */
export interface JudgedThing {
  readonly town: string;
  readonly candidate: SuggestionCandidate;
}

const questionSchema = z.object({
  id: z.string(),
  town: z.string(),
  who: z.string(),
  fields: z.array(z.enum(FIELDS)),
  offer: z.array(z.string()),
  available: z.array(z.enum(FREE_TIMES)),
  /** Usefulness to whoever asks, 1 to 3; what is not named is of no use. */
  grades: z.record(z.string(), z.int().min(1).max(3)),
});

/** A question with what a person found each thing worth. */
export interface JudgedQuestion extends Omit<SuggestionQuestion, 'withinKm' | 'limit'> {
  readonly id: string;
  readonly town: string;
  readonly who: string;
  readonly grades: Readonly<Record<string, number>>;
}

/** A line of the things. */
export function readThing(line: string): JudgedThing {
  const thing = thingSchema.parse(JSON.parse(line));
  const occurrences = thing.starts.map((start) => toOccurrence(thing, start));
  const opportunity = makeOpportunity(toFacts(thing), {
    id: thing.id,
    occurrences,
    factSources: { title: thing.source },
    lastSeenAt: '2026-03-02T12:00:00Z',
  });
  const distanceMeters = thing.km * 1000;
  return {
    town: thing.town,
    candidate: { opportunity, occurrence: occurrences[0] ?? null, distanceMeters, isTrip: thing.trip },
  };
}

/** A line of the questions. */
export function readQuestion(line: string): JudgedQuestion {
  const { offer, ...question } = questionSchema.parse(JSON.parse(line));
  const named = (kind: string) => offer.filter((told) => told.startsWith(kind)).map((told) => told.slice(kind.length));
  return {
    ...question,
    ways: z.array(z.enum(WAYS)).parse(named('way:')),
    skills: named('skill:'),
    timeZone: zoneOf(question.town),
  };
}

function toFacts(thing: Thing): OpportunityFacts {
  const [first] = thing.starts;
  const place = { venue: `${thing.organizer} hall`, street: null, region: null, postalCode: null, country: 'US' };
  const point = { latitude: 35, longitude: -90, precision: 'point', citySlug: null } as const;
  return makeFacts({
    ...thing,
    ways: thing.ways.map(({ way, deadline }) => ({
      ...{ way, evidence: told(thing.text), url: null, effort: null },
      deadline: deadline === null ? null : toDay(thing, deadline),
    })),
    fields: thing.fields.map((field) => ({ field, evidence: told(thing.title) })),
    causes: thing.causes.map((cause) => ({ cause, evidence: told(thing.text) })),
    descriptionText: thing.text,
    organizer: { name: thing.organizer, url: null },
    location: { ...place, ...point, city: thing.city },
    start: first === undefined ? null : toStart(thing, first),
    isOngoing: first === undefined,
    deadline: thing.deadline === null ? null : toDay(thing, thing.deadline),
    recurrence: thing.starts.length > 1 ? 'FREQ=WEEKLY' : null,
    cost: toCost(thing),
  });
}

function toCost({ free }: Thing): OpportunityFacts['cost'] {
  const amounts = { min: null, max: null, currency: null, memberPrice: null, guestPrice: null };
  return free === null ? null : { isFree: free, ...amounts };
}

function toOccurrence(thing: Thing, local: string) {
  const start = toStart(thing, local);
  if (start.isDate) return makeOccurrence(start);
  const end = Temporal.PlainDateTime.from(local).add({ minutes: thing.hours * 60 });
  return makeOccurrence(start, { end: toMoment(end.toString({ smallestUnit: 'second' }), zoneOf(thing.town)) });
}

function toStart(thing: Thing, local: string) {
  return local.length === 10 ? toDay(thing, local) : toMoment(`${local}:00`, zoneOf(thing.town));
}

function toDay({ town }: Thing, date: string) {
  const timeZone = zoneOf(town);
  const instant = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString();
  return { local: date, timeZone, instant, isDate: true };
}

function told(text: string): Evidence {
  return { text, from: 'description' };
}

function zoneOf(town: string): string {
  const zone = ZONES[town];
  if (zone === undefined) throw new Error(`No zone is known for ${town}.`);
  return zone;
}
