import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { LEGISTAR_EVENT, LEGISTAR_PAGE, toMeetingListing } from './read-api-event.ts';
import { readGrid } from './read-grid.ts';

/** Legistar: meetings of public bodies, from the calendar page's grid or the web interface beside it. */
export const legistar: Adapter = {
  name: 'legistar',
  label: 'Legistar',
  evidence: 'recorded',
  documents: ['https://webapi.legistar.com/Home/Examples', 'https://webapi.legistar.com/Help'],
  detect,
  read: (capture) => (isHtml(capture) ? readGrid(capture) : readApi(capture)),
};

function detect(capture: Capture): number {
  const { body } = capture;
  if (!isHtml(capture)) return /"EventBodyName"\s*:/.test(body) ? DETECTION.own : DETECTION.none;
  return /rgMasterTable/.test(body) && /gridCalendar|hypMeetingDetail|MeetingDetail\.aspx/.test(body)
    ? DETECTION.own
    : DETECTION.none;
}

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function readApi(capture: Capture): Reading {
  return readJsonPage(capture, {
    page: LEGISTAR_PAGE,
    listEntries: (events) => events,
    entry: LEGISTAR_EVENT,
    toListing: (event) => toMeetingListing(event, capture.url),
    listNext: (events) => listNext(events.length, capture.url),
  });
}

/** The interface answers with at most a thousand entries and pages by OData's `$skip`. */
const ENTRIES_A_PAGE = 1000;

function listNext(count: number, url: string): readonly PageRequest[] {
  if (count < ENTRIES_A_PAGE || !URL.canParse(url)) return [];
  const next = new URL(url);
  next.searchParams.set('$skip', String(Number(next.searchParams.get('$skip') ?? 0) + count));
  return [{ url: next.href, role: 'next-page' }];
}
