import { cellToBoundary, cellToLatLng } from 'h3-js';
import { EARTH_METERS, type Point } from '#domain/distance.ts';

/** A circle on the globe, in meters along the ground. */
export interface Circle extends Point {
  readonly withinMeters: number;
}

/** What lies outside by less than this counts as inside, so that no rounding loses a place on the edge. */
const TOLERANCE_METERS = 50;

/** Latitude and longitude in degrees, or a place on the plane. */
type Pair = readonly [number, number];

/**
 * Whether circle and hexagon (an H3 cell) overlap; the cell in which the middle of the circle lies may be told apart before. Seen
 * from the middle of the circle (the gnomonic projection), great circles are straight lines, so that the sides of the hexagon are
 * measured exactly. For circles of less than a quarter of the globe.
 */
export function reachesCell(circle: Circle, cell: string): boolean {
  const within = Math.tan((circle.withinMeters + TOLERANCE_METERS) / EARTH_METERS);
  const project = createProjection(circle);
  if (Math.hypot(...project(cellToLatLng(cell))) <= within) return true;
  const corners = cellToBoundary(cell).map(project);
  return corners.some((corner, index) => toDistance(corner, corners.at(index - 1) ?? corner) <= within);
}

/** From degrees to a plane that touches the globe in the middle of the circle, in radii of the Earth. */
function createProjection({ latitude, longitude }: Circle): (degrees: Pair) => Pair {
  const [sine, cosine] = [Math.sin(toRadians(latitude)), Math.cos(toRadians(latitude))];
  return ([north, east]) => {
    const [phi, lambda] = [toRadians(north), toRadians(east - longitude)];
    const [up, across] = [Math.sin(phi), Math.cos(phi) * Math.cos(lambda)];
    const facing = sine * up + cosine * across;
    return [(Math.cos(phi) * Math.sin(lambda)) / facing, (cosine * up - sine * across) / facing];
  };
}

/** From the middle to the nearest point of a side. */
function toDistance([x, y]: Pair, [toX, toY]: Pair): number {
  const [dx, dy] = [toX - x, toY - y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  return Math.hypot(x + share * dx, y + share * dy);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
