import { toExcerpt } from '#present/excerpt.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { html, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { tags, tellHours, tellWhereabouts, titleLink } from './item-parts.ts';

/** Where and when a list is looked at. */
export interface ListScene {
  /** `2026-03-05`, in the town. */
  readonly today: string;
  /** ISO 3166-1 alpha-2; says how distances are told. */
  readonly country: string;
  /** Numbers the items from 1, as their pins on the map. */
  readonly isNumbered?: boolean;
  /** `false` where the heading above says when. */
  readonly hasDayNames?: boolean;
}

/** Longest excerpt in a list; the page about it has all that its source permits. */
const EXCERPT_LENGTH_MAX = 180;

/** A list by days, earliest first; what is open without a date comes last. */
export function itemList(hits: readonly OpportunityHit[], scene: ListScene, context: PageContext): Html {
  const days = Map.groupBy(hits, (hit) => dayKey(hit, scene.today));
  const numbers = new Map(hits.map((hit, index) => [hit, index + 1]));
  return html`${[...days].map(
    ([day, own]) =>
      html`<section class="day">
        ${scene.hasDayNames !== false && html`<h3 class="day-name">${dayName(day, scene.today, context)}</h3>`}
        <ol class="items">
          ${own.map((hit) => listItem(hit, { scene, number: numbers.get(hit) ?? 0 }, context))}
        </ol>
      </section>`,
  )}`;
}

function listItem(
  { opportunity, occurrence, distanceMeters }: OpportunityHit,
  { scene, number }: { readonly scene: ListScene; readonly number: number },
  context: PageContext,
): Html {
  const { location, descriptionText } = opportunity.facts;
  const link = titleLink(opportunity, occurrence);
  const hasPoint = scene.isNumbered === true && location !== null && location.latitude !== null;
  const point =
    hasPoint && html` data-lat="${location.latitude}" data-lng="${location.longitude}" data-number="${number}"`;
  return html`<li class="item" ${point}>
    <div class="item-when">
      ${scene.isNumbered === true && html`<span class="number">${number}</span>`}${whenLine({ opportunity, occurrence }, scene, context)}
    </div>
    <div class="item-what">
      ${scene.hasDayNames === false ? html`<h3 class="title">${link}</h3>` : html`<h4 class="title">${link}</h4>`}
      ${tellWhereabouts(opportunity, { distanceMeters, country: scene.country }, context)}
      ${descriptionText !== null && html`<p class="excerpt">${cutShort(toExcerpt(descriptionText))}</p>`}
      ${tags(opportunity, occurrence, context)}
    </div>
  </li>`;
}

function whenLine(
  { opportunity, occurrence }: Pick<OpportunityHit, 'opportunity' | 'occurrence'>,
  { today }: ListScene,
  context: PageContext,
): Html | null {
  const { t, locale } = context;
  if (!occurrence) {
    const { deadline, kind } = opportunity.facts;
    const tell = kind === 'call-for-speakers' ? t.item.submitBy : t.item.applyBy;
    return deadline && html`<span>${tell(locale.shortDay(dateOf(deadline)))}</span>`;
  }
  const { start, end } = occurrence;
  const isRunning = dateOf(start) < today;
  const hours = isRunning && end ? t.find.until(locale.shortDay(dateOf(end))) : tellHours(occurrence, context);
  return html`<time datetime="${start.local}">${hours}</time>`;
}

function dayKey({ occurrence }: OpportunityHit, today: string): string {
  if (!occurrence) return 'open';
  const date = dateOf(occurrence.start);
  return date < today ? 'now' : date;
}

function dayName(day: string, today: string, { t, locale }: PageContext): Html {
  if (day === 'open') return html`${t.find.openAnyTime}`;
  if (day === 'now') return html`${t.find.now}`;
  const name = locale.day(day, today.slice(0, 4));
  const near = day === today ? t.find.today : day === dayAfter(today) ? t.find.tomorrow : null;
  return near === null ? html`${name}` : html`<strong>${near}</strong> ${name}`;
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

function cutShort(text: string): string {
  if (text.length <= EXCERPT_LENGTH_MAX) return text;
  const cut = text.slice(0, EXCERPT_LENGTH_MAX);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 1))
    .toWellFormed()
    .trimEnd()}…`;
}
