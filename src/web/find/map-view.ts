import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { itemList } from './item-list.ts';
import { mapBox } from './map-box.ts';
import type { View } from './view.ts';
import { todayIn, withinKmOf } from './view-filter.ts';

/** A map, and below it the list with the numbers that its pins have: whoever cannot use the one has the other. */
export function mapView(
  { view, hits, now }: { readonly view: View; readonly hits: readonly OpportunityHit[]; readonly now: string },
  context: PageContext,
): Html {
  const { city } = view;
  const scene = { today: todayIn(city.timeZone, now), country: city.country, isNumbered: true };
  const radiusMeters = Math.round(withinKmOf(view) * 1000);
  const box = {
    label: context.t.views.mapLabel,
    items: '#results',
    look: 'large',
    center: city,
    radiusMeters,
  } as const;
  return html`${mapBox(box, context)}
    <div id="results">${itemList(hits, scene, context)}</div>`;
}
