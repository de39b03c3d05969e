import type { Draft } from '#domain/draft.ts';
import type { Listing } from '#domain/listing.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { Rejection, RejectionReason } from '#domain/rejection.ts';
import { boundListing } from './bound-listing.ts';
import type { NormalizeContext } from './context.ts';
import { normalizeLocation, type Whereabouts } from './location.ts';
import { toLine, toPlainText, toSafeHtml } from './text.ts';
import type { Timing } from './understand/timing.ts';
import { understand, type Understanding } from './understand/understand.ts';
import { normalizeWhen, type When } from './when.ts';
import { toWebUrl } from './web-url.ts';
import { listLikelyZones } from './zones.ts';

export type Normalized =
  | { readonly outcome: 'draft'; readonly draft: Draft; readonly problems: readonly string[] }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** Turns one printed listing into a draft, or says why it cannot. Pure: no clock, no network, no database. */
export function normalizeListing(printed: Listing, context: NormalizeContext): Normalized {
  const { listing, problems: cuts } = boundListing(printed);
  const title = toLine(listing.title ?? '');
  if (title === '') return reject(listing, 'title-missing', 'The entry prints no title.');
  const whereabouts = normalizeLocation(listing, context);
  const when = normalizeWhen(listing, whereabouts.timeZone, context);
  if (when.outcome === 'unreadable') return reject(listing, when.reason, when.detail);
  if (when.outcome === 'undated' && listing.shape === 'event' && !mayBeUndated(listing)) {
    return reject(listing, 'start-missing', `The event "${title}" prints no start.`);
  }
  const facts = toFacts(listing, { title, whereabouts, when, context });
  const draft = {
    sourceId: context.source.id,
    sourceKey: listing.sourceKey ?? toStandInKey(facts),
    facts,
    occurrences: when.outcome === 'dated' ? when.occurrences : [],
    listing: printed,
  };
  const isDateless = facts.start === null && !facts.isOngoing;
  const problems = [...cuts, ...when.problems, ...(isDateless ? [NO_START] : [])];
  return { outcome: 'draft', draft, problems };
}

const NO_START = 'The event prints no start.';

/** What its source declares an event by type may print no time; an iCalendar entry without one is broken (RFC 5545 §3.6.1). */
function mayBeUndated({ typeText }: Listing): boolean {
  return typeText !== null && typeText !== 'VEVENT';
}

interface Parts {
  readonly title: string;
  readonly whereabouts: Whereabouts;
  readonly when: Exclude<When, { readonly outcome: 'unreadable' }>;
  readonly context: NormalizeContext;
}

function toFacts(listing: Listing, parts: Parts): OpportunityFacts {
  const { location } = parts.whereabouts;
  return {
    ...understandListing(listing, parts),
    ...timesOf(parts.when, listing.shape),
    descriptionText: listing.description ? toPlainText(listing.description) : null,
    descriptionHtml: listing.description ? toSafeHtml(listing.description) : null,
    organizer: organizerOf(listing, parts.context),
    location,
    onlineUrl: toWebUrl(listing.onlineUrl ?? parts.whereabouts.onlineUrl, listing.pageUrl),
    url: toWebUrl(listing.url, listing.pageUrl),
    registrationUrl: toWebUrl(listing.registrationUrl, listing.pageUrl),
    imageUrl: toWebUrl(listing.imageUrl, listing.pageUrl),
  };
}

function understandListing(listing: Listing, { title, whereabouts, when, context }: Parts): Understanding {
  const { location, timeZone } = whereabouts;
  return understand({
    title,
    description: listing.description ? toPlainText(listing.description) : null,
    organizer: listing.organizer?.name ?? context.source.defaults.organizer ?? context.publisherName,
    location: listing.location?.text ?? location?.venue ?? null,
    hasPlace:
      whereabouts.isOnMap &&
      location !== null &&
      (location.street !== null || location.venue !== null || location.city !== null),
    shape: listing.shape,
    typeText: listing.typeText,
    categories: listing.categories,
    onlineUrl: listing.onlineUrl ?? whereabouts.onlineUrl,
    attendanceText: listing.attendanceText,
    statusText: listing.statusText,
    costText: listing.costText,
    isFree: listing.isFree,
    offers: listing.offers,
    stated: listing.stated,
    registrationUrl: toWebUrl(listing.registrationUrl, listing.pageUrl),
    timing: timingOf(when, timeZone, context),
    defaults: context.source.defaults,
  });
}

function timingOf(when: Parts['when'], placeTimeZone: string | null, context: NormalizeContext): Timing {
  const { readAt, language } = context;
  const likely = listLikelyZones(placeTimeZone, context);
  const { deadline } = when;
  if (when.outcome === 'undated')
    return { likely, readAt, language, start: null, end: null, isSeries: false, deadline };
  return { likely, readAt, language, start: when.start, end: when.end, isSeries: when.recurrence !== null, deadline };
}

/** An opening without a time is ongoing; an event without one is only known to be. */
function timesOf(when: Parts['when'], shape: Listing['shape']) {
  if (when.outcome === 'undated') {
    const isOngoing = shape === 'opening';
    return { start: null, end: null, doors: null, previousStart: null, recurrence: null, isOngoing };
  }
  const { start, end, doors, previousStart, recurrence } = when;
  return { start, end, doors, previousStart, recurrence, isOngoing: false };
}

function organizerOf(listing: Listing, { source, publisherName }: NormalizeContext): OpportunityFacts['organizer'] {
  const name = toLine(listing.organizer?.name ?? source.defaults.organizer ?? publisherName ?? '');
  return name === '' ? null : { name, url: toWebUrl(listing.organizer?.url ?? null, listing.pageUrl) };
}

/** For sources without ids: the entry's own address, else its title and start. */
function toStandInKey({ url, title, start }: OpportunityFacts): string {
  return url ?? `${title.toLowerCase()}|${start?.local ?? 'undated'}`;
}

function reject(listing: Listing, reason: RejectionReason, detail: string): Normalized {
  return { outcome: 'rejected', rejection: { reason, detail, listing } };
}
