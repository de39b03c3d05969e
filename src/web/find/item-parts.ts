import type { Occurrence, Opportunity } from '#domain/opportunity.ts';
import { KIND_TERMS, WAY_TERMS } from '#domain/terms.ts';
import { toOpportunityAddress } from '../opportunity/address.ts';
import { html, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';

/** The title as a link to the page about it. */
export function titleLink({ id, facts }: Opportunity, occurrence: Occurrence | null): Html {
  return html`<a href="${toOpportunityAddress(id, facts.title)}">${occurrence?.title ?? facts.title}</a>`;
}

/** `6:00 PM – 8:00 PM`, `All day`, `until Friday, March 6`. */
export function tellHours({ start, end }: Pick<Occurrence, 'start' | 'end'>, { t, locale }: PageContext): string {
  const isSameDay = end === null || dateOf(end) === dateOf(start);
  if (start.isDate) return isSameDay || end === null ? t.find.allDay : t.find.until(locale.shortDay(dateOf(end)));
  const begin = locale.clock(start.local);
  if (end === null || end.isDate || end.local === start.local) return begin;
  const finish = isSameDay ? locale.clock(end.local) : `${locale.shortDay(dateOf(end))}, ${locale.clock(end.local)}`;
  return `${begin} – ${finish}`;
}

/** Who, where and how far, on one line. */
export function tellWhereabouts(
  { facts }: Opportunity,
  { distanceMeters, country }: { readonly distanceMeters: number | null; readonly country: string },
  { t, locale }: PageContext,
): Html {
  const { organizer, location } = facts;
  const place = [location?.venue ?? location?.street, location?.city].filter(Boolean).join(', ');
  const isExact = location?.precision === 'point' || location?.precision === 'street';
  const distance = distanceMeters !== null && isExact ? t.item.away(locale.distance(distanceMeters, country)) : '';
  const parts = [place, distance].filter((part) => part !== '');
  return html`<p class="where">
    ${organizer && html`<span class="who">${organizer.name}</span>`}${parts.map((part) => html`<span>${part}</span>`)}
  </p>`;
}

/** What it is and what one can do there, a word each; what is off or full first. */
export function tags(opportunity: Opportunity, occurrence: Occurrence | null, { t }: PageContext): Html {
  const { kind, ways, cost, attendance, audience } = opportunity.facts;
  const giving = ways.filter(({ way }) => way !== 'attend').map(({ way }) => WAY_TERMS[way].label);
  const attendances: Readonly<Record<string, string>> = { online: t.item.online, hybrid: t.item.hybrid };
  const rest = [
    cost?.isFree === true ? t.item.free : null,
    attendances[attendance] ?? null,
    audience === 'members-only' ? t.item.membersOnly : null,
  ].filter((tag) => tag !== null);
  return html`<ul class="tags">
    ${listWarnings(opportunity, occurrence, t).map((tag) => html`<li class="off">${tag}</li>`)}
    <li>${KIND_TERMS[kind].label}</li>
    ${giving.map((tag) => html`<li class="give">${tag}</li>`)}${rest.map((tag) => html`<li>${tag}</li>`)}
  </ul>`;
}

/** What somebody must know before they go. */
function listWarnings(
  { facts: { status, availability } }: Opportunity,
  occurrence: Pick<Occurrence, 'status'> | null,
  { item }: PageContext['t'],
): readonly string[] {
  const told = status === 'scheduled' && occurrence ? occurrence.status : status;
  return [
    told === 'scheduled' ? null : item[told],
    availability === 'sold-out' ? item.soldOut : null,
    availability === 'waitlist' ? item.waitlist : null,
  ].filter((warning) => warning !== null);
}
