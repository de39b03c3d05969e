import type { City, Location } from '#domain/place.ts';
import neighbors from './neighbor-states.json' with { type: 'json' };

const NEIGHBORS: Readonly<Partial<Record<string, readonly string[]>>> = neighbors;

/** Whether people of a city go there for a conference: in the United States their own state and those that border on it, else their country. */
export function isWorthTrip({ country, region }: Pick<City, 'country' | 'region'>, place: Location | null): boolean {
  if (place === null || (place.country ?? country) !== country) return false;
  if (country !== 'US') return true;
  return place.region === region || (NEIGHBORS[region]?.includes(place.region ?? '') ?? false);
}
