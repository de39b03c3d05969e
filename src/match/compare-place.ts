import { distance } from 'fastest-levenshtein';
import { alignWords, DISTINCTIVE_WEIGHT, toLikeness } from './align-words.ts';
import { contradiction, finding, type Finding } from './finding.ts';
import { toPlainWords } from './fold-words.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';
import type { MatchCard } from './match-card.ts';
import { compareStreets } from './compare-streets.ts';
import { isApart } from './list-clashes.ts';
import { readRooms } from './title-marks.ts';
import { toContext, weighWords } from './weigh-words.ts';
import { FACILITY_WORDS, ONLINE_WORDS } from './word-lists.ts';

const SAME_BUILDING_POINTS = 2.5;
/** Street and venue, each by itself, say the same. */
const SAME_BUILDING_TWICE_POINTS = 3;
const SAME_CITY_POINTS = 0.5;
const OTHER_VENUE_POINTS = -2.5;
const OTHER_STREET_POINTS = -4.5;
/** One names a place, the other a meeting on the web; hybrid events do both. */
const ONLINE_OR_PLACE_POINTS = -1.5;
const FAR_APART_POINTS = -5;
/** Not a contradiction: one event may be printed with the town and with the suburb. But it takes an address to outweigh it. */
const OTHER_CITY_POINTS = -6;

const VENUE_LIKENESS_MIN = 0.4;
const NEAR_KILOMETERS_MAX = 0.2;
const FAR_KILOMETERS_MIN = 3;

type Likeness = 'same' | 'other' | 'unknown';

/** Compares where they are, the most exact first: rooms, street, venue, coordinates, city. */
export function comparePlaces(a: MatchCard, b: MatchCard): Finding {
  if (isApart(readRooms(a.venue ?? ''), readRooms(b.venue ?? '')))
    return contradiction('place', 'they are in other rooms');
  const street = compareStreets(a.street, b.street);
  const venue = compareVenues(a, b);
  if (street === 'same' || venue === 'same') return sameBuilding(street, venue);
  if (isOnline(a.venue) !== isOnline(b.venue) && a.venue !== null && b.venue !== null) {
    return finding('place', ONLINE_OR_PLACE_POINTS, 'only one names a place to go to');
  }
  const meters = compareCoordinates(a, b);
  if (meters === 'same') return finding('place', SAME_BUILDING_POINTS, 'both are at the same spot');
  if (compareCities(a, b) === 'other') return finding('place', OTHER_CITY_POINTS, 'they are in other cities');
  if (meters === 'other') return finding('place', FAR_APART_POINTS, 'they are kilometers apart');
  if (street === 'other') return finding('place', OTHER_STREET_POINTS, 'they are at other addresses');
  if (venue === 'other') return finding('place', OTHER_VENUE_POINTS, 'they are at other venues');
  return compareCities(a, b) === 'same'
    ? finding('place', SAME_CITY_POINTS, 'both are in the same city')
    : finding('place', 0, 'too little is said of the place');
}

function sameBuilding(street: Likeness, venue: Likeness): Finding {
  if (street === 'same' && venue === 'same')
    return finding('place', SAME_BUILDING_TWICE_POINTS, 'venue and street agree');
  if (street === 'other') return finding('place', OTHER_STREET_POINTS, 'the venue agrees but not the street');
  return finding('place', SAME_BUILDING_POINTS, venue === 'same' ? 'the venue agrees' : 'the street agrees');
}

function compareVenues(a: MatchCard, b: MatchCard): Likeness {
  if (a.venue === null || b.venue === null || isOnline(a.venue) || isOnline(b.venue)) return 'unknown';
  const expected = { context: toContext([a.city, b.city]), generic: FACILITY_WORDS };
  const alignment = alignWords(weighWords(a.venue, expected), weighWords(b.venue, expected));
  if (toLikeness(alignment) < VENUE_LIKENESS_MIN) return 'other';
  const isFacilityOnly =
    alignment.shared < DISTINCTIVE_WEIGHT && Math.max(alignment.onlyA, alignment.onlyB) >= DISTINCTIVE_WEIGHT;
  return isFacilityOnly ? 'unknown' : 'same'; // `Vineyard Baptist Church` and `First Baptist Church`
}

function isOnline(venue: string | null): boolean {
  return toPlainWords(venue ?? '').some((word) => ONLINE_WORDS.has(word));
}

function toPoint({ latitude, longitude }: MatchCard): Point | undefined {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

function compareCoordinates(a: MatchCard, b: MatchCard): Likeness {
  const [from, to] = [toPoint(a), toPoint(b)];
  if (!from || !to) return 'unknown';
  const kilometers = kilometersBetween(from, to);
  if (kilometers <= NEAR_KILOMETERS_MAX) return 'same';
  return kilometers >= FAR_KILOMETERS_MIN ? 'other' : 'unknown';
}

/** By slug where both were found on the gazetteer, else by name; `Lisboa` and `Lisbon`, `New York City` and `New York` are one. */
function compareCities(a: MatchCard, b: MatchCard): Likeness {
  if (a.citySlug !== null && b.citySlug !== null) return a.citySlug === b.citySlug ? 'same' : 'other';
  const [cityA, cityB] = [toCityName(a.city), toCityName(b.city)];
  if (cityA === '' || cityB === '') return 'unknown';
  const isNear = distance(cityA, cityB) <= 2 && cityA.slice(0, 4) === cityB.slice(0, 4);
  return isNear || cityA.startsWith(`${cityB} `) || cityB.startsWith(`${cityA} `) ? 'same' : 'other';
}

/** Without the region behind the comma, abbreviations written out: `St. Joseph, MO` → `st joseph`. */
export function toCityName(city: string | null): string {
  return toContext([city?.split(',')[0] ?? null]).join(' ');
}
