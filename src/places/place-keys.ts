import { getHexagonEdgeLengthAvg, gridDisk, latLngToCell, UNITS } from 'h3-js';
import type { Location } from '#domain/place.ts';
import { type Circle, reachesCell } from './reaches-cell.ts';

/** The place key that everything has. */
export const EVERYWHERE = '*';

/** Cells of about 26 km on a side serve a town and its surroundings; those of about 183 km serve a state. */
const FINE = 4;
const COARSE = 2;
/** No cell's side is a smaller share of the mean one (https://h3geo.org/docs/core-library/restable). */
const SIDE_MIN = 0.7;
/** Cells around the one in the middle, in rings; a circle that reaches farther would take too many. */
const RINGS_MAX = 4;
/** A circle that would take more cells than this is looked for in larger ones, or everywhere. */
const CELLS_MAX = 19;

/** The keys under which a place is found: everywhere, and the hexagons it lies in as far as it is known that well. */
export function toPlaceKeys(
  location: Pick<Location, 'latitude' | 'longitude' | 'precision'> | null,
): readonly string[] {
  if (!location || location.latitude === null || location.longitude === null) return [EVERYWHERE];
  if (location.precision === 'country') return [EVERYWHERE];
  const coarse = toCellKey(location.latitude, location.longitude, COARSE);
  if (location.precision === 'region') return [EVERYWHERE, coarse];
  return [EVERYWHERE, coarse, toCellKey(location.latitude, location.longitude, FINE)];
}

/** The keys that together hold every place in the circle, and some outside it: the finest that are few. Its middle lies in the first. */
export function coverPlaceKeys(circle: Circle): readonly string[] {
  return coverBy(circle, FINE) ?? coverBy(circle, COARSE) ?? [EVERYWHERE];
}

function coverBy(circle: Circle, resolution: number): readonly string[] | undefined {
  const side = SIDE_MIN * getHexagonEdgeLengthAvg(resolution, UNITS.m);
  // A ring is three halves of a side farther out, less one side to where the circle's middle may lie and one to the ring's near corner.
  const rings = Math.floor((circle.withinMeters / side + 2) / 1.5);
  if (rings > RINGS_MAX) return undefined;
  const middle = latLngToCell(circle.latitude, circle.longitude, resolution);
  const cells = gridDisk(middle, rings).filter((cell) => cell === middle || reachesCell(circle, cell));
  return cells.length <= CELLS_MAX ? cells.map(toShort) : undefined;
}

function toCellKey(latitude: number, longitude: number, resolution: number): string {
  return toShort(latLngToCell(latitude, longitude, resolution));
}

/** All digits below the cell's own resolution are `f` and say nothing. */
function toShort(cell: string): string {
  return cell.replace(/f+$/, '');
}
