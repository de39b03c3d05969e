import type { City } from '#domain/place.ts';
import { readLines } from './read-lines.ts';

/** Every town, the more populous first. */
export interface CityTable {
  readonly cities: readonly City[];
  /** Ids of boroughs and neighborhoods, which have names of their own but belong to a town. */
  readonly sectionIds: ReadonlySet<number>;
}

/** Reads `data/cities.tsv.gz`; its columns are told in data/README.md. */
export function readCityTable(): CityTable {
  const [zoneLine = '', ...lines] = readLines('cities.tsv.gz');
  const zones = zoneLine.split('\t');
  const sectionIds = new Set<number>();
  const cities = lines.map((line) => {
    const columns = line.split('\t');
    if (columns[9] === '1') sectionIds.add(Number(columns[0]));
    return toCity(columns, zones);
  });
  return { cities, sectionIds };
}

function toCity(columns: readonly string[], zones: readonly string[]): City {
  const [id, slug = '', name = '', region = '', country = '', latitude, longitude, population, zone] = columns;
  return {
    id: Number(id),
    slug,
    name,
    region,
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    timeZone: zones[Number(zone)] ?? 'Etc/UTC',
  };
}
