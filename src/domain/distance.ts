/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** How far around a place is looked when nobody says: 25 miles. */
export const WITHIN_KM_DEFAULT = 40;
export const KM_PER_MILE = 1.609344;

/** Mean radius of the Earth (IUGG), in meters. */
export const EARTH_METERS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance (haversine), in kilometers. */
export function kilometersBetween(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const across = Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS);
  const chord = half(b.latitude - a.latitude) + across * half(b.longitude - a.longitude);
  return ((2 * EARTH_METERS) / 1000) * Math.asin(Math.min(1, Math.sqrt(chord)));
}
