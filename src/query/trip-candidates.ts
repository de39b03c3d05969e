import type { City } from '#domain/place.ts';
import { toRegionKey } from '#places/region-key.ts';
import { listTripRegions } from '#suggest/list-trip-regions.ts';
import { type CandidateFilter, type Choosing, toScope } from './load-candidates.ts';
import { planSearch } from './search-plan.ts';
import { toMergedHeads } from './search-ranges.ts';

/** Across a state and those that border on it, in meters. */
const TRIP_METERS_MAX = 1_500_000;
/** Least number of trips handed to the ranking. Of a list at most a third are trips. */
const TRIPS_MIN = 20;

/**
 * The soonest that people of a city travel for, in its state and those around, of the fields alone when some were told. The search
 * index has them by state.
 */
export function toTrips(filter: CandidateFilter, city: Pick<City, 'country' | 'region'>): Choosing {
  const wide = { ...filter, near: { ...filter.near, withinMeters: TRIP_METERS_MAX } };
  const scope = { ...toScope(wide), limit: Math.max(TRIPS_MIN, filter.limit) };
  const placeKeys = listTripRegions(city).flatMap((region) => toRegionKey(region) ?? []);
  const found = toMergedHeads(scope, { ...planSearch(scope), placeKeys });
  return { found, isTrip: true };
}
