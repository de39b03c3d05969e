import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { isOn, readPlatformPage, type PlatformPages } from '../read-by-general-means.ts';
import { EVENTS_PAGE, LIBCAL_EVENT, toLibcalListing, type EventsPage } from './read-event.ts';

const PAGES: PlatformPages = {
  name: 'libcal',
  label: 'LibCal (Springshare)',
  host: /\.libcal\.com|springshare\.com/i,
  detailPath: /\/event\/\d{4,}/,
};

/** Calendars of libraries: the list behind their pages, `/ajax/calendar/list`. Their subscriptions are for `icalendar`. */
export const libcal: Adapter = {
  ...PAGES,
  evidence: 'recorded',
  documents: ['https://ask.springshare.com/libcal/faq/1407'],
  detect: (capture) => {
    if (isList(capture)) return DETECTION.own;
    return isOn(PAGES, capture) ? DETECTION.likely : DETECTION.none;
  },
  read: (capture, source) =>
    isList(capture)
      ? readJsonPage(capture, {
          page: EVENTS_PAGE,
          listEntries: ({ results }) => results,
          entry: LIBCAL_EVENT,
          toListing: (event) => toLibcalListing(event, capture.url),
          listNext: (page) => listNext(page, capture.url),
        })
      : readPlatformPage(PAGES, capture, source),
};

function isList({ body }: Capture): boolean {
  return /^[\s\uFEFF]*\{/.test(body) && /"total_results"\s*:/.test(body) && /"results"\s*:\s*\[/.test(body);
}

/** Pages count from one; the total is of entries. */
function listNext({ total_results: total, perpage, results }: EventsPage, given: string): readonly PageRequest[] {
  const url = URL.parse(given);
  if (!url || total === null || !perpage || results.length === 0) return [];
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!Number.isSafeInteger(page) || page * perpage >= total) return [];
  url.searchParams.set('page', String(page + 1));
  return [{ url: url.href, role: 'next-page' }];
}
