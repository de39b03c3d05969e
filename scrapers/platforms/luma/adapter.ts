import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { findEmbeddedJson } from '../../json/find-embedded-json.ts';
import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { readJson, readJsonPage, toPageProblem, type JsonShape } from '../../json/read-json-page.ts';
import { LUMA_ENTRY, LUMA_PAGE, toLumaListing, type LumaEntry, type LumaPage } from './read-entry.ts';

/** Luma: a calendar's items from its API, or the data inside a calendar's or event's page. */
export const luma: Adapter = {
  name: 'luma',
  label: 'Luma',
  evidence: 'recorded',
  documents: ['https://docs.luma.com/reference/getting-started-with-your-api', 'https://help.luma.com/p/ical-syncing'],
  token: { is: 'header', name: 'x-luma-api-key' },
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  read: (capture) => (isHtml(capture) ? readHtml(capture) : readJsonPage(capture, toShape(capture))),
};

/** Their ids, or the names that only their events have. */
function hasMark(body: string): boolean {
  if (!/"start_at"\s*:/.test(body)) return false;
  return /"(?:evt|cal|calev)-[A-Za-z0-9]{6,}"|"geo_address_(?:info|json)"\s*:/.test(body);
}

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function readHtml(capture: Capture): Reading {
  const [data] = findEmbeddedJson(capture.body, '__NEXT_DATA__');
  if (data === undefined) return toPageProblem('The page carries none of the data that Luma prints in it.');
  return readJson(data, toShape(capture));
}

/** An event with what stands beside it: the calendar that lists it and its hosts. */
function isEntry(object: JsonObject): boolean {
  const { event } = object;
  return isEvent(object) || (isObject(event) && isEvent(event));
}

function isEvent(object: JsonObject): boolean {
  return typeof object['start_at'] === 'string' && typeof object['name'] === 'string';
}

function toShape(capture: Capture): JsonShape<LumaPage, LumaEntry> {
  return {
    page: LUMA_PAGE,
    listEntries: (data) => (Array.isArray(data) ? data : findObjects(data, isEntry)),
    entry: LUMA_ENTRY,
    toListing: (entry) => toLumaListing(entry, capture.url),
    listNext: (data) => listNext(data, capture.url),
  };
}

/** `has_more` with `next_cursor`, which goes back as `pagination_cursor`. */
function listNext(data: LumaPage, url: string): readonly PageRequest[] {
  if (!isObject(data) || data['has_more'] !== true || typeof data['next_cursor'] !== 'string') return [];
  if (!URL.canParse(url)) return [];
  const next = new URL(url);
  next.searchParams.set('pagination_cursor', data['next_cursor']);
  return [{ url: next.href, role: 'next-page' }];
}
