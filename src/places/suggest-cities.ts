import { distance } from 'fastest-levenshtein';
import type { City } from '#domain/place.ts';
import type { CityNames } from './city-names.ts';
import { listSplits } from './city-text.ts';
import { satisfies, toConstraints, type Constraint } from './constraints.ts';
import { toNameKey } from './name-key.ts';

interface Sought {
  readonly key: string;
  readonly constraints: readonly Constraint[];
}

/** Longer texts are no names. */
const TEXT_LENGTH_MAX = 60;

/** Towns for what was typed so far; see `Gazetteer.suggestCities`. */
export function suggestCities(names: CityNames, text: string, limit: number): readonly City[] {
  const readings = listReadings(text.slice(0, TEXT_LENGTH_MAX));
  const found = takeDistinct(readings, limit, (sought) => listByPrefix(names, sought));
  return found.length > 0 ? found : takeDistinct(readings, limit, (sought) => listByNearSpelling(names, sought));
}

/** The whole text as a name first, then each reading with a region or country behind the name. */
function listReadings(text: string): readonly Sought[] {
  const whole = toNameKey(text);
  if (whole === '') return [];
  const splits = listSplits(text).map((split) => ({ key: toNameKey(split.name), constraints: toConstraints(split) }));
  return [{ key: whole, constraints: [{ region: null, country: null }] }, ...splits];
}

function takeDistinct(
  readings: readonly Sought[],
  limit: number,
  list: (sought: Sought) => Iterable<City>,
): readonly City[] {
  const found = new Map<number, City>();
  for (const sought of readings) {
    for (const city of list(sought)) {
      if (found.size >= limit) return [...found.values()];
      if (sought.constraints.some((constraint) => satisfies(city, constraint))) found.set(city.id, city);
    }
  }
  return [...found.values()];
}

function* listByPrefix(names: CityNames, { key }: Sought): Generator<City> {
  const alias = names.findByAlias(key);
  if (alias) yield alias;
  yield* names.listByPrefix(key);
}

/** One slip in short names, two in longer ones, none in the first letter. */
function listByNearSpelling(names: CityNames, { key }: Sought): readonly City[] {
  const slipsMax = key.length < 4 ? 0 : key.length < 7 ? 1 : 2;
  return names
    .listNamesFrom(key.charAt(0))
    .filter((named) => Math.abs(named.key.length - key.length) <= slipsMax)
    .map(({ key: name, city }) => ({ city, slips: distance(name, key) }))
    .filter(({ slips }) => slips <= slipsMax)
    .sort((a, b) => a.slips - b.slips || b.city.population - a.city.population)
    .map(({ city }) => city);
}
