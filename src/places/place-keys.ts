import { cellToLatLng, getHexagonEdgeLengthAvg, greatCircleDistance, gridDisk, latLngToCell, UNITS } from 'h3-js';
import type { Location } from '#domain/place.ts';

/** The place key that everything has. */
export const EVERYWHERE = '*';

/** Cells of about 26 km on a side serve a town and its surroundings; those of about 183 km serve a state. */
const FINE = 4;
const COARSE = 2;
/** Cells farther from their mean size than this do not occur (https://h3geo.org/docs/core-library/restable). */
const STRETCH_MAX = 1.4;
/** A circle that would take more cells than this is looked for in larger ones, or everywhere. */
const CELLS_MAX = 19;

/** The keys under which a place is found: everywhere, and the hexagons it lies in as far as it is known that well. */
export function toPlaceKeys(location: Location | null): readonly string[] {
  if (!location || location.latitude === null || location.longitude === null) return [EVERYWHERE];
  if (location.precision === 'country') return [EVERYWHERE];
  const coarse = toCellKey(location.latitude, location.longitude, COARSE);
  if (location.precision === 'region') return [EVERYWHERE, coarse];
  return [EVERYWHERE, coarse, toCellKey(location.latitude, location.longitude, FINE)];
}

export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly withinMeters: number;
}

/** The keys that together hold every place in the circle, and some outside it: the finest that are few. */
export function coverPlaceKeys(circle: Circle): readonly string[] {
  return coverBy(circle, FINE) ?? coverBy(circle, COARSE) ?? [EVERYWHERE];
}

function coverBy({ latitude, longitude, withinMeters }: Circle, resolution: number): readonly string[] | undefined {
  const edgeMeters = getHexagonEdgeLengthAvg(resolution, UNITS.m) * STRETCH_MAX;
  const rings = Math.ceil(withinMeters / edgeMeters) + 1;
  if (rings > 4) return undefined;
  const cells = gridDisk(latLngToCell(latitude, longitude, resolution), rings).filter((cell) => {
    const center = cellToLatLng(cell);
    return greatCircleDistance([latitude, longitude], center, UNITS.m) <= withinMeters + edgeMeters;
  });
  return cells.length <= CELLS_MAX ? cells.map(toShort) : undefined;
}

function toCellKey(latitude: number, longitude: number, resolution: number): string {
  return toShort(latLngToCell(latitude, longitude, resolution));
}

/** All digits below the cell's own resolution are `f` and say nothing. */
function toShort(cell: string): string {
  return cell.replace(/f+$/, '');
}
