import type { Reason, Suggestion } from '#suggest/suggestion.ts';
import { html, type Html } from '../html.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import { tags, tellHours, tellWhereabouts, titleLink } from './item-parts.ts';

/** Reasons that the card tells by itself, as date or place. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['soon', 'time-fit', 'distance', 'free']);
/** Reasons that are told in the source's own words too. */
const QUOTED: ReadonlySet<string> = new Set(['offer-match', 'contribute']);
/** Longest quote on a card, in characters. */
const QUOTE_LENGTH_MAX = 160;

/** A suggestion with its reasons in plain words and, where they were inferred, in the words of its source. */
export function suggestionCard(suggestion: Suggestion, country: string, context: PageContext): Html {
  const { candidate, reasons, unknown } = suggestion;
  const { opportunity, occurrence, distanceMeters } = candidate;
  const { t } = context;
  const told = reasons.filter(({ code }) => !TOLD_ELSEWHERE.has(code));
  return html`<li class="card">
    ${whenBlock(suggestion, context)}
    <h3>${titleLink(opportunity, occurrence)}</h3>
    ${tellWhereabouts(opportunity, { distanceMeters, country }, context)} ${tags(opportunity, occurrence, context)}
    <ul class="reasons" aria-label="${t.find.why}">
      ${told.map((reason) => reasonLine(reason, suggestion, { country, context }))}
    </ul>
    ${unknown.length > 0 && html`<p class="unknown">${t.find.unknownLead} ${unknown.map((name) => t.unknowns[name]).join(', ')}.</p>`}
  </li>`;
}

function whenBlock({ candidate: { occurrence, opportunity } }: Suggestion, context: PageContext): Html {
  const { t, locale } = context;
  if (!occurrence) {
    const { deadline, kind } = opportunity.facts;
    const tell = kind === 'call-for-speakers' ? t.item.submitBy : t.item.applyBy;
    return html`<p class="when">${deadline ? tell(locale.shortDay(dateOf(deadline))) : t.find.openAnyTime}</p>`;
  }
  const date = dateOf(occurrence.start);
  return html`<p class="when">
    <time datetime="${occurrence.start.local}">${locale.day(date)}</time> <span>${tellHours(occurrence, context)}</span>
  </p>`;
}

interface Telling {
  readonly country: string;
  readonly context: PageContext;
}

function reasonLine({ code, text, evidence }: Reason, { candidate }: Suggestion, { country, context }: Telling): Html {
  const { t, locale } = context;
  const { distanceMeters, opportunity } = candidate;
  const isTrip = code === 'worth-the-trip' && distanceMeters !== null;
  const city = opportunity.facts.location?.city;
  const told = isTrip && city ? t.item.tripTo(city, locale.distance(distanceMeters, country)) : text;
  const isQuoted = evidence !== null && QUOTED.has(code);
  return html`<li class="reason ${code}"><span>${told}</span>${isQuoted && html` <q>${cut(evidence.text)}</q>`}</li>`;
}

function cut(text: string): string {
  if (text.length <= QUOTE_LENGTH_MAX) return text;
  const words = text.slice(0, QUOTE_LENGTH_MAX);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), QUOTE_LENGTH_MAX / 2)).toWellFormed()}…`;
}
