import type { City } from '#domain/place.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { Random } from '../../support/random.ts';

/** The towns in which things happen, the more the more people live there. */
export interface Country {
  readonly pickCity: (random: Random) => City;
}

const CITIES_MAX = 2_000;

/** The most populous towns of the United States. */
export function toCountry(gazetteer: Gazetteer): Country {
  const cities = gazetteer
    .listCities()
    .filter(({ country }) => country === 'US')
    .toSorted((a, b) => b.population - a.population)
    .slice(0, CITIES_MAX);
  const upTo: number[] = [];
  for (const { population } of cities) upTo.push((upTo.at(-1) ?? 0) + population);
  const everybody = upTo.at(-1) ?? 0;
  return {
    pickCity: (random) => {
      const city = cities[findAbove(upTo, random.next() * everybody)];
      if (!city) throw new RangeError('The gazetteer holds no town of the United States.');
      return city;
    },
  };
}

/** Position of the first number above this one, in a rising list. */
function findAbove(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
