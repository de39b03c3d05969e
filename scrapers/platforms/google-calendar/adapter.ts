import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { foldInstances } from './fold-instances.ts';
import { CALENDAR_PAGE, type CalendarPage, GOOGLE_EVENT, toGoogleListing } from './read-event.ts';

/** Google Calendar API, `events.list`: series with their changed instances, page by page. Its public ICS is `icalendar`'s. */
export const googleCalendar: Adapter = {
  name: 'google-calendar',
  label: 'Google Calendar API',
  evidence: 'recorded',
  documents: ['https://developers.google.com/workspace/calendar/api/v3/reference/events/list'],
  detect: ({ body }) => (/"kind"\s*:\s*"calendar#events"/.test(body) ? DETECTION.own : DETECTION.none),
  read: (capture) => {
    const reading = readJsonPage(capture, {
      page: CALENDAR_PAGE,
      listEntries: ({ items }) => items,
      entry: GOOGLE_EVENT,
      toListing: (event, page) => toGoogleListing(event, { pageUrl: capture.url, timeZoneText: page.timeZone }),
      listNext: (page) => listNext(page, capture.url),
      readFacts: ({ timeZone, summary }) => ({
        timeZoneText: timeZone,
        publisherName: summary?.includes('@') === true ? null : summary,
      }),
    });
    return foldInstances(reading);
  },
};

/** The token of the next page goes back as `pageToken`. */
function listNext({ nextPageToken }: CalendarPage, url: string): readonly PageRequest[] {
  if (nextPageToken === null || !URL.canParse(url)) return [];
  const next = new URL(url);
  next.searchParams.set('pageToken', nextPageToken);
  return [{ url: next.href, role: 'next-page' }];
}
