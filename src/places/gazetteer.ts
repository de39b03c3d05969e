import type { City } from '#domain/place.ts';
import { listCitiesNear, toCityGrid } from './city-grid.ts';
import { openCityNames } from './city-names.ts';
import { openCityTable } from './city-table.ts';
import { toConstraints, type Where } from './constraints.ts';
import { findCity } from './find-city.ts';
import { openPostalCodes, type PostalCode } from './postal-codes.ts';
import { once } from './read-lines.ts';
import { suggestCities } from './suggest-cities.ts';

/** Pure look-ups over the committed data files; built once by the entry file. */
export interface Gazetteer {
  /** Every town but boroughs and neighborhoods, the more populous first. */
  listCities(): readonly City[];
  /** `undefined` when no town has this slug. */
  findCityBySlug(slug: string): City | undefined;
  /**
   * The town that a name as printed means. Aliases, abbreviations (`St.`, `Ft.`), diacritics and letter case do not matter; region
   * and country may be codes or names, or stand behind the name (`memphis tn usa`). Without a region the one near the given point
   * wins, else the most populous; `undefined` when no town there has the name.
   */
  findCity(name: string, where?: Where): City | undefined;
  /**
   * Known for the United States only.
   * @param code five digits, with or without the four that follow
   * @param country ISO 3166-1 alpha-2; `null` when it was not printed
   */
  findPostalCode(code: string, country: string | null): PostalCode | undefined;
  /** The nearest town within 50 km (a more populous one wins over its suburb only when it is nearer). */
  findNearestCity(latitude: number, longitude: number): City | undefined;
  /** IANA zone of a region or country all of whose towns keep the same; `undefined` when they differ or it is not known. */
  findTimeZone(where: Where): string | undefined;
  /** Autocomplete and "did you mean": prefix matches first, then near spellings; the more populous first. */
  suggestCities(text: string, limit: number): readonly City[];
  /** Towns within the distance, nearest first. */
  listCitiesWithin(latitude: number, longitude: number, kilometers: number): readonly City[];
}

export type { PostalCode } from './postal-codes.ts';

/** How far the nearest town may be; most lie within the first. */
const NEAREST_KM = [10, 50] as const;

/**
 * Opens the committed data files. Takes some hundredths of a second: call it once, in an entry file. Names, alternate names and
 * postal codes are read when first asked for.
 */
export function loadGazetteer(): Gazetteer {
  const table = openCityTable();
  const names = openCityNames(table);
  const findPostalCode = openPostalCodes();
  const grid = once(() => toCityGrid(table));
  const listCities = () => Array.from(table.listTowns(), ([, town]) => town);
  const zones = once(() => listZones(listCities()));
  return {
    listCities,
    findCityBySlug: (slug) => table.findBySlug(slug),
    findCity: (name, where = {}) => findCity(names, name, where),
    findPostalCode: (code, country) => (country === null || country === 'US' ? findPostalCode(code) : undefined),
    findNearestCity: (latitude, longitude) =>
      NEAREST_KM.map((km) => listCitiesNear(grid(), { latitude, longitude }, km)[0]).find((city) => city !== undefined),
    findTimeZone: (where) => findOnlyTimeZone(zones(), where),
    suggestCities: (text, limit) => suggestCities(names, text, limit),
    listCitiesWithin: (latitude, longitude, kilometers) => listCitiesNear(grid(), { latitude, longitude }, kilometers),
  };
}

/** Time zones by country, and by country and region. */
function listZones(cities: readonly City[]): ReadonlyMap<string, ReadonlySet<string>> {
  const zones = new Map<string, Set<string>>();
  for (const { country, region, timeZone } of cities) {
    for (const key of [country, `${country}|${region}`]) zones.set(key, (zones.get(key) ?? new Set()).add(timeZone));
  }
  return zones;
}

function findOnlyTimeZone(zones: ReadonlyMap<string, ReadonlySet<string>>, where: Where): string | undefined {
  const [constraint] = toConstraints(where);
  if (!constraint || constraint.country === null) return undefined;
  const { country, region } = constraint;
  const found = zones.get(region === null ? country : `${country}|${region}`);
  return found?.size === 1 ? [...found][0] : undefined;
}
