import type { City } from '#domain/place.ts';
import { FIELD_TERMS } from '#domain/terms.ts';
import type { Suggestion } from '#suggest/suggestion.ts';
import { html, type Html } from '../html.ts';
import { writePage } from '../layout.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { askForm } from './ask-form.ts';
import { filterBar } from './filter-bar.ts';
import type { Findings } from './load-findings.ts';
import { namePlace } from './place-name.ts';
import { offerForm } from './offer-form.ts';
import { resultsOf } from './results.ts';
import { sourcesNote } from './sources-note.ts';
import { feedLink, subscribeBox } from './subscribe-box.ts';
import { suggestionCard } from './suggestion-card.ts';
import { viewSwitch } from './view-switch.ts';
import { toApiQuery, toTownAddress, toViewAddress } from './view-address.ts';
import { todayIn } from './view-filter.ts';
import type { View } from './view.ts';

/** A view and what was found for it. */
export interface Found {
  readonly view: View;
  readonly dropped: readonly string[];
  readonly findings: Findings;
  /** Towns that have the same name. */
  readonly others: readonly City[];
  /** RFC 3339. */
  readonly now: string;
}

/** The answer: three good things with their reasons, then everything else. */
export function writeFindPage(found: Found, context: PageContext): string {
  const { t } = context;
  const { view, findings, others } = found;
  const place = namePlace(view.city);
  const field = tellFields(view);
  const query = toApiQuery(view);
  const title = t.find.title(place, field);
  const main = html`<div class="inside asked">
      ${askForm({ city: view.city, field: view.field[0] ?? null, offer: view.offer }, context)}
      ${others.length > 0 && html`<p class="note">${t.chooseCity.also} ${others.map((city) => html`<a href="${toViewAddress({ ...view, city })}">${namePlace(city)}</a> `)}</p>`}
      ${found.dropped.length > 0 && html`<p class="note">${t.find.dropped(found.dropped.join(', '))}</p>`}
    </div>
    <div class="inside">
      <h1>${title}</h1>
      ${bestSection(found, field, context)}
    </div>
    <div class="inside columns">
      <section class="rest" aria-labelledby="rest-title">
        <h2 id="rest-title">${findings.best === null ? t.find.found : t.find.restTitle}</h2>
        ${viewSwitch(view, context)} ${filterBar(view, context)} ${resultsOf(found, context)}
      </section>
      <aside>
        ${subscribeBox(query, `${t.name}: ${field === null ? '' : `${field}, `}${place}`, context)}${sourcesNote(findings.sources, context)}
      </aside>
    </div>`;
  const head = feedLink(query, title);
  return writePage(
    { title, description: t.find.description(place), canonical: toTownAddress(view), head, main },
    context,
  );
}

function bestSection({ view, findings, now }: Found, field: string | null, context: PageContext): Html | null {
  const { t, locale } = context;
  const { best } = findings;
  if (best === null || best.suggestions.length === 0) return null;
  const { suggestions, widened } = best;
  const { country, timeZone } = view.city;
  const place = namePlace(view.city);
  const tell = (kilometers: number) => locale.distance(kilometers * 1000, country);
  return html`<section class="best" aria-labelledby="best-title">
    <h2 id="best-title">${t.find.bestTitle(suggestions.length, isInFortnight(suggestions, todayIn(timeZone, now)))}</h2>
    <p class="lead">${t.find.bestLead(place, field)}</p>
    ${widened && html`<p class="note">${t.find.widened(tell(widened.fromKm), tell(widened.toKm))}</p>`}
    ${offerForm(view, context)}
    <ol class="cards">
      ${suggestions.map((suggestion) => suggestionCard(suggestion, country, context))}
    </ol>
  </section>`;
}

/** Whether each has a date, and in the next fourteen days. */
function isInFortnight(suggestions: readonly Suggestion[], today: string): boolean {
  const end = Temporal.PlainDate.from(today).add({ days: 14 }).toString();
  return suggestions.every(({ candidate: { occurrence } }) => occurrence !== null && dateOf(occurrence.start) <= end);
}

/** The fields in words, `null` for any. */
function tellFields({ field }: View): string | null {
  const words = field.map((slug) => FIELD_TERMS[slug].label.toLowerCase());
  return words.length === 0 ? null : words.join(', ');
}
