import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { toViewAddress } from './view-address.ts';
import type { View } from './view.ts';

/** The question that may stay unanswered: what somebody is good at. What asks for it comes first and says so. */
export function offerForm(view: View, { t: { offer } }: PageContext): Html {
  const kept = new URLSearchParams(toViewAddress(view, { offer: [] }).slice('/?'.length));
  return html`<form class="offer no-print" action="/" method="get">
    ${[...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label for="offer">${offer.label}</label>
    <input id="offer" name="offer" maxlength="200" value="${view.offer.join(', ')}" placeholder="${offer.hint}" />
    <button class="button quiet small" type="submit">${offer.submit}</button>
  </form>`;
}
