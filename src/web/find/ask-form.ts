import type { City } from '#domain/place.ts';
import { FIELD_TERMS } from '#domain/terms.ts';
import { FIELDS, type Field } from '#domain/vocabularies.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { namePlace } from './place-name.ts';

interface Asked {
  readonly city: City | null;
  /** As it was typed, where no town was found. */
  readonly cityText?: string;
  readonly field: Field | null;
  /** What was offered before, kept. */
  readonly offer?: readonly string[];
}

/** The two questions. A plain form; the script adds suggestions below the first and a button for one's own position. */
export function askForm({ city, cityText, field, offer = [] }: Asked, { t: { ask } }: PageContext): Html {
  const value = city ? namePlace(city) : (cityText ?? '');
  return html`<form class="ask" action="/" method="get" role="search" aria-label="${ask.label}">
    <div class="field city">
      <label for="ask-city">${ask.city}</label>
      <div class="combo" data-combo data-label="${ask.cities}">
        <input
          id="ask-city"
          name="city"
          value="${value}"
          required
          maxlength="100"
          autocomplete="address-level2"
          placeholder="${ask.cityHint}"
          spellcheck="false"
        />
        <button type="button" class="near" data-near data-busy="${ask.nearMeBusy}" data-failed="${ask.nearMeFailed}">
          ${ask.nearMe}
        </button>
      </div>
    </div>
    <div class="field">
      <label for="ask-field">${ask.field}</label>
      <select id="ask-field" name="field">
        <option value="">${ask.anyField}</option>
        ${FIELDS.map(
          (slug) => html`<option value="${slug}" ${slug === field && SELECTED}>${FIELD_TERMS[slug].label}</option>`,
        )}
      </select>
    </div>
    ${offer.length > 0 && html`<input type="hidden" name="offer" value="${offer.join(',')}" />`}
    <button class="button go" type="submit">${ask.submit}</button>
    <p class="note" data-near-note role="status"></p>
  </form>`;
}

const SELECTED = html` selected`;
