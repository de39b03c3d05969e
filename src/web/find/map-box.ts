import type { City } from '#domain/place.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

/** A map that the script draws from what the page lists. */
interface MapBox {
  readonly label: string;
  /** Selector of what holds the elements with `data-lat` and `data-lng`. */
  readonly items: string;
  readonly look: 'small' | 'large';
  readonly center: { readonly latitude: number; readonly longitude: number };
  /** Around which a ring is drawn. */
  readonly radiusMeters?: number;
}

/** Towns named on a map, for orientation where there are no streets. */
const TOWNS_MAX = 14;
const TOWNS_WITHIN_KM = 90;
/** Towns nearer to a larger one than this would be written over it. */
const APART_DEGREES = 0.09;

/** The box of a map, as high as the map will be, so that nothing moves when it is drawn. Without scripts it says so. */
export function mapBox(
  { label, items, look, center, radiusMeters }: MapBox,
  { t, asset, listTowns, tileUrl }: PageContext,
): Html {
  const towns = chooseTowns(listTowns(center, TOWNS_WITHIN_KM));
  const places = JSON.stringify(towns.map(({ name, latitude, longitude }) => [name, latitude, longitude]));
  return html`<div
    class="map ${look}"
    role="region"
    aria-label="${label}"
    data-map="${items}"
    data-lat0="${center.latitude}"
    data-lng0="${center.longitude}"
    data-radius="${radiusMeters ?? 0}"
    data-places="${places}"
    data-leaflet="${asset('leaflet/')}"
    data-states="${asset('states.json')}"
    data-tiles="${tileUrl}"
  >
    <noscript>${t.views.noMap}</noscript>
  </div>`;
}

/** The larger ones, none on top of another. */
function chooseTowns(towns: readonly City[]): readonly City[] {
  const chosen: City[] = [];
  for (const town of towns.toSorted((a, b) => b.population - a.population)) {
    if (chosen.length >= TOWNS_MAX) break;
    const isCovered = chosen.some(
      ({ latitude, longitude }) =>
        Math.abs(latitude - town.latitude) < APART_DEGREES && Math.abs(longitude - town.longitude) < 3 * APART_DEGREES,
    );
    if (!isCovered) chosen.push(town);
  }
  return chosen;
}
