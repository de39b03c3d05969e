import { readFileSync } from 'node:fs';
import { kilometersBetween } from '#domain/distance.ts';
import type { GeoName } from './geonames.ts';
import { toNameKey } from './name-key.ts';

/** A row of the package `zipcodes`. */
export interface PostalRow {
  readonly zip: string;
  readonly city: string;
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** How far the town may be that a post office is counted to. */
const OFFICE_KM = 30;

/** Every code with coordinates, in order: the first line of lib/codes.js assigns them as JSON. */
export function readPostalRows(file: string): readonly PostalRow[] {
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  // The package's own format, checked by the tests of the files made from it.
  const rows = JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1)) as Record<string, PostalRow>;
  return Object.values(rows)
    .filter(({ latitude, longitude }) => latitude !== 0 && longitude !== 0)
    .sort((a, b) => (a.zip < b.zip ? -1 : 1));
}

/** Post offices that are no towns of their state, each with the nearest town of that state: `Cordova, TN` → Bartlett. */
export function toOfficeLines(places: readonly GeoName[], rows: readonly PostalRow[]): readonly string[] {
  const towns = places
    .map((place, index) => ({ ...place, index }))
    .filter(({ country, isSection }) => country === 'US' && !isSection);
  const byState = Map.groupBy(towns, ({ region }) => region);
  const done = new Set(towns.map(({ name, region }) => `${toNameKey(name)}|${region}`));
  return rows.flatMap((row) => {
    const key = toNameKey(row.city);
    if (done.has(`${key}|${row.state}`)) return [];
    done.add(`${key}|${row.state}`);
    const nearest = findNearest(byState.get(row.state) ?? [], row);
    return nearest ? [`${key}\t${nearest.index}\toffice`] : [];
  });
}

function findNearest<T extends GeoName>(towns: readonly T[], row: PostalRow): T | undefined {
  let nearest: { readonly town: T; readonly away: number } | undefined;
  for (const town of towns) {
    const away = kilometersBetween(town, row);
    if (away <= (nearest?.away ?? OFFICE_KM)) nearest = { town, away };
  }
  return nearest?.town;
}
