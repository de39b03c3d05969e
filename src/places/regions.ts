import regionNames from './region-names.json' with { type: 'json' };
import { toPlainWords } from './name-key.ts';

/** Country → words for a region → its code, for the countries whose regions people print by code or name. */
const CODES = new Map(
  Object.entries(regionNames).map(([country, names]) => [country, codesByWords(Object.entries(names))] as const),
);

function codesByWords(regions: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [code, names] of regions) {
    for (const name of [code, ...names]) codes.set(toPlainWords(name), code);
  }
  return codes;
}

/**
 * The code of a state, province or territory given by code or name: `Tennessee`, `Tenn.`, `tn` → `TN`.
 * Known for the United States, Canada (postal codes of Canada Post) and Australia.
 * @param country ISO 3166-1 alpha-2
 */
export function toRegionCode(text: string, country: string): string | undefined {
  return CODES.get(country)?.get(toPlainWords(text));
}

/** Whether a country's regions are known here, so that a region as printed can be held against a town's. */
export function hasRegionCodes(country: string): boolean {
  return CODES.has(country);
}

/** The countries in which the text is a region, the United States first. */
export function listCountriesOfRegion(text: string): readonly string[] {
  const words = toPlainWords(text);
  return [...CODES].filter(([, codes]) => codes.has(words)).map(([country]) => country);
}
