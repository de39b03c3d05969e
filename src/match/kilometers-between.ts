/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_KILOMETERS = 6371.0088;

type Point = readonly [latitude: number, longitude: number];

/** Great-circle distance by the haversine formula; degrees in. */
export function kilometersBetween([latitudeA, longitudeA]: Point, [latitudeB, longitudeB]: Point): number {
  const cosines = Math.cos((latitudeA * Math.PI) / 180) * Math.cos((latitudeB * Math.PI) / 180);
  const chord = haversine(latitudeB - latitudeA) + cosines * haversine(longitudeB - longitudeA);
  return 2 * EARTH_RADIUS_KILOMETERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function haversine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 360) ** 2;
}
