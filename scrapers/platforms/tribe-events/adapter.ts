import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { EVENTS_PAGE, toTribeListing, TRIBE_EVENT } from './read-event.ts';

/** The Events Calendar for WordPress, by its REST interface; unlike its ICS it tells all events, and which are cancelled. */
export const tribeEvents: Adapter = {
  name: 'tribe-events',
  label: 'The Events Calendar (WordPress)',
  evidence: 'documented',
  documents: ['https://github.com/the-events-calendar/the-events-calendar/tree/master/src/Tribe/REST/V1'],
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  startRequests,
  read: (capture) => (isPastTheEnd(capture) ? nothingMore() : readEvents(capture)),
};

function hasMark(body: string): boolean {
  if (/^[\s\uFEFF]*</.test(body)) return false;
  return /"rest_url"\s*:\s*"[^"]{1,300}tribe/.test(body) || body.includes('event-archive-page-not-found');
}

/** Any page of the site is enough; 50 entries a page is the most it gives. */
function startRequests({ url }: SourceFacts): readonly PageRequest[] {
  if (!URL.canParse(url) || url.includes('tribe/events/v1')) return [{ url, role: 'start' }];
  return [{ url: new URL('/wp-json/tribe/events/v1/events?per_page=50', url).href, role: 'start' }];
}

/** A page past the end answers 404 with this code: that is no fault. */
function isPastTheEnd({ body }: Capture): boolean {
  return body.includes('event-archive-page-not-found');
}

function nothingMore(): Reading {
  return { listings: [], problems: [], next: [], page: NO_PAGE_FACTS };
}

function readEvents(capture: Capture): Reading {
  return readJsonPage(capture, {
    page: EVENTS_PAGE,
    listEntries: ({ events }) => events,
    entry: TRIBE_EVENT,
    toListing: (event) => toTribeListing(event, capture.url),
    listNext: ({ next_rest_url }) => toNextPage(next_rest_url, capture.url),
  });
}

function toNextPage(next: string | null, url: string): readonly PageRequest[] {
  return next !== null && URL.canParse(next, url) ? [{ url: new URL(next, url).href, role: 'next-page' }] : [];
}
