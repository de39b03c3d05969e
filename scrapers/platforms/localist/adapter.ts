import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { EVENTS_PAGE, type EventsPage, toLocalistListing, WRAPPED_EVENT } from './read-event.ts';

/** Localist calendars of universities, libraries and towns: `/api/2/events`, page by page. */
export const localist: Adapter = {
  name: 'localist',
  label: 'Localist',
  evidence: 'recorded',
  documents: ['https://developer.localist.com/doc/api'],
  detect: ({ body }) => (/"event_instances"\s*:/.test(body) ? DETECTION.own : DETECTION.none),
  startRequests,
  read: (capture) =>
    readJsonPage(capture, {
      page: EVENTS_PAGE,
      listEntries: ({ events, event }) => (event === undefined ? events : [{ event }]),
      entry: WRAPPED_EVENT,
      toListing: ({ event }) => toLocalistListing(event, capture.url),
      listNext: (page) => listNext(page, capture),
    }),
};

/** A calendar's own address is enough: the API stands beside it. It reaches 370 days at most, 100 entries a page. */
function startRequests({ url }: SourceFacts): readonly PageRequest[] {
  if (!URL.canParse(url) || new URL(url).pathname.startsWith('/api/')) return [{ url, role: 'start' }];
  return [{ url: new URL('/api/2/events?days=90&pp=100', url).href, role: 'start' }];
}

/** Pages count from one; the total is of pages. */
function listNext({ page }: EventsPage, { url }: Capture): readonly PageRequest[] {
  const { current, total } = page ?? {};
  if (!current || !total || current >= total || !URL.canParse(url)) return [];
  const next = new URL(url);
  next.searchParams.set('page', String(current + 1));
  return [{ url: next.href, role: 'next-page' }];
}
