import type { City } from '#domain/place.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';
import type { CityTable } from './city-table.ts';

/** The places of towns in the table by the whole degree they lie in, and where each lies: numbers alone, since there are many. */
export interface CityGrid {
  readonly table: CityTable;
  readonly indexesByCell: ReadonlyMap<number, readonly number[]>;
  /** Latitude and longitude in turn, by twice the place in the table. */
  readonly coordinates: Float64Array;
}

const KM_PER_DEGREE = 111.2;

export function toCityGrid(table: CityTable): CityGrid {
  const indexesByCell = new Map<number, number[]>();
  const coordinates: number[] = [];
  for (const [index, { latitude, longitude }] of table.listTowns()) {
    const cell = cellOf(Math.floor(latitude), Math.floor(longitude));
    indexesByCell.set(cell, indexesByCell.get(cell) ?? []);
    indexesByCell.get(cell)?.push(index);
    coordinates[2 * index] = latitude;
    coordinates[2 * index + 1] = longitude;
  }
  return { table, indexesByCell, coordinates: Float64Array.from(coordinates) };
}

/** Towns within the distance, nearest first. */
export function listCitiesNear(grid: CityGrid, center: Point, kilometers: number): readonly City[] {
  return cellsAround(center, kilometers)
    .flatMap((cell) => grid.indexesByCell.get(cell) ?? [])
    .map((index) => ({ index, away: kilometersBetween(center, pointOf(grid, index)) }))
    .filter(({ away }) => away <= kilometers)
    .flatMap(({ index, away }) => {
      const city = grid.table.at(index);
      return city ? [{ city, away }] : [];
    })
    .sort((a, b) => a.away - b.away || b.city.population - a.city.population)
    .map(({ city }) => city);
}

function pointOf({ coordinates }: CityGrid, index: number): Point {
  return { latitude: coordinates[2 * index] ?? 0, longitude: coordinates[2 * index + 1] ?? 0 };
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
