import type { Cost, Credit, Opportunity, OpportunityFacts } from '#domain/opportunity.ts';
import { CAUSE_TERMS, FIELD_TERMS } from '#domain/terms.ts';
import { html, toWebLink, type Html, type Part } from '../html.ts';
import { dateOf, type Locale } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { tellHours } from '../find/item-parts.ts';

/** Everything that fits on a line, name and value; what no source said is left out. */
export function factsList(opportunity: Opportunity, context: PageContext): Html {
  const rows = listRows(opportunity, context).filter(([, value]) => value !== null && value !== '');
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

type Row = readonly [name: string, value: Part];

function listRows(opportunity: Opportunity, context: PageContext): readonly Row[] {
  const { facts } = opportunity;
  const { t, locale } = context;
  const { audience, deadline } = facts;
  return [
    [t.opportunity.when, tellWhen(opportunity, context)],
    [t.opportunity.where, tellPlace(facts)],
    [t.opportunity.organizer, tellOrganizer(facts)],
    [t.opportunity.deadline, deadline && locale.day(dateOf(deadline))],
    [t.opportunity.cost, facts.cost && tellCost(facts.cost, context)],
    [t.opportunity.audience, audience && t.opportunity.audiences[audience]],
    [t.opportunity.effort, facts.commitment],
    [t.opportunity.asked, listAsked(facts, context).join('; ')],
    [t.opportunity.credits, facts.credits.map((credit) => tellCredit(credit, locale)).join(', ')],
    [t.opportunity.skills, facts.skills.join(', ')],
    [t.opportunity.fields, facts.fields.map(({ field }) => FIELD_TERMS[field].label).join(', ')],
    [t.opportunity.causes, facts.causes.map(({ cause }) => CAUSE_TERMS[cause].label).join(', ')],
    [t.opportunity.contact, facts.contactRole],
  ];
}

function tellWhen({ facts, occurrences }: Opportunity, context: PageContext): Part {
  const { t, locale } = context;
  const [first, ...others] = occurrences;
  if (!first) return facts.isOngoing ? t.opportunity.undated : t.opportunity.unknownTime;
  const doors = facts.doors && !facts.doors.isDate ? t.opportunity.doors(locale.clock(facts.doors.local)) : null;
  const thisYear = first.start.local.slice(0, 4);
  return html`<time datetime="${first.start.local}"><strong>${locale.day(dateOf(first.start), '0000')}</strong></time
    >,
    ${tellHours(first, context)}${doors !== null && html`. ${doors}`}${
      others.length > 0 &&
      html`<details>
        <summary>${t.opportunity.allTimes} (${locale.number(occurrences.length)})</summary>
        <ul>
          ${occurrences.map(
            (time) =>
              html`<li>
                ${locale.day(dateOf(time.start), thisYear)},
                ${tellHours(time, context)}${time.status !== 'scheduled' && html` <strong>${t.item[time.status]}</strong>`}
              </li>`,
          )}
        </ul>
      </details>`
    }`;
}

function tellPlace({ location, onlineUrl }: OpportunityFacts): Part {
  const link = toWebLink(onlineUrl);
  const { venue, street, city, region, postalCode } = location ?? {};
  const town = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [venue, street, town].filter(Boolean);
  if (lines.length === 0 && link === null) return null;
  return html`${lines.map((line, index) => html`${index > 0 && html`<br />`}${line}`)}${link !== null && html` <a href="${link}" rel="noopener nofollow">${new URL(link).host}</a>`}`;
}

function tellOrganizer({ organizer }: OpportunityFacts): Part {
  const link = toWebLink(organizer?.url ?? null);
  return link === null ? organizer?.name : html`<a href="${link}" rel="noopener nofollow">${organizer?.name}</a>`;
}

function tellCost({ isFree, min, max, currency, memberPrice, guestPrice }: Cost, { t, locale }: PageContext): string {
  const money = (amount: number) => (amount === 0 ? t.opportunity.free : locale.money(amount, currency));
  const named = [
    memberPrice === null ? null : t.opportunity.members(money(memberPrice)),
    guestPrice === null ? null : t.opportunity.guests(money(guestPrice)),
  ].filter((price) => price !== null);
  if (named.length > 0) return named.join(', ');
  if (min !== null && max !== null && min !== max) return t.opportunity.priceSpan(money(min), money(max));
  if (isFree === true) return t.opportunity.free;
  if (max !== null) return money(max);
  return min === null ? '' : t.opportunity.priceFrom(money(min));
}

function listAsked({ requirements }: OpportunityFacts, { t }: PageContext): readonly string[] {
  const { minimumAge, training, backgroundCheck, accessibility } = requirements;
  const age = minimumAge === null ? null : t.opportunity.age(minimumAge);
  return [age, training, backgroundCheck, accessibility].filter((asked) => asked !== null);
}

function tellCredit({ body, unit, amount }: Credit, locale: Locale): string {
  const name = body === 'other' ? unit : `${body} ${unit}`;
  return amount === null ? name : `${locale.number(amount)} ${name}`;
}
