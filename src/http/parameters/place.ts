import { z } from 'zod';
import { KM_PER_MILE, WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import { ShowupError } from '#domain/errors.ts';
import type { City } from '#domain/place.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { circleAround } from '#query/distance.ts';
import type { Bounds, OpportunityFilter } from '#query/opportunity-filter.ts';
import { parameterError } from '../parameter-error.ts';
import { toNearestPoint, toNearestWithin, WITHIN_KM_MAX } from './nearest-place.ts';
import { refuse } from './refuse.ts';
import { lineOf } from './scalars.ts';

const CITIES_SUGGESTED_MAX = 3;

const WITHIN_FORM = `is a distance such as 25km or 15mi, above 0 and up to ${WITHIN_KM_MAX}km`;
const DISTANCE = /^(\d{1,4}(?:\.\d{1,3})?)(km|mi)$/;
const POINT = /^(-?\d{1,2}(?:\.\d{1,10})?),\s?(-?\d{1,3}(?:\.\d{1,10})?)$/;
const NEAR_FORM = 'is latitude,longitude in degrees, such as 35.15,-90.05';

export const cityParameter = lineOf(100).meta({
  description: 'Slug of a city, as `/v1/cities` tells it.',
  example: 'memphis-tn',
});

export const withinParameter = z
  .string(WITHIN_FORM)
  .transform((text, context) => parseWithin(text) ?? refuse(context, WITHIN_FORM, toNearestWithin(text)))
  .optional()
  .meta({
    description: `How far around the place: \`25km\` or \`15mi\`; ${WITHIN_KM_DEFAULT} km when absent.`,
    example: '25km',
    pattern: DISTANCE.source,
  });

export const nearParameter = z
  .string(NEAR_FORM)
  .transform((text, context) => parsePoint(text) ?? refuse(context, NEAR_FORM, toNearestPoint(text)))
  .optional()
  .meta({
    description: 'A point instead of a city: `latitude,longitude` in degrees.',
    example: '35.15,-90.05',
    pattern: POINT.source,
  });

/** The place that a question is about. */
export interface AskedPlace {
  /** `null` when the question is about everywhere. */
  readonly near: OpportunityFilter['near'];
  /** IANA zone in which dates of the question are read. */
  readonly timeZone: string;
  /** The city asked for, or the one nearest to the point. */
  readonly city: City | null;
}

interface PlaceQuery {
  readonly city?: string | undefined;
  readonly near?: z.infer<typeof nearParameter>;
  readonly within?: number | undefined;
  readonly bbox?: Bounds | undefined;
}

/**
 * Settles the place of a question.
 * @throws {ShowupError} naming the parameter at fault
 */
export function resolvePlace({ city, near, within, bbox }: PlaceQuery, gazetteer: Gazetteer): AskedPlace {
  if (bbox) return placeInside(bbox, { city, near, within }, gazetteer);
  if (city !== undefined && near !== undefined) throw parameterError('near', 'near and city exclude each other.');
  const withinMeters = Math.round((within ?? WITHIN_KM_DEFAULT) * 1000);
  if (city !== undefined) {
    const found = findCity(city, gazetteer);
    return placeAround(found, withinMeters, found);
  }
  if (near !== undefined) {
    const nearest = gazetteer.findNearestCity(near.latitude, near.longitude) ?? null;
    return placeAround(near, withinMeters, nearest);
  }
  if (within !== undefined) throw parameterError('within', 'within needs a city or a point (near) to go around.');
  return { near: null, timeZone: 'UTC', city: null };
}

/** Dates of a question about a box are read in the zone of the city nearest to its middle. */
function placeInside(bbox: Bounds, others: Omit<PlaceQuery, 'bbox'>, gazetteer: Gazetteer): AskedPlace {
  const isAlone = others.city === undefined && others.near === undefined && others.within === undefined;
  if (!isAlone) throw parameterError('bbox', 'bbox excludes city, near and within.');
  const { latitude, longitude } = circleAround(bbox);
  const city = gazetteer.findNearestCity(latitude, longitude) ?? null;
  return { near: null, timeZone: city?.timeZone ?? 'UTC', city: null };
}

/**
 * The city with this slug.
 * @throws {ShowupError} `city-unknown`, with the slugs that may have been meant
 */
export function findCity(slug: string, gazetteer: Gazetteer): City {
  const city = gazetteer.findCityBySlug(slug);
  if (city) return city;
  const nearest = suggestSlugs(slug, gazetteer);
  const offer = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ' Find slugs with /v1/cities?q=.';
  const detail = `No city has the slug ${JSON.stringify(slug)}.${offer}`;
  throw new ShowupError('city-unknown', detail, { faults: [{ parameter: 'city', detail, nearest }] });
}

/** A slug ends in its state, which may be the part that is wrong. */
export function suggestSlugs(slug: string, gazetteer: Gazetteer): readonly string[] {
  const words = slug.replaceAll('-', ' ').trim();
  const readings = [words, words.slice(0, Math.max(0, words.lastIndexOf(' ')))].filter((reading) => reading !== '');
  const cities = readings.flatMap((reading) => gazetteer.suggestCities(reading, CITIES_SUGGESTED_MAX));
  return [...new Set(cities.map((city) => city.slug))].slice(0, CITIES_SUGGESTED_MAX);
}

function placeAround(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  withinMeters: number,
  city: City | null,
): AskedPlace {
  return { near: { latitude, longitude, withinMeters }, timeZone: city?.timeZone ?? 'UTC', city };
}

function parseWithin(text: string): number | undefined {
  const [, amount, unit] = DISTANCE.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const kilometers = Number(amount) * (unit === 'mi' ? KM_PER_MILE : 1);
  return kilometers > 0 && kilometers <= WITHIN_KM_MAX ? kilometers : undefined;
}

function parsePoint(text: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const [, first, second] = POINT.exec(text) ?? [];
  const [latitude, longitude] = [Number(first), Number(second)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
