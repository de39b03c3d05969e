import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type PageRequest, type Reading } from '../../contract.ts';
import { toItems } from '../../formats/schema-org/read-json-ld.ts';
import { readItems } from '../../formats/schema-org/read-items.ts';
import { isObject, type JsonObject } from '../../json/find-objects.ts';
import { parseLenientJson } from '../../json/parse-lenient-json.ts';
import { toPageProblem } from '../../json/read-json-page.ts';
import { listRpdeItems, type RpdeItem } from './read-rpde.ts';
import { toSchemaOrg } from './to-schema-org.ts';

/** OpenActive: sport and activity sessions as schema.org with additions, in feeds that name what was deleted (RPDE). */
export const openActive: Adapter = {
  name: 'open-active',
  label: 'OpenActive (RPDE)',
  evidence: 'recorded',
  documents: [
    'https://openactive.io/modelling-opportunity-data/',
    'https://openactive.io/realtime-paged-data-exchange/',
  ],
  detect: (capture) => (hasMark(capture) ? DETECTION.own : DETECTION.none),
  read: (capture) => {
    const data = parseLenientJson(capture.body);
    return isObject(data) ? readFeed(data, capture) : toPageProblem('The page is no JSON object.');
  },
};

function hasMark({ body }: Capture): boolean {
  if (!/^[\s\uFEFF]*\{/.test(body)) return false;
  return /openactive\.(?:io|org)/.test(body) || /"state"\s*:\s*"(?:updated|deleted)"/.test(body);
}

function readFeed(data: JsonObject, capture: Capture): Reading {
  const readings = listRpdeItems(data).map((item) => readItem(item, capture));
  return {
    listings: readings.flatMap(({ listings }) => listings),
    problems: readings.flatMap(({ problems }) => problems),
    next: listNext(data, capture.url),
    page: NO_PAGE_FACTS,
  };
}

type ItemReading = Pick<Reading, 'listings' | 'problems'>;

function readItem(item: RpdeItem, { url }: Capture): ItemReading {
  if ('problem' in item) return { listings: [], problems: [{ message: item.problem, item: item.id }] };
  const { listings, problems } = readItems({ items: toItems(toSchemaOrg(item.data)), problems: [] }, url);
  if (listings.length + problems.length === 0) {
    return { listings: [], problems: [{ message: `The entry is no event but ${item.kind}.`, item: item.id }] };
  }
  return { listings: listings.map((listing) => withKey(listing, item.id)), problems };
}

/** The feed's own id is the one that a tombstone will name. */
function withKey(listing: Listing, id: string | null): Listing {
  return { ...listing, adapter: 'open-active', sourceKey: id ?? listing.sourceKey };
}

/** `next` never ends: the last page has no items and names itself (RPDE §4.3). */
function listNext({ next, items }: JsonObject, url: string): readonly PageRequest[] {
  if (typeof next !== 'string' || !Array.isArray(items) || items.length === 0) return [];
  if (!URL.canParse(next, url) || new URL(next, url).href === url) return [];
  return [{ url: new URL(next, url).href, role: 'next-page' }];
}
