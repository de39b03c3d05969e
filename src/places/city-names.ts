import type { City } from '#domain/place.ts';
import type { CityTable } from './city-table.ts';
import aliases from './data/aliases.json' with { type: 'json' };
import { toNameKey } from './name-key.ts';
import { once, readLines } from './read-lines.ts';
import { listLinesFrom } from './sorted-lines.ts';

/** Look-ups by name key; the more populous first in every answer. */
export interface CityNames {
  /** Towns whose own name this is. */
  listByName(key: string): readonly City[];
  /** Towns that are also called so. */
  listByAlternateName(key: string): readonly City[];
  /** Towns to whose post office, a place without a government of its own, mail for this name goes. */
  listByPostOffice(key: string): readonly City[];
  /** What a nickname of `data/aliases.json` stands for. */
  findByAlias(key: string): City | undefined;
  /** Towns with a name that begins so: own names, then others. */
  listByPrefix(prefix: string): Generator<City>;
  /** Every own name that begins so, as its key, with its town. */
  listNamesFrom(prefix: string): readonly NamedCity[];
}

interface NamedCity {
  readonly key: string;
  readonly city: City;
}

/** The mark of a post office in `data/alternate-names.tsv.gz`. */
const OFFICE = 'office';

/** Every file is read when first asked for; both hold lines of key and place in the table, sorted. */
export function openCityNames(table: CityTable): CityNames {
  const own = once(() => readLines('names.tsv.gz'));
  const others = once(() => readLines('alternate-names.tsv.gz'));
  const byAlias = once(() => new Map(readAliases()));
  const townsOf = (lines: Iterable<string>) => toCities(lines, table);
  return {
    listByName: (key) => townsOf(listLinesFrom(own(), `${key}\t`)),
    listByAlternateName: (key) => townsOf(listLinesFrom(others(), `${key}\t`).filter((line) => !isOffice(line))),
    listByPostOffice: (key) => townsOf(listLinesFrom(others(), `${key}\t`).filter(isOffice)),
    findByAlias: (key) => table.findBySlug(byAlias().get(key) ?? ''),
    *listByPrefix(prefix) {
      yield* townsOf(listLinesFrom(own(), prefix));
      yield* townsOf(listLinesFrom(others(), prefix).filter((line) => !isOffice(line)));
    },
    listNamesFrom: (prefix) => [...listLinesFrom(own(), prefix)].flatMap((line) => toNamedCity(line, table)),
  };
}

function toCities(lines: Iterable<string>, table: CityTable): readonly City[] {
  const positions = [...lines].map((line) => Number(line.split('\t')[1]));
  return positions.sort((a, b) => a - b).flatMap((position) => table.at(position) ?? []);
}

function toNamedCity(line: string, table: CityTable): readonly NamedCity[] {
  const [key = '', position] = line.split('\t');
  const city = table.at(Number(position));
  return city ? [{ key, city }] : [];
}

function isOffice(line: string): boolean {
  return line.endsWith(OFFICE);
}

function readAliases(): readonly (readonly [key: string, slug: string])[] {
  return Object.entries(aliases.aliases).map(([name, slug]) => [toNameKey(name), slug]);
}
