import type { City } from '#domain/place.ts';
import aliases from './data/aliases.json' with { type: 'json' };
import { toNameKey } from './name-key.ts';
import { once, readLines } from './read-lines.ts';

/** Look-ups by name key; the more populous first in every answer. */
export interface CityNames {
  findBySlug(slug: string): City | undefined;
  /** Towns whose own name this is. */
  listByName(key: string): readonly City[];
  /** Towns that are also called so: GeoNames' alternate names. */
  listByAlternateName(key: string): readonly City[];
  /** What a nickname of `data/aliases.json` stands for. */
  findByAlias(key: string): City | undefined;
  /** Every key with its town, own names first, for autocomplete. */
  listKeys(): readonly NamedCity[];
}

export interface NamedCity {
  readonly key: string;
  readonly city: City;
}

const NONE: readonly City[] = [];

/** @param cities in the order of the data file, which the alternate names follow line by line */
export function openCityNames(cities: readonly City[]): CityNames {
  const bySlug = once(() => new Map(cities.map((city) => [city.slug, city])));
  const keyed = once(() => cities.map((city) => ({ key: toNameKey(city.name), city })));
  const byName = once(() => groupByKey(keyed()));
  const alternates = once(() => readAlternates(cities));
  const byAlternate = once(() => groupByKey(alternates()));
  const byAlias = once(() => new Map(readAliases().map(({ key, slug }) => [key, bySlug().get(slug)])));
  return {
    findBySlug: (slug) => bySlug().get(slug),
    listByName: (key) => byName().get(key) ?? NONE,
    listByAlternateName: (key) => byAlternate().get(key) ?? NONE,
    findByAlias: (key) => byAlias().get(key),
    listKeys: once(() => [...aliasKeys(byAlias()), ...keyed(), ...alternates()]),
  };
}

function groupByKey(named: readonly NamedCity[]): ReadonlyMap<string, readonly City[]> {
  const groups = new Map<string, City[]>();
  for (const { key, city } of named) {
    const group = groups.get(key);
    if (group) group.push(city);
    else groups.set(key, [city]);
  }
  return groups;
}

function readAlternates(cities: readonly City[]): readonly NamedCity[] {
  const lines = readLines('alternate-names.tsv.gz');
  const named: NamedCity[] = [];
  for (const [index, city] of cities.entries()) {
    for (const key of (lines[index] ?? '').split('\t')) if (key !== '') named.push({ key, city });
  }
  return named;
}

function readAliases(): readonly { readonly key: string; readonly slug: string }[] {
  return Object.entries(aliases.aliases).map(([name, slug]) => ({ key: toNameKey(name), slug }));
}

function aliasKeys(byAlias: ReadonlyMap<string, City | undefined>): readonly NamedCity[] {
  return [...byAlias].flatMap(([key, city]) => (city ? [{ key, city }] : []));
}
