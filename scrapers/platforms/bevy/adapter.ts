import type { Capture } from '#domain/capture.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { findEmbeddedJson } from '../../json/find-embedded-json.ts';
import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { readJson } from '../../json/read-json-page.ts';
import { isOn, readPlatformPage, type PlatformPages } from '../read-by-general-means.ts';
import { listUpcomingLinks } from './list-upcoming-links.ts';
import { BEVY_EVENT, BEVY_PAGE, toBevyListing } from './read-event.ts';

const PAGES: PlatformPages = {
  name: 'bevy',
  label: 'Bevy',
  host: /bevyhq\.com|\.bevy\.com/i,
  mark: /"event_type_title"\s*:|\/events\/details\/[a-z0-9-]{1,120}-presents-/i,
};

/**
 * Chapters of communities such as GDG: the events in their data, inside a page or served alone, or else the pages that a chapter's
 * list links to under what is upcoming. Their interface is closed to robots.
 */
export const bevy: Adapter = {
  ...PAGES,
  evidence: 'recorded',
  documents: [],
  detect: (capture) => {
    if (/"event_type_title"\s*:/.test(capture.body)) return DETECTION.own;
    return isOn(PAGES, capture) ? DETECTION.likely : DETECTION.none;
  },
  read: (capture, source) => {
    const data = isHtml(capture) ? listEmbedded(capture.body) : parseLenientJson(capture.body);
    if (findObjects(data, isEvent).length > 0) return readData(data, capture);
    const reading = isHtml(capture) ? readPlatformPage(PAGES, capture, source) : NOTHING;
    return { ...reading, next: [...reading.next, ...toDetails(capture)] };
  },
};

const NOTHING: Reading = {
  listings: [],
  problems: [{ message: 'The page carries no event as Bevy prints it.', item: null }],
  next: [],
  page: NO_PAGE_FACTS,
};

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function listEmbedded(html: string): readonly unknown[] {
  const next = findEmbeddedJson(html, '__NEXT_DATA__');
  return next.length > 0 ? next : findEmbeddedJson(html, 'application/json');
}

function isEvent(object: JsonObject): boolean {
  return 'event_type_title' in object && 'title' in object && !isObject(object['title']);
}

function readData(data: unknown, capture: Capture): Reading {
  return readJson(data, {
    page: BEVY_PAGE,
    listEntries: (page) => dropTwins(findObjects(page, isEvent)),
    entry: BEVY_EVENT,
    toListing: (event) => toBevyListing(event, capture.url),
  });
}

/** What a page prints for its first view it prints again for the browser. */
function dropTwins(events: readonly JsonObject[]): readonly JsonObject[] {
  const seen = new Set<unknown>();
  return events.filter(({ id, url }) => {
    const key = url ?? id;
    if (key === undefined || !seen.has(key)) return Boolean(seen.add(key));
    return false;
  });
}

function toDetails(capture: Capture): readonly PageRequest[] {
  return listUpcomingLinks(capture).map((url) => ({ url, role: 'detail' }));
}
