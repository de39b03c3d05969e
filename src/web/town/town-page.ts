import { FIELD_TERMS } from '#domain/terms.ts';
import { presentSchemaOrg } from '#present/schema-org.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { html, jsonBlock, type Html } from '../html.ts';
import { writePage } from '../layout.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { toOpportunityAddress } from '../opportunity/address.ts';
import { itemList } from '../find/item-list.ts';
import { namePlace } from '../find/place-name.ts';
import { feedLink, subscribeBox } from '../find/subscribe-box.ts';
import { writeQuery } from '../find/view-address.ts';
import { todayIn } from '../find/view-filter.ts';
import type { AskedTown, TownFacts } from './load-town.ts';
import { fieldLinks, organizersSection, coverageSection } from './town-sections.ts';

/** What the page is written from. */
export interface TownTelling extends AskedTown {
  readonly facts: TownFacts;
  /** RFC 3339. */
  readonly now: string;
}

/** What is on in a town this week and this month, what is open, who organizes it, and how well the town is read. */
export function writeTownPage(telling: TownTelling, context: PageContext): string {
  const { city, field, facts } = telling;
  const { t } = context;
  const place = namePlace(city);
  const fieldName = field === null ? null : FIELD_TERMS[field].label;
  const title = t.town.title(place, fieldName);
  const query = new URLSearchParams({ city: city.slug, ...(field === null ? {} : { field }) });
  const finder = `/?${writeQuery(query)}`;
  const main = html`<div class="inside">
    <header class="town-head">
      <h1>${title}</h1>
      <p class="lead">${tellCount(telling, context)}</p>
      <p class="actions">
        <a class="button" href="${finder}">${t.town.find}</a>
        <a class="button quiet" href="${finder}&amp;view=map">${t.views.map}</a>
        <a class="button quiet" href="${finder}&amp;view=calendar">${t.views.calendar}</a>
      </p>
    </header>
    <div class="columns">
      <div>${listSections(telling, { finder, context })}</div>
      <aside>
        ${subscribeBox(query, `${t.name}: ${title}`, context)}${fieldLinks(telling, context)}${organizersSection(telling, context)}${coverageSection(telling, context)}
      </aside>
    </div>
  </div>`;
  const head = html`${feedLink(query, title)}${tellMachines([...facts.dated, ...facts.openings], context)}`;
  const canonical = field === null ? `/${city.slug}` : `/${city.slug}/${field}`;
  return writePage({ title, description: t.town.description(place, fieldName), canonical, head, main }, context);
}

function tellCount({ facts: { survey } }: TownTelling, { t, locale }: PageContext): string {
  if (survey.count === 0) return t.town.none;
  return survey.isWhole ? t.town.count(survey.count) : t.town.countMin(locale.number(survey.count));
}

interface Linking {
  readonly finder: string;
  readonly context: PageContext;
}

function listSections({ city, facts, now }: TownTelling, { finder, context }: Linking): Html {
  const { t } = context;
  const today = todayIn(city.timeZone, now);
  const weekEnd = Temporal.PlainDate.from(today).add({ days: 7 }).toString();
  const isThisWeek = ({ occurrence }: OpportunityHit) => occurrence !== null && dateOf(occurrence.start) < weekEnd;
  const week = facts.dated.filter(isThisWeek);
  const later = facts.dated.filter((hit) => !isThisWeek(hit));
  const scene = { today, country: city.country };
  const section = (id: 'week' | 'month' | 'open', hits: readonly OpportunityHit[]) =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${t.town[id]}</h2>
      ${hits.length === 0 ? html`<p class="note">${t.town.nothing}</p>` : itemList(hits, { ...scene, hasDayNames: id !== 'open' }, context)}
    </section>`;
  return html`${section('week', week)}${later.length > 0 && section('month', later)}
  ${facts.hasMore && html`<p class="paging"><a class="button quiet" href="${finder}">${t.town.all}</a></p>`}
  ${facts.openings.length > 0 && section('open', facts.openings)}`;
}

/** Every item in the words of schema.org, each once. */
function tellMachines(hits: readonly OpportunityHit[], { origin }: PageContext): Html | null {
  if (hits.length === 0) return null;
  return jsonBlock(
    hits.map(({ opportunity }) => {
      const pageUrl = `${origin}${toOpportunityAddress(opportunity.id, opportunity.facts.title)}`;
      return presentSchemaOrg(opportunity, { pageUrl, isFullTextPermitted: false });
    }),
  );
}
