import type { City } from '#domain/place.ts';
import neighbors from './neighbor-states.json' with { type: 'json' };

const NEIGHBORS: Readonly<Partial<Record<string, readonly string[]>>> = neighbors;

/** The regions that people of a city go to for a conference: in the United States their own state and those that border on it, else their country. */
export function listTripRegions({ country, region }: Pick<City, 'country' | 'region'>): readonly TripRegion[] {
  if (country !== 'US') return [{ country, region: null }];
  return [region, ...(NEIGHBORS[region] ?? [])].map((state) => ({ country, region: state }));
}

/** A state, or a whole country. */
export interface TripRegion {
  readonly country: string;
  readonly region: string | null;
}
