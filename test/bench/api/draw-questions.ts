import { createRandom, type Random } from '../../support/random.ts';
import { makeId } from '../../support/make-opportunity.ts';
import type { Country } from '../match/country.ts';
import { fieldOf, inventOpportunity, type Invented, TODAY } from './invent-opportunity.ts';
import { pickWeighted } from './weighted.ts';

export const ROUTES = [
  'city-field',
  'city-kind-dates',
  'near',
  'text',
  'facets',
  'suggestions',
  'detail',
  'calendar',
  'calendar-304',
] as const;
export type RouteName = (typeof ROUTES)[number];

/** Questions asked of each route in turn, no two the same; a calendar is a long answer, so that fewer are enough. */
const QUESTIONS = { calendar: 100, 'calendar-304': 100, other: 2_000 };

interface Drawing {
  readonly country: Country;
  /** Opportunities of the catalog. */
  readonly size: number;
}

/** Addresses to ask a route for. Cities, fields, days and words are those of opportunities drawn from the catalog itself. */
export function drawQuestions(name: RouteName, { country, size }: Drawing): readonly string[] {
  const random = createRandom(ROUTES.indexOf(name) + 1);
  const count = name === 'calendar' || name === 'calendar-304' ? QUESTIONS[name] : QUESTIONS.other;
  const addresses = new Set<string>();
  for (let tries = 0; addresses.size < count && tries < 20 * count; tries += 1) {
    const drawn = inventOpportunity(random.below(size), country);
    addresses.add(`/v1/${WRITERS[name](drawn, random, size)}`);
  }
  return [...addresses];
}

const WRITERS: Readonly<Record<RouteName, (drawn: Invented, random: Random, size: number) => string>> = {
  'city-field': (drawn, random) => `opportunities?city=${cityOf(drawn)}&field=${fieldOf(drawn)}${drawStart(random)}`,
  'city-kind-dates': (drawn, random) =>
    `opportunities?city=${cityOf(drawn)}&kind=${drawn.facts.kind}&from=${drawDay(random)}&days=${random.pick([7, 14, 30])}`,
  near: (drawn, random) =>
    `opportunities?near=${pointOf(drawn)}&within=${random.pick(['10km', '25km', '15mi', '40km'])}${drawStart(random)}`,
  text: (drawn, random) =>
    `opportunities?q=${drawWords(drawn, random)}${random.next() < 0.7 ? `&city=${cityOf(drawn)}` : ''}`,
  facets: (drawn, random) => `opportunities?city=${cityOf(drawn)}&facets=kind,field,way${drawStart(random)}`,
  suggestions: (drawn) => `suggestions?city=${cityOf(drawn)}&field=${fieldOf(drawn)}`,
  detail: ({ number }) => `opportunities/${makeId(number)}`,
  calendar: drawCalendar,
  'calendar-304': drawCalendar,
};

/** So wide that five hundred are inside. */
function drawCalendar(drawn: Invented, random: Random, size: number): string {
  const from = random.next() < 0.5 ? `&from=${drawDay(random)}` : '';
  return `calendar.ics?near=${pointOf(drawn)}&within=${size < 500_000 ? 500 : 100}km${from}`;
}

/** Half of those who ask begin today. */
function drawStart(random: Random): string {
  return random.next() < 0.5 ? '' : `&from=${drawDay(random)}`;
}

function drawDay(random: Random): string {
  return TODAY.add({ days: 1 + random.below(45) }).toString();
}

function cityOf({ facts }: Invented): string {
  return facts.location?.citySlug ?? '';
}

function pointOf({ facts: { location } }: Invented): string {
  return `${(location?.latitude ?? 0).toFixed(4)},${(location?.longitude ?? 0).toFixed(4)}`;
}

/** One or two words of a title: a frequent one, a rare name, or both. */
function drawWords({ facts: { title } }: Invented, random: Random): string {
  const [name = '', topic = '', form = ''] = title.split(' ');
  return pickWeighted(random, [
    [topic, 50],
    [name, 25],
    [`${topic}+${form}`, 15],
    [`${name}+${topic}`, 10],
  ]);
}
