import type { City } from '#domain/place.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { namePlace } from './place-name.ts';

/** Which town a text means. */
export type CityAnswer =
  | { readonly outcome: 'found'; readonly city: City; readonly others: readonly City[] }
  | { readonly outcome: 'unknown'; readonly nearest: readonly City[] };

const OTHERS_MAX = 4;
const NEAREST_MAX = 6;
const LENGTH_MAX = 100;

/**
 * The town that somebody typed or that an address names: by its slug, else by its name. `others` have the very name that was
 * typed without a state, and may have been meant.
 */
export function findCity(text: string, gazetteer: Gazetteer): CityAnswer {
  const asked = text.trim().slice(0, LENGTH_MAX);
  const bySlug = gazetteer.findCityBySlug(asked.toLowerCase());
  if (bySlug) return { outcome: 'found', city: bySlug, others: [] };
  const city = gazetteer.findCity(asked);
  if (!city) return { outcome: 'unknown', nearest: gazetteer.suggestCities(asked.replaceAll('-', ' '), NEAREST_MAX) };
  return { outcome: 'found', city, others: listOthers(asked, city, gazetteer) };
}

/** Those of the same name, when the text names no state. */
function listOthers(asked: string, city: City, gazetteer: Gazetteer): readonly City[] {
  const isNameAlone = asked.toLowerCase() === city.name.toLowerCase();
  if (!isNameAlone || asked === namePlace(city)) return [];
  const alike = gazetteer.suggestCities(asked, 20);
  return alike.filter(({ id, name }) => id !== city.id && name === city.name).slice(0, OTHERS_MAX);
}

/** A point as `35.15,-90.05`; `undefined` for what is none. */
export function readPoint(text: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const [, first, second] = /^(-?\d{1,2}(?:\.\d{1,10})?),\s?(-?\d{1,3}(?:\.\d{1,10})?)$/.exec(text) ?? [];
  const [latitude, longitude] = [Number(first), Number(second)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
