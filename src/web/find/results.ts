import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { calendarView } from './calendar-view.ts';
import { emptyState } from './empty-state.ts';
import type { Found } from './find-page.ts';
import { itemList } from './item-list.ts';
import { mapView } from './map-view.ts';
import { namePlace } from './place-name.ts';
import { toViewAddress } from './view-address.ts';
import { todayIn } from './view-filter.ts';

/** What was found, as the view wants it shown; when nothing was, what to do about it. */
export function resultsOf({ view, findings, now }: Found, context: PageContext): Html {
  const { hits, next, best } = findings;
  if (view.shownAs === 'calendar') return calendarView({ view, hits, hasMore: next !== null, now }, context);
  const isAllAbove = hits.length === 0 && next === null && (best?.suggestions.length ?? 0) > 0;
  if (isAllAbove)
    return html`<p class="note">${context.t.find.noMore}</p>
      ${widerLink(view, context)}`;
  if (hits.length === 0 && next === null) return emptyState(view, context);
  const scene = { today: todayIn(view.city.timeZone, now), country: view.city.country };
  const list = view.shownAs === 'map' ? mapView({ view, hits, now }, context) : itemList(hits, scene, context);
  return html`${list}${paging(view, next, context)}${widerLink(view, context)}`;
}

function paging(view: Found['view'], next: string | null, { t }: PageContext): Html {
  const newest = view.cursor !== null && html`<a href="${toViewAddress(view)}">${t.find.newest}</a> `;
  const more =
    next !== null &&
    html`<a class="button quiet" rel="next" href="${toViewAddress(view, { cursor: next })}">${t.find.more}</a>`;
  return html`<p class="paging">${newest}${more}</p>`;
}

/** The same place without the field, which alone hides most. */
function widerLink(view: Found['view'], { t }: PageContext): Html | null {
  if (view.field.length === 0) return null;
  return html`<p><a href="${toViewAddress(view, { field: [] })}">${t.find.allFields(namePlace(view.city))}</a></p>`;
}
