import type { Opportunity } from '#domain/opportunity.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { mapBox } from '../find/map-box.ts';

/** Where it is, as a map of our own and as a link to one with streets. */
export function placeSection({ facts }: Opportunity, context: PageContext): Html | null {
  const { location, title } = facts;
  if (!location || location.latitude === null || location.longitude === null) return null;
  const { latitude, longitude, precision, venue, city } = location;
  const { t } = context;
  const isExact = precision === 'point' || precision === 'street';
  const link = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${isExact ? 16 : 11}/${latitude}/${longitude}`;
  return html`<section class="place" id="place">
    <div data-lat="${latitude}" data-lng="${longitude}" data-title="${venue ?? city ?? title}"></div>
    ${mapBox({ label: t.opportunity.mapLabel, items: '#place', look: 'small', center: { latitude, longitude } }, context)}
    ${!isExact && html`<p class="note">${t.opportunity.approximate}</p>`}
    <p><a href="${link}" rel="noopener noreferrer">${t.opportunity.openMap}</a></p>
  </section>`;
}
