import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { COLLECTION_PAGE, type CollectionPage, EVENT_ITEM, toSquarespaceListing } from './read-item.ts';

/** Event collections of Squarespace sites, read from the JSON that every such page has beside it. */
export const squarespace: Adapter = {
  name: 'squarespace',
  label: 'Squarespace',
  evidence: 'recorded',
  documents: ['https://developers.squarespace.com/url-queries'],
  detect,
  startRequests: ({ url }: SourceFacts) => [{ url: toJsonUrl(url), role: 'start' }],
  read: (capture) => (isHtml(capture) ? askForJson(capture) : readCollection(capture)),
};

function detect(capture: Capture): number {
  if (!isHtml(capture)) return isCollection(capture.body) ? DETECTION.own : DETECTION.none;
  const { body } = capture;
  return body.includes('This is Squarespace') && /collection-type-events|sqs-events-collection/.test(body)
    ? DETECTION.likely
    : DETECTION.none;
}

function isCollection(body: string): boolean {
  return (
    /"(?:upcoming|past)"\s*:\s*\[/.test(body) && /"(?:typeName|collection|fullUrl|websiteSettings)"\s*:/.test(body)
  );
}

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function readCollection(capture: Capture): Reading {
  return readJsonPage(capture, {
    page: COLLECTION_PAGE,
    listEntries: ({ upcoming, past, items, item }) =>
      item === undefined ? [...upcoming, ...past, ...(upcoming.length + past.length > 0 ? [] : items)] : [item],
    entry: EVENT_ITEM,
    toListing: (item, { website }) =>
      toSquarespaceListing(item, { pageUrl: capture.url, baseUrl: website?.baseUrl ?? null }),
    listNext: (page) => listNext(page, capture.url),
    readFacts: ({ website }) => ({
      timeZoneText: website?.timeZone ?? null,
      publisherName: website?.siteTitle ?? null,
    }),
  });
}

/** The page for people says nothing that its JSON does not say better. */
function askForJson({ url }: Capture): Reading {
  const next: readonly PageRequest[] = [{ url: toJsonUrl(url), role: 'start', accept: 'application/json' }];
  return { listings: [], problems: [], next, page: NO_PAGE_FACTS };
}

/** Pages run from what is to come into the past, year after year: where the past has begun, nothing new follows. */
function listNext({ pagination, past }: CollectionPage, url: string): readonly PageRequest[] {
  const next = pagination?.nextPageUrl;
  if (!next || past.length > 0 || pagination.nextPage === false || !URL.canParse(next, url)) return [];
  return [{ url: toJsonUrl(new URL(next, url).href), role: 'next-page', accept: 'application/json' }];
}

function toJsonUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const withFormat = new URL(url);
  withFormat.searchParams.set('format', 'json');
  return withFormat.href;
}
