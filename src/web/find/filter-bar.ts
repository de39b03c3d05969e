import { WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import { CAUSE_TERMS, KIND_TERMS, WAY_TERMS, type Term } from '#domain/terms.ts';
import { CAUSES, KINDS, WAYS } from '#domain/vocabularies.ts';
import { html, type Html, type Part } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { listActive, listShortcuts } from './filter-chips.ts';
import { toViewAddress } from './view-address.ts';
import { listDistances, NOTHING_NARROWED, toKilometers, type View } from './view.ts';

/** What the list is narrowed to, the usual narrowings as links, and all of them as a form. Each state is an address. */
export function filterBar(view: View, context: PageContext): Html {
  const { filters } = context.t;
  const active = listActive(view, context);
  return html`<div class="filters" role="group" aria-label="${filters.label}">
    ${
      active.length > 0 &&
      html`<ul class="chips active" aria-label="${filters.active}">
        ${active.map(
          ({ label, without }) =>
            html`<li>
              <a class="chip on" href="${toViewAddress(view, without)}" aria-label="${filters.remove(label)}"
                >${label} <span aria-hidden="true">×</span></a
              >
            </li>`,
        )}
        <li>
          <a class="clear" href="${toViewAddress({ ...view, ...NOTHING_NARROWED, field: view.field })}"
            >${filters.clear}</a
          >
        </li>
      </ul>`
    }
    <ul class="chips">
      ${listShortcuts(view, context).map(
        ({ label, changed }) => html`<li><a class="chip" href="${toViewAddress(view, changed)}">${label}</a></li>`,
      )}
    </ul>
    <details class="more">
      <summary>${filters.more}</summary>
      ${filterForm(view, context)}
    </details>
  </div>`;
}

function filterForm(view: View, context: PageContext): Html {
  const { t, locale } = context;
  const { filters } = t;
  const distances = listDistances(view.city).map((value) => {
    const label = locale.distance((toKilometers(value) ?? 0) * 1000, view.city.country);
    return { value, label: filters.withinOf(label) };
  });
  return html`<form action="/" method="get">
    ${keptFields(view)}
    <div class="grid">
      ${select('way', filters.way, { options: toOptions(WAYS, WAY_TERMS), chosen: view.way, any: filters.any })}
      ${select('kind', filters.kind, { options: toOptions(KINDS, KIND_TERMS), chosen: view.kind, any: filters.any })}
      ${select('cause', filters.cause, { options: toOptions(CAUSES, CAUSE_TERMS), chosen: view.cause, any: filters.any })}
      ${select('days', filters.when, {
        options: [7, 14, 31].map((days) => ({ value: String(days), label: filters.nextDays(days) })),
        chosen: [String(view.days)],
        any: filters.any,
      })}
      ${select('weekday', filters.days, {
        options: [
          { value: 'sat,sun', label: filters.weekend },
          { value: 'mon,tue,wed,thu,fri', label: filters.weekdays },
        ],
        chosen: [view.weekday.join(',')],
        any: filters.any,
      })}
      ${select('within', filters.within, { options: distances, chosen: [view.within ?? usualDistance(view)], any: null })}
      <div class="field">
        <label for="filter-q">${filters.words}</label
        ><input
          id="filter-q"
          name="q"
          type="search"
          maxlength="200"
          value="${view.q}"
          placeholder="${filters.wordsHint}"
        />
      </div>
    </div>
    <p class="checks">
      <label><input type="checkbox" name="free" value="true" ${view.free && CHECKED} /> ${filters.free}</label>
      <label
        ><input type="checkbox" name="starts_after" value="17:00" ${view.starts_after !== null && CHECKED} />
        ${filters.evening}</label
      >
    </p>
    <p><button class="button" type="submit">${filters.apply}</button></p>
  </form>`;
}

/** What the form does not ask for and must not lose. */
function keptFields(view: View): Part {
  const rest = { ...view, ...NOTHING_NARROWED, field: view.field, from: view.from, to: view.to };
  const kept = new URLSearchParams(toViewAddress(rest).slice('/?'.length));
  return [...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

interface Choice {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** What choosing nothing is called; `null` where something must be chosen. */
  readonly any: string | null;
}

function select(name: string, label: string, { options, chosen, any }: Choice): Html {
  return html`<div class="field">
    <label for="filter-${name}">${label}</label
    ><select id="filter-${name}" name="${name}">
      ${any !== null && html`<option value="">${any}</option>`}${options.map(
        ({ value, label }) => html`<option value="${value}" ${chosen.includes(value) && SELECTED}>${label}</option>`,
      )}
    </select>
  </div>`;
}

const SELECTED = html` selected`;
const CHECKED = html` checked`;

function toOptions<Slug extends string>(slugs: readonly Slug[], terms: Readonly<Record<Slug, Term>>) {
  return slugs.map((value) => ({ value, label: terms[value].label }));
}

/** The offered distance that is looked around when nobody says. */
function usualDistance({ city }: View): string {
  return listDistances(city).find((value) => Math.round(toKilometers(value) ?? 0) === WITHIN_KM_DEFAULT) ?? '';
}
