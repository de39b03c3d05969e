import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { readJson } from '../../json/read-json-page.ts';
import { isOn, readAssumed, type PlatformPages } from '../read-by-general-means.ts';
import {
  OPENING_PAGE,
  OPENINGS_PAGE,
  toIdealistListing,
  VOLUNTEER_OPENING,
  type OpeningsPage,
} from './read-opening.ts';

const PAGES: PlatformPages = {
  name: 'idealist',
  label: 'Idealist',
  host: /^https?:\/\/(?:www\.)?idealist\.org\//i,
  mark: /"vmLegacyId"\s*:/,
  detailPath: /\/volunteer-opportunity\//i,
};

/** Idealist's Listings API: a list of what changed, oldest first, and each opening under its id. It answers holders of a token only. */
export const idealist: Adapter = {
  ...PAGES,
  evidence: 'documented',
  documents: ['https://api-sandbox.idealist.org/listings-api'],
  token: { is: 'basic-user' },
  detect: (capture) => {
    if (isList(capture) || isOpening(capture)) return DETECTION.own;
    return isOn(PAGES, capture) ? DETECTION.likely : DETECTION.none;
  },
  startRequests: ({ url }) => [{ url, role: 'start', accept: 'application/json' }],
  read: (capture, source) => {
    if (isList(capture)) return readList(capture);
    return isOpening(capture) ? readOpening(capture) : readAssumed(PAGES, capture, source);
  },
};

function isList({ body }: Capture): boolean {
  return /^[\s\uFEFF]*\{/.test(body) && /"volops"\s*:\s*\[/.test(body);
}

function isOpening({ body }: Capture): boolean {
  return /^[\s\uFEFF]*\{\s*"volop"\s*:/.test(body);
}

function readOpening(capture: Capture): Reading {
  return readJson(parseLenientJson(capture.body), {
    page: OPENING_PAGE,
    listEntries: ({ volop }) => [volop],
    entry: VOLUNTEER_OPENING,
    toListing: (opening) => toIdealistListing(opening, capture.url),
  });
}

/** The list names openings and tells nothing of them; each is asked for by itself. */
function readList(capture: Capture): Reading {
  const page = OPENINGS_PAGE.safeParse(parseLenientJson(capture.body));
  const { volops, hasMore } = page.data ?? { volops: [], hasMore: null };
  const published = volops.filter(({ id, isPublished }) => id !== null && isPublished !== false);
  const unnamed = volops.filter(({ id }) => id === null).length;
  const problems = unnamed === 0 ? [] : [{ message: `${unnamed} entries of the list name no opening.`, item: null }];
  return {
    listings: [],
    problems: page.success
      ? problems
      : [{ message: 'The page is not of the shape that this platform prints.', item: null }],
    next: [
      ...listNext({ volops, hasMore }, capture.url),
      ...published.flatMap(({ id }) => toDetail(id ?? '', capture.url)),
    ],
    page: { timeZoneText: null, publisherName: null, language: null },
  };
}

/** The next page holds what changed since the last entry of this one, that entry included. */
function listNext({ volops, hasMore }: OpeningsPage, url: string): readonly PageRequest[] {
  const since = volops.at(-1)?.updated ?? null;
  if (hasMore !== true || since === null || !URL.canParse(url)) return [];
  const next = new URL(url);
  if (next.searchParams.get('since') === since) return [];
  next.searchParams.set('since', since);
  return [{ url: next.href, role: 'next-page', accept: 'application/json' }];
}

function toDetail(id: string, listUrl: string): readonly PageRequest[] {
  const url = URL.parse(listUrl);
  if (!url) return [];
  const path = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  return [{ url: new URL(path, url).href, role: 'detail', accept: 'application/json' }];
}
