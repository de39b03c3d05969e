import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { listActive } from './filter-chips.ts';
import { toViewAddress } from './view-address.ts';
import { listDistances, toKilometers, type View } from './view.ts';
import { withinKmOf } from './view-filter.ts';

/** When nothing was found: what to take away, or how far to look instead. */
export function emptyState(view: View, context: PageContext): Html {
  const { t, locale } = context;
  const active = listActive(view, context);
  const farther = listDistances(view.city).filter((within) => (toKilometers(within) ?? 0) > withinKmOf(view) + 1);
  return html`<div class="empty">
    <h3>${t.find.emptyTitle}</h3>
    <p>${active.length > 0 ? t.find.emptyLead : t.find.emptyPlain}</p>
    <ul class="chips">
      ${active.map(
        ({ label, without }) =>
          html`<li>
            <a class="chip on" href="${toViewAddress(view, without)}" aria-label="${t.filters.remove(label)}"
              >${label} <span aria-hidden="true">×</span></a
            >
          </li>`,
      )}${farther.map(
        (within) =>
          html`<li>
            <a class="chip" href="${toViewAddress(view, { within })}"
              >${t.filters.withinOf(locale.distance((toKilometers(within) ?? 0) * 1000, view.city.country))}</a
            >
          </li>`,
      )}
    </ul>
    <p><a href="/suggest-a-source">${t.footer.suggest}</a></p>
  </div>`;
}
