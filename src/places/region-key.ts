import type { Location } from '#domain/place.ts';

/**
 * The place key under which the search index has what people travel for: `US-TN` in the United States, else the country, as `GB`.
 * `undefined` for a place that is not known so far.
 */
export function toRegionKey({ country, region }: Pick<Location, 'country' | 'region'>): string | undefined {
  if (country === null) return undefined;
  if (country !== 'US') return country;
  return region === null ? undefined : `${country}-${region}`;
}
