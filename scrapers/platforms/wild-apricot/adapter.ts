import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { isOn, readAssumed, type PlatformPages } from '../read-by-general-means.ts';
import { APRICOT_EVENT, EVENTS_PAGE, toApricotListing, type EventsPage } from './read-event.ts';

const PAGES: PlatformPages = {
  name: 'wild-apricot',
  label: 'Wild Apricot',
  host: /wildapricot/i,
  mark: /\bWildApricot\.|id="id_[A-Za-z0-9]{5,9}_upcomingEvents/,
  detailPath: /\/event-\d+/,
};

/** Sites of membership organizations: the events of an account from its Admin API 2.2, with the account's key; pages by general means. */
export const wildApricot: Adapter = {
  ...PAGES,
  evidence: 'documented',
  documents: [
    'WildApricot Admin API 7.24.0 (OpenAPI, https://api.wildapricot.org/v2.2)',
    'https://support.wildapricot.com/hc/en-us/articles/24302490276109-API-authentication',
  ],
  token: {
    is: 'client-credentials',
    url: 'https://oauth.wildapricot.org/auth/token',
    user: 'APIKEY',
    scope: 'auto',
  },
  detect: (capture) => {
    if (isApi(capture)) return DETECTION.own;
    return isOn(PAGES, capture) ? DETECTION.likely : DETECTION.none;
  },
  startRequests,
  read: (capture, source) =>
    isApi(capture)
      ? readJsonPage(capture, {
          page: EVENTS_PAGE,
          listEntries: ({ Events }) => Events,
          entry: APRICOT_EVENT,
          toListing: (event) => toApricotListing(event, { pageUrl: capture.url, homeUrl: source.homeUrl }),
          listNext: (page) => listNext(page, capture.url),
        })
      : readAssumed(PAGES, capture, source),
};

function isApi({ body }: Capture): boolean {
  return /^[\s\uFEFF]*\{\s*"Events"\s*:\s*\[/.test(body);
}

/** Events asked for at once: the most that the interface gives. */
const EVENTS_A_PAGE = 100;
const API_PATH = /\/v2(?:\.\d+)?\/accounts\/\d+\/events\/?$/i;

/** What is ahead, at once and not by a result to come back for, page by page. */
function startRequests({ url: given }: SourceFacts): readonly PageRequest[] {
  const url = URL.parse(given);
  if (!url || !API_PATH.test(url.pathname)) return [{ url: given, role: 'start' }];
  const wanted = { $async: 'false', $filter: 'IsUpcoming eq true', $sort: 'ByStartDate asc', $top: EVENTS_A_PAGE };
  for (const [name, value] of Object.entries(wanted)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  }
  return [{ url: url.href, role: 'start', accept: 'application/json' }];
}

/** A full page has another after it. */
function listNext({ Events }: EventsPage, url: string): readonly PageRequest[] {
  if (Events.length < EVENTS_A_PAGE || !URL.canParse(url)) return [];
  const next = new URL(url);
  const skipped = Number(next.searchParams.get('$skip') ?? 0);
  if (!Number.isSafeInteger(skipped)) return [];
  next.searchParams.set('$skip', String(skipped + Events.length));
  return [{ url: next.href, role: 'next-page', accept: 'application/json' }];
}
