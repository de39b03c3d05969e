import { z } from 'zod';
import type { Capture } from '#domain/capture.ts';
import type { Listing, PrintedTime } from '#domain/listing.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { table } from '../../formats/table/adapter.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';

/** Open data portals on Socrata: `/resource/<id>.json`, or all rows with their columns told apart. The records are `table`'s. */
export const socrata: Adapter = {
  name: 'socrata',
  label: 'Socrata open data',
  evidence: 'documented',
  documents: ['https://dev.socrata.com/docs/endpoints.html', 'https://dev.socrata.com/docs/queries/limit.html'],
  detect: (capture) => (isResource(capture) || isRowsPage(capture.body) ? DETECTION.own : DETECTION.none),
  read: (capture, source) => {
    const reading = table.read(toRecords(capture), source);
    return {
      ...reading,
      listings: reading.listings.map(toSocrataListing),
      next: listNext(capture, reading),
    };
  },
  startRequests: ({ url }: SourceFacts) => [{ url: withPage(url, 0), role: 'start' }],
};

/** A column of dates prints a midnight that is no time of day. */
function toSocrataListing(listing: Listing): Listing {
  return { ...listing, adapter: 'socrata', start: dropMidnight(listing.start), end: dropMidnight(listing.end) };
}

function dropMidnight(time: PrintedTime | null): PrintedTime | null {
  return time && { ...time, text: time.text.replace(/T00:00:00(?:\.0+)?$/, '') };
}

/** Rows asked for at once; without a limit the interface gives a thousand. */
const ROWS_A_PAGE = 1000;

const RESOURCE = /\/resource\/[a-z0-9]{4}-[a-z0-9]{4}\.json(?:$|\?)/;

function isResource({ url, headers, body }: Capture): boolean {
  return /^[\s\uFEFF]*\[/.test(body) && (RESOURCE.test(url) || 'x-soda2-fields' in headers);
}

function isRowsPage(body: string): boolean {
  return /^[\s\uFEFF]*\{\s*"meta"\s*:\s*\{\s*"view"/.test(body);
}

const ROWS_PAGE = z.object({
  meta: z.object({ view: z.object({ columns: z.array(z.object({ fieldName: z.string() })) }) }),
  data: z.array(z.array(z.unknown())),
});

/** A page of rows names its columns apart; each row becomes a record of them. Other pages are left as they are. */
function toRecords(capture: Capture): Capture {
  if (!isRowsPage(capture.body)) return capture;
  const page = ROWS_PAGE.safeParse(parseLenientJson(capture.body)).data;
  if (!page) return capture;
  const names = page.meta.view.columns.map(({ fieldName }) => fieldName);
  const records = page.data.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
  return { ...capture, mediaType: 'application/json', body: JSON.stringify(records) };
}

/** A full page has another after it. */
function listNext({ url, body }: Capture, { listings, problems }: Reading): readonly PageRequest[] {
  if (!RESOURCE.test(url) || isRowsPage(body) || listings.length + problems.length < ROWS_A_PAGE) return [];
  const offset = Number(new URL(url).searchParams.get('$offset') ?? 0);
  return Number.isSafeInteger(offset) ? [{ url: withPage(url, offset + ROWS_A_PAGE), role: 'next-page' }] : [];
}

/** Rows come in no order of their own, so pages are asked for in the order of the rows' ids. */
function withPage(url: string, offset: number): string {
  if (!URL.canParse(url) || !RESOURCE.test(url)) return url;
  const page = new URL(url);
  page.searchParams.set('$limit', String(ROWS_A_PAGE));
  page.searchParams.set('$offset', String(offset));
  if (!page.searchParams.has('$order')) page.searchParams.set('$order', ':id');
  return page.href;
}
