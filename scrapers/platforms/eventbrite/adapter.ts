import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { EVENTBRITE_EVENT, EVENTS_PAGE, type EventsPage, toEventbriteListing } from './read-event.ts';

/** Eventbrite's interface for an organizer's own events. Its pages carry schema.org data and are `schema-org`'s. */
export const eventbrite: Adapter = {
  name: 'eventbrite',
  label: 'Eventbrite (API v3)',
  evidence: 'documented',
  documents: ['https://www.eventbrite.com/platform/api'],
  token: { is: 'bearer' },
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  read: (capture) =>
    readJsonPage(capture, {
      page: EVENTS_PAGE,
      listEntries: ({ events }) => events,
      entry: EVENTBRITE_EVENT,
      toListing: (event) => toEventbriteListing(event, capture.url),
      listNext: (page) => listNext(page, capture),
    }),
};

function hasMark(body: string): boolean {
  return /"resource_uri"\s*:\s*"https:\/\/www\.eventbriteapi\.com/.test(body) && /"start"\s*:\s*\{/.test(body);
}

/** While there are more, the token goes back as `continuation`. */
function listNext({ pagination }: EventsPage, { url }: Capture): readonly PageRequest[] {
  if (pagination?.has_more_items !== true || pagination.continuation === null || !URL.canParse(url)) return [];
  const next = new URL(url);
  next.searchParams.set('continuation', pagination.continuation);
  return [{ url: next.href, role: 'next-page' }];
}
