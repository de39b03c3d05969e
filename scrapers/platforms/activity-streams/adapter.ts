import { DETECTION, type Adapter, type PageRequest } from '../../contract.ts';
import { findObjects, isObject, type JsonObject } from '../../json/find-objects.ts';
import { CUT_OFF_KEY } from '../../json/mend-json.ts';
import { readJsonPage } from '../../json/read-json-page.ts';
import { ACTIVITY_EVENT, toActivityListing } from './read-event.ts';
import { z } from 'zod';

/** Events of the fediverse (Mobilizon, Gancio, WordPress): an actor's outbox, a collection, or one event. */
export const activityStreams: Adapter = {
  name: 'activity-streams',
  label: 'ActivityStreams (Mobilizon, Gancio)',
  evidence: 'documented',
  documents: [
    'https://www.w3.org/TR/activitystreams-vocabulary/#dfn-event',
    'https://codeberg.org/fediverse/fep/src/branch/main/fep/8a8e/fep-8a8e.md',
  ],
  detect: ({ body }) => (hasMark(body) ? DETECTION.own : DETECTION.none),
  startRequests: ({ url }) => [{ url, role: 'start', accept: 'application/activity+json' }],
  read: (capture) =>
    readJsonPage(capture, {
      page: z.unknown(),
      listEntries: (page) => findObjects(page, isEventOrTombstone),
      entry: ACTIVITY_EVENT,
      toListing: (event) => toActivityListing(event, capture.url),
      listNext: (page) => listNext(page, capture.url),
    }),
};

/** The vocabulary's own context, and an event or a collection that could hold some. */
function hasMark(body: string): boolean {
  if (!body.includes('www.w3.org/ns/activitystreams')) return false;
  return /"type"\s*:\s*"(?:Event|OrderedCollection(?:Page)?)"/.test(body);
}

function isEventOrTombstone(object: JsonObject): boolean {
  const { type } = object;
  return type === 'Event' || type === 'Tombstone' || (CUT_OFF_KEY in object && 'startTime' in object);
}

/** A collection names its first page, and each page the next (ActivityStreams 2.0 §5.2). */
function listNext(page: unknown, url: string): readonly PageRequest[] {
  if (!isObject(page)) return [];
  const next = page['next'] ?? ('orderedItems' in page || 'items' in page ? undefined : page['first']);
  if (typeof next !== 'string' || !URL.canParse(next, url)) return [];
  return [{ url: new URL(next, url).href, role: 'next-page', accept: 'application/activity+json' }];
}
