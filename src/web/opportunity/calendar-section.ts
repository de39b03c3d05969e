import type { Moment } from '#domain/moment.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { toOpportunityAddress } from './address.ts';
import type { Telling } from './opportunity-page.ts';

/** Ways into one's own calendar, and the address to hand on. What is off goes into no calendar. */
export function calendarSection(telling: Telling, context: PageContext): Html {
  const { t, origin } = context;
  const { opportunity } = telling;
  const { id, facts, occurrences } = opportunity;
  const pageUrl = `${origin}${toOpportunityAddress(id, facts.title)}`;
  const [first] = occurrences;
  const isOff = facts.status === 'cancelled' || facts.status === 'postponed';
  const entry = first && !isOff ? toEntry({ telling, first, pageUrl }) : null;
  const isDated = first !== undefined || facts.deadline !== null;
  return html`<section class="box no-print" aria-labelledby="calendar-title">
    <h2 id="calendar-title">${t.opportunity.calendar}</h2>
    ${
      !isOff &&
      isDated &&
      html`<ul class="links">
        ${
          entry &&
          html`<li><a href="${entry.google}" rel="noopener noreferrer">${t.opportunity.google}</a></li>
            <li><a href="${entry.outlook}" rel="noopener noreferrer">${t.opportunity.outlook}</a></li>`
        }
        <li><a href="/v1/opportunities/${id}.ics">${t.opportunity.apple}</a></li>
      </ul>`
    }
    <label for="share-address">${t.opportunity.shareAddress}</label>
    <div class="copy">
      <input id="share-address" readonly value="${pageUrl}" /><button
        type="button"
        data-copy="share-address"
        data-done="${t.subscribe.copied}"
      >
        ${t.subscribe.copy}
      </button>
    </div>
  </section>`;
}

interface Entry {
  readonly telling: Telling;
  readonly first: Telling['opportunity']['occurrences'][number];
  readonly pageUrl: string;
}

/** Addresses at which Google's and Microsoft's calendars take an event over; where the end is not known they get the start. */
function toEntry({ telling, first, pageUrl }: Entry): { readonly google: string; readonly outlook: string } {
  const { facts } = telling.opportunity;
  const { start, end } = first;
  const { venue, street, city, region } = facts.location ?? {};
  const place = [venue, street, city, region].filter(Boolean).join(', ');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: facts.title,
    dates: `${toBasic(start, false)}/${toBasic(end ?? start, true)}`,
    details: pageUrl,
    location: place,
    ...(start.timeZone === null ? {} : { ctz: start.timeZone }),
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: facts.title,
    startdt: start.isDate ? start.local : (start.instant ?? start.local),
    enddt: start.isDate ? (end ?? start).local : ((end ?? start).instant ?? (end ?? start).local),
    ...(start.isDate ? { allday: 'true' } : {}),
    body: pageUrl,
    location: place,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook.toString()}`,
  };
}

/** `20260305T180000`, or `20260305`; the end of a whole day is the day after. */
function toBasic({ local, isDate }: Moment, isEnd: boolean): string {
  if (!isDate) return local.replaceAll(/[-:]/g, '').slice(0, 15);
  return Temporal.PlainDate.from(local)
    .add({ days: isEnd ? 1 : 0 })
    .toString()
    .replaceAll('-', '');
}
