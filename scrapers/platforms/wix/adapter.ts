import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading } from '../../contract.ts';
import { findEmbeddedJson } from '../../json/find-embedded-json.ts';
import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { readJson } from '../../json/read-json-page.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { WIX_EVENT, WIX_PAGE, toWixListing } from './read-event.ts';

/** Wix Events, which publishes no feed: the data stands in the page's own scripts, at any depth. */
export const wix: Adapter = {
  name: 'wix',
  label: 'Wix Events',
  evidence: 'documented',
  documents: ['https://dev.wix.com/docs/rest/business-solutions/events/wix-events/wix-events-object'],
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  read: (capture) => (isHtml(capture) ? readHtml(capture) : readData(parseLenientJson(capture.body), capture)),
};

function hasMark(body: string): boolean {
  return /"scheduling"\s*:\s*\{/.test(body) && /"(?:scheduleTbd|timeZoneId)"\s*:/.test(body);
}

function isHtml({ body }: Capture): boolean {
  return /^[\s\uFEFF]*</.test(body);
}

function readHtml(capture: Capture): Reading {
  const reading = readData(findEmbeddedJson(capture.body, 'application/json'), capture);
  return { ...reading, page: readPageFacts(parseHtml(capture.body)) };
}

/** The same event stands in several parts of a page; each is told once, by its id. */
function readData(data: unknown, { url }: Capture): Reading {
  return readJson(data, {
    page: WIX_PAGE,
    listEntries: (page) => [
      ...new Map(findObjects(page, isEvent).map((event) => [event['id'] ?? event, event])).values(),
    ],
    entry: WIX_EVENT,
    toListing: (event) => toWixListing(event, url),
  });
}

function isEvent({ title, scheduling }: JsonObject): boolean {
  return typeof title === 'string' && isObject(scheduling);
}
