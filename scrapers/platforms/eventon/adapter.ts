import { DETECTION, type Adapter } from '../../contract.ts';
import { schemaOrg } from '../../formats/schema-org/adapter.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { EVENTON_EVENT, EVENTON_PAGE, toEventonListing } from './read-event.ts';

/** EventON for WordPress: the answer its calendar loads month by month, a list of events beside the HTML that shows them. */
export const eventon: Adapter = {
  name: 'eventon',
  label: 'EventON (WordPress)',
  evidence: 'recorded',
  documents: ['https://docs.myeventon.com/'],
  detect: ({ body }) =>
    /^[\s\uFEFF]*\{/.test(body) && /"event_start_unix"\s*:/.test(body) ? DETECTION.own : DETECTION.none,
  read: (capture, source) => {
    const shown = new Map<string, ReturnType<typeof schemaOrg.read>['listings'][number]>();
    return readJsonPage(capture, {
      page: EVENTON_PAGE,
      listEntries: ({ eventList, content }) => {
        const html = { ...capture, mediaType: 'text/html', body: content ?? '' };
        for (const listing of schemaOrg.read(html, source).listings) shown.set(listing.title ?? '', listing);
        return eventList;
      },
      entry: EVENTON_EVENT,
      toListing: (event) =>
        toEventonListing(event, { pageUrl: capture.url, shown: shown.get(event.event_title ?? '') }),
    });
  },
};
