import { KIND_TERMS } from '#domain/terms.ts';
import { presentSchemaOrg } from '#present/schema-org.ts';
import { html, jsonBlock, type Html } from '../html.ts';
import { writePage } from '../layout.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { titleLink, tellHours, tellWhereabouts, tags } from '../find/item-parts.ts';
import { toOpportunityAddress } from './address.ts';
import { calendarSection } from './calendar-section.ts';
import { factsList } from './facts-list.ts';
import type { Told } from './load-opportunity.ts';
import { noticesOf } from './notices.ts';
import { placeSection } from './place-section.ts';
import { provenanceSection } from './provenance-section.ts';
import { reportForm } from './report-form.ts';
import { textSection } from './text-section.ts';
import { waysSection } from './ways-section.ts';

/** What the page is written from. */
export interface Telling extends Told {
  /** RFC 3339. */
  readonly now: string;
}

/** All that is known of one opportunity, from whom, and what to do about it. */
export function writeOpportunityPage(telling: Telling, context: PageContext): string {
  const { opportunity, related } = telling;
  const { facts, occurrences } = opportunity;
  const { origin } = context;
  const address = toOpportunityAddress(opportunity.id, facts.title);
  const [first = null] = occurrences;
  const main = html`<article class="inside opportunity">
    <header>
      ${noticesOf(telling, context).map((notice) => html`<p class="notice">${notice}</p>`)}
      <h1>${facts.title}</h1>
      ${tags(opportunity, first, context)}
    </header>
    <div class="columns">
      <div>
        ${factsList(opportunity, context)} ${textSection(telling, context)} ${waysSection(opportunity, context)}
      </div>
      <aside>${calendarSection(telling, context)} ${placeSection(opportunity, context)}</aside>
    </div>
    ${related.length > 0 && relatedSection(telling, context)} ${provenanceSection(opportunity, context)}
    ${reportForm(opportunity.id, context)}
  </article>`;
  const pageUrl = `${origin}${address}`;
  const head = jsonBlock(presentSchemaOrg(opportunity, { pageUrl, isFullTextPermitted: telling.isFullTextPermitted }));
  return writePage(
    { title: facts.title, description: describe(telling, context), canonical: address, head, main },
    context,
  );
}

function describe({ opportunity: { facts, occurrences } }: Telling, { t, locale }: PageContext): string {
  const [first] = occurrences;
  const when = first
    ? [locale.day(dateOf(first.start)), locale.clock(first.start.local)].filter(Boolean).join(', ')
    : '';
  const where = [facts.location?.venue, facts.location?.city].filter(Boolean).join(', ');
  return t.opportunity.description(KIND_TERMS[facts.kind].label, when, where);
}

function relatedSection({ related }: Telling, context: PageContext): Html {
  const { t, locale } = context;
  return html`<section aria-labelledby="related-title">
    <h2 id="related-title">${t.opportunity.related}</h2>
    <ul class="cards">
      ${related.map(({ opportunity, occurrence }) => {
        const when = occurrence
          ? html`<time datetime="${occurrence.start.local}">${locale.day(dateOf(occurrence.start))}</time>
              <span>${tellHours(occurrence, context)}</span>`
          : html`${t.find.openAnyTime}`;
        return html`<li class="card">
          <p class="when">${when}</p>
          <h3>${titleLink(opportunity, occurrence)}</h3>
          ${tellWhereabouts(opportunity, { distanceMeters: null, country: '' }, context)}${tags(opportunity, occurrence, context)}
        </li>`;
      })}
    </ul>
  </section>`;
}
