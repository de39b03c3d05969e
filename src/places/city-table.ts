import type { City } from '#domain/place.ts';
import { once, readLines } from './read-lines.ts';

/** The towns by their place in `data/cities.tsv.gz`, which is the more populous first. A town is taken apart when first asked for. */
export interface CityTable {
  at(index: number): City | undefined;
  findBySlug(slug: string): City | undefined;
  /**
   * All but boroughs and neighborhoods, which have names of their own but belong to a town, each with its place. They are made as
   * they are met, and not kept.
   */
  listTowns(): Generator<readonly [index: number, town: City]>;
}

/** Reads the file; its columns are told in data/README.md. */
export function openCityTable(): CityTable {
  const [zoneLine = '', ...lines] = readLines('cities.tsv.gz');
  const zones = zoneLine.split('\t');
  const kept: (City | undefined)[] = Array.from({ length: lines.length });
  const at = (index: number): City | undefined => {
    const line = lines[index];
    if (line === undefined) return undefined;
    const city = kept[index] ?? toCity(line, zones);
    kept[index] = city;
    return city;
  };
  const bySlug = once(() => new Map(lines.map((line, index) => [slugOf(line), index])));
  return {
    at,
    findBySlug: (slug) => at(bySlug().get(slug) ?? -1),
    listTowns: () => listTowns(lines, zones),
  };
}

function* listTowns(lines: readonly string[], zones: readonly string[]): Generator<readonly [number, City]> {
  for (const [index, line] of lines.entries()) {
    if (!isSection(line)) yield [index, toCity(line, zones)];
  }
}

function toCity(line: string, zones: readonly string[]): City {
  const [id, slug = '', name = '', region = '', country = '', latitude, longitude, population, zone] = line.split('\t');
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

function slugOf(line: string): string {
  const from = line.indexOf('\t') + 1;
  return line.slice(from, line.indexOf('\t', from));
}

function isSection(line: string): boolean {
  return line.endsWith('\t1');
}
