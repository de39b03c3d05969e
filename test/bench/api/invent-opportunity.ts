import type { City, Location } from '#domain/place.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import type { Field, Kind } from '#domain/vocabularies.ts';
import { toDateMoment, toMoment } from '#normalize/moment.ts';
import { makeFacts, makeOccurrence, makeWay } from '../../support/make-opportunity.ts';
import { createRandom, type Random } from '../../support/random.ts';
import type { Country } from '../match/country.ts';
import * as words from './vocabulary.ts';
import { pickWeighted } from './weighted.ts';

/** The day at whose noon (UTC) the catalog is asked: everything in it is running, upcoming or open. */
export const TODAY = Temporal.PlainDate.from('2026-06-01');
/** How far ahead things are known, in days. */
const AHEAD_DAYS = 180;
/** A source tells of so many. */
export const PER_SOURCE = 50;

/** One of the catalog: what its sources together say. */
export interface Invented {
  readonly number: number;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/** The town that a source is about. */
function pickSourceCity(source: number, country: Country): City {
  return country.pickCity(createRandom(source ^ 0x5bd1e995));
}

/** The opportunity of this number, the same whenever it is asked for: 15 % undated, 30 % recurring, popular fields in big towns. */
export function inventOpportunity(number: number, country: Country): Invented {
  const random = createRandom(number);
  const city = pickSourceCity(Math.floor(number / PER_SOURCE), country);
  const isOpen = random.next() < 0.15;
  const kind = pickWeighted(random, isOpen ? words.OPEN_KINDS : words.DATED_KINDS);
  const occurrences = isOpen ? [] : inventOccurrences(random, city, kind);
  const [first] = occurrences;
  const facts = makeFacts({
    ...inventNature(random, kind),
    ...inventWords(random, city, number),
    kind,
    location: inventLocation(random, city),
    start: first?.start ?? null,
    end: first?.end ?? null,
    recurrence: occurrences.length > 1 ? `FREQ=WEEKLY;COUNT=${occurrences.length}` : null,
    isOngoing: isOpen,
    deadline: random.next() < 0.05 ? toDateMoment(dayAhead(random).toString(), city.timeZone) : null,
  });
  return { number, facts, occurrences };
}

/** The profession that a question about such an opportunity would name. */
export function fieldOf({ facts }: Invented): Field {
  return facts.fields[0]?.field ?? 'technology';
}

function inventOccurrences(random: Random, city: City, kind: Kind): readonly Occurrence[] {
  const first = dayAhead(random);
  if (kind === 'conference') {
    const last = first.add({ days: 1 + random.below(3) });
    const [start, end] = [first, last].map((day) => toDateMoment(day.toString(), city.timeZone));
    return start && end ? [makeOccurrence(start, { end })] : [];
  }
  const clock = pickWeighted(random, words.CLOCKS);
  const { weeks, times } = random.next() < 0.36 ? pickWeighted(random, words.RECURRENCES) : { weeks: 0, times: 1 };
  return Array.from({ length: times }, (_, index) => {
    const day = first.add({ weeks: weeks * index });
    const start = toMoment(`${day.toString()}T${clock}`, city.timeZone);
    const end = toMoment(
      `${day.toString()}T${Number(clock.slice(0, 2)) + 2}${clock.slice(2)}`.replace(/T(\d):/, 'T0$1:'),
      city.timeZone,
    );
    return makeOccurrence(start, { end });
  });
}

function dayAhead(random: Random): Temporal.PlainDate {
  // What is near is known better than what is far.
  return TODAY.add({ days: 1 + Math.floor(AHEAD_DAYS * random.next() ** 1.5) });
}

function inventNature(random: Random, kind: Kind): Partial<OpportunityFacts> {
  const way = pickWeighted(random, words.WAY_WEIGHTS[kind]);
  const isPlainHelp = kind === 'volunteering' && random.next() < 0.6;
  const field = pickWeighted(random, words.FIELD_WEIGHTS);
  const isHelp = way !== null && kind !== 'meetup' && kind !== 'workshop';
  return {
    ways: way === null ? [makeWay('attend')] : isHelp ? [makeWay(way)] : [makeWay('attend'), makeWay(way)],
    fields: isPlainHelp ? [] : [{ field, evidence: { text: `for people in ${field}`, from: 'title' } }],
    causes:
      kind === 'volunteering'
        ? [{ cause: pickWeighted(random, words.CAUSE_WEIGHTS), evidence: { text: 'as stated', from: 'stated' } }]
        : [],
    attendance: pickWeighted(random, [
      ['in-person', 80],
      ['unknown', 10],
      ['hybrid', 8],
      ['online', 2],
    ] as const),
    cost:
      random.next() < 0.4
        ? { isFree: true, min: null, max: null, currency: null, memberPrice: null, guestPrice: null }
        : null,
  };
}

function inventWords(random: Random, city: City, number: number): Partial<OpportunityFacts> {
  const title = `${words.inventName(random)} ${words.pickTopic(random)} ${pickWeighted(random, words.FORMS)}`;
  const sentences = Array.from({ length: 2 + random.below(4) }, () => words.inventSentence(random));
  const url = `https://source-${Math.floor(number / PER_SOURCE)}.example/events/${number}`;
  return {
    title,
    descriptionText: sentences.join(' '),
    descriptionHtml: sentences.map((sentence) => `<p>${sentence}</p>`).join(''),
    organizer: { name: `${city.name} ${words.inventName(createRandom(number % 97))} Society`, url: null },
    url,
    registrationUrl: random.next() < 0.5 ? `${url}/register` : null,
  };
}

function inventLocation(random: Random, city: City): Location {
  const [north, east] = [random.next() - 0.5, random.next() - 0.5];
  const isExact = random.next() < 0.8;
  return {
    venue: isExact ? `${words.inventName(random)} Hall` : null,
    street: isExact ? `${1 + random.below(900)} Main Street` : null,
    city: city.name,
    region: city.region,
    postalCode: null,
    country: 'US',
    latitude: city.latitude + (isExact ? north * 0.2 : 0),
    longitude: city.longitude + (isExact ? east * 0.2 : 0),
    precision: isExact ? 'point' : 'city',
    citySlug: city.slug,
  };
}
