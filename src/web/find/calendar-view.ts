import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { html, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { titleLink } from './item-parts.ts';
import { itemList } from './item-list.ts';
import { toMonth, type Month } from './month.ts';
import { toViewAddress } from './view-address.ts';
import { todayIn } from './view-filter.ts';
import type { View } from './view.ts';

/** Titles in the box of one day. */
const TITLES_MAX = 3;

interface MonthShown {
  readonly view: View;
  readonly hits: readonly OpportunityHit[];
  readonly hasMore: boolean;
  /** RFC 3339. */
  readonly now: string;
}

/** A month as a table with the day's titles, and below it the same as a list; on small screens the table only counts. */
export function calendarView({ view, hits, hasMore, now }: MonthShown, context: PageContext): Html {
  const { t, locale } = context;
  const today = todayIn(view.city.timeZone, now);
  const month = monthOf(view, now);
  const hitsByDay = Map.groupBy(hits, ({ occurrence }) => (occurrence ? dateOf(occurrence.start) : ''));
  const cell = (date: string | null) => dayCell({ date, hits: hitsByDay.get(date ?? '') ?? [], today, view }, context);
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => html`<th scope="col">${locale.weekday(day)}</th>`);
  const isThis = month.name === today.slice(0, 7);
  return html`<div class="month-head">
      <h3 id="month-name">${locale.month(month.name)}</h3>
      <nav aria-label="${t.views.calendar}">
        ${!isThis && html`<a href="${toViewAddress(view, { month: month.before })}">← ${t.views.previousMonth}</a> `}<a
          href="${toViewAddress(view, { month: month.after })}"
          >${t.views.nextMonth} →</a
        >
      </nav>
    </div>
    <table class="month" aria-labelledby="month-name">
      <thead>
        <tr>
          ${weekdays}
        </tr>
      </thead>
      <tbody>
        ${month.weeks.map(
          (week) =>
            html`<tr>
              ${week.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${hasMore && html`<p class="note">${t.views.tooMany}</p>`}
    ${itemList(hits, { today, country: view.city.country }, context)}`;
}

interface Day {
  readonly date: string | null;
  readonly hits: readonly OpportunityHit[];
  readonly today: string;
  readonly view: View;
}

function dayCell({ date, hits, today, view }: Day, context: PageContext): Html {
  const { t, locale } = context;
  if (date === null) return html`<td class="other"></td>`;
  const number = Number(date.slice(8));
  const rest = hits.length - TITLES_MAX;
  const address = toViewAddress(view, { shownAs: 'list', month: null, from: date, to: date, days: null });
  const label = t.views.onDay(locale.day(date));
  const titles = hits
    .slice(0, TITLES_MAX)
    .map(({ opportunity, occurrence }) => html`<li>${titleLink(opportunity, occurrence)}</li>`);
  return html`<td class="${date === today ? 'today' : date < today ? 'past' : ''}">
    ${
      hits.length === 0
        ? html`<span class="date">${number}</span>`
        : html`<a class="date" href="${address}" aria-label="${label}: ${t.views.count(hits.length)}"
              >${number}<span class="dot" aria-hidden="true"></span
            ></a>
            <ul>
              ${titles}
            </ul>
            ${rest > 0 && html`<p>${t.views.more(rest)}</p>`}`
    }
  </td>`;
}

/** The month that the view shows. */
export function monthOf({ month, city }: View, now: string): Month {
  return toMonth(month ?? todayIn(city.timeZone, now).slice(0, 7));
}
