import type { City } from '#domain/place.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';

/** Towns by the whole degree they lie in. */
export type CityGrid = ReadonlyMap<number, readonly City[]>;

const KM_PER_DEGREE = 111.2;

export function toCityGrid(cities: readonly City[]): CityGrid {
  return Map.groupBy(cities, ({ latitude, longitude }) => cellOf(Math.floor(latitude), Math.floor(longitude)));
}

/** Towns within the distance, nearest first. */
export function listCitiesNear(grid: CityGrid, center: Point, kilometers: number): readonly City[] {
  return cellsAround(center, kilometers)
    .flatMap((cell) => grid.get(cell) ?? [])
    .map((city) => ({ city, away: kilometersBetween(center, city) }))
    .filter(({ away }) => away <= kilometers)
    .sort((a, b) => a.away - b.away || b.city.population - a.city.population)
    .map(({ city }) => city);
}

function cellsAround({ latitude, longitude }: Point, kilometers: number): readonly number[] {
  const rows = degreesAround(latitude, kilometers / KM_PER_DEGREE);
  const widest = Math.min(89, Math.max(...rows.map((row) => Math.abs(row) + 1)));
  const columns = degreesAround(longitude, kilometers / (KM_PER_DEGREE * Math.cos((widest * Math.PI) / 180)));
  return [...new Set(rows.flatMap((row) => columns.map((column) => cellOf(row, column))))];
}

function degreesAround(center: number, reach: number): readonly number[] {
  const first = Math.floor(center - Math.min(reach, 180));
  const last = Math.floor(center + Math.min(reach, 180));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function cellOf(row: number, column: number): number {
  return row * 360 + ((((column + 180) % 360) + 360) % 360);
}
