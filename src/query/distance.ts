import { EARTH_METERS } from '#domain/distance.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Bounds, OpportunityFilter } from './opportunity-filter.ts';

/** Of one degree of latitude. */
const DEGREE_METERS = (EARTH_METERS * Math.PI) / 180;
/** Distances are rounded to whole meters. */
const HALF_METER = 0.5;

/** Whole meters from the point to `latitude`, `longitude` of the row at hand: the haversine formula. */
export function toDistance(near: { readonly latitude: number; readonly longitude: number }): SQL {
  const halfLatitude = sql`radians(latitude - ${near.latitude}::float8) / 2`;
  const halfLongitude = sql`radians(longitude - ${near.longitude}::float8) / 2`;
  const chord = sql`sin(${halfLatitude}) ^ 2
    + cos(radians(${near.latitude}::float8)) * cos(radians(latitude)) * sin(${halfLongitude}) ^ 2`;
  return sql`round(${2 * EARTH_METERS}::float8 * asin(sqrt(least(1, ${chord}))))`;
}

/**
 * Whether the row at hand lies inside the circle, as {@link toDistance} measures it. By the law of cosines, which spares the
 * server an inverse; what can be worked out before is.
 */
export function isWithin({ latitude, longitude, withinMeters }: NonNullable<OpportunityFilter['near']>): SQL {
  const angle = (withinMeters + HALF_METER) / EARTH_METERS;
  if (angle >= Math.PI) return sql`latitude is not null`;
  const toRadians = sql.raw(String(Math.PI / 180));
  const [sine, cosine] = [Math.sin((latitude * Math.PI) / 180), Math.cos((latitude * Math.PI) / 180)];
  return sql`${sine}::float8 * sin(latitude * ${toRadians}::float8) + ${cosine}::float8 * cos(latitude * ${toRadians}::float8)
    * cos((longitude - ${longitude}::float8) * ${toRadians}::float8) >= ${Math.cos(angle)}::float8`;
}

/** A circle that holds the whole box: around its middle, as wide as it is at the parallel nearest to the equator. */
export function circleAround({ west, south, east, north }: Bounds): NonNullable<OpportunityFilter['near']> {
  const width = east >= west ? east - west : east - west + 360;
  const middle = west + width / 2;
  const widest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const halfWidth = (width / 2) * DEGREE_METERS * Math.cos((widest * Math.PI) / 180);
  const halfHeight = ((north - south) / 2) * DEGREE_METERS;
  return {
    latitude: (south + north) / 2,
    longitude: middle > 180 ? middle - 360 : middle,
    withinMeters: Math.ceil(Math.hypot(halfWidth, halfHeight)),
  };
}
