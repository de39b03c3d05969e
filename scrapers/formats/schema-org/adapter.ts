import type { Capture } from '#domain/capture.ts';
import { DETECTION, NO_PAGE_FACTS, type Adapter, type Reading } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { linkReferences } from './link-references.ts';
import { listDetailPages } from './list-detail-pages.ts';
import { listEntries } from './list-entries.ts';
import { listLosses } from './list-losses.ts';
import { mergeTwins } from './merge-twins.ts';
import { readEntry } from './read-entry.ts';
import { readJsonLd, readJsonLdBlocks, type ItemsRead } from './read-json-ld.ts';
import { readMicrodata, readRdfa } from './read-markup.ts';
import { namesTypeInJson, namesTypeInMarkup } from './types.ts';

/** Reads schema.org events and volunteer openings printed in any page as JSON-LD, microdata or RDFa, or served as a JSON-LD file. */
export const schemaOrg: Adapter = {
  name: 'schema-org',
  label: 'schema.org (JSON-LD, microdata, RDFa)',
  evidence: 'recorded',
  documents: [
    'https://schema.org/Event',
    'https://schema.org/Schedule',
    'https://www.w3.org/TR/json-ld11/',
    'https://html.spec.whatwg.org/multipage/microdata.html',
    'https://www.w3.org/TR/rdfa-lite/',
  ],
  detect,
  read,
};

function detect(capture: Capture): number {
  const { body } = capture;
  if (isJson(capture)) return namesTypeInJson(body) && /schema\.org/.test(body) ? DETECTION.sure : DETECTION.none;
  const hasJsonLd = /application\/ld\+json/i.test(body);
  if ((hasJsonLd && namesTypeInJson(body)) || namesTypeInMarkup(body)) return DETECTION.sure;
  return hasJsonLd && body.includes('ItemList') ? DETECTION.possible : DETECTION.none;
}

function read(capture: Capture): Reading {
  if (isJson(capture)) return toReading(readJsonLd(capture.body, 'JSON-LD file'), capture);
  const page = parseHtml(capture.body);
  const { items, problems } = readJsonLdBlocks(page);
  const all = { items: [...items, ...readMicrodata(page), ...readRdfa(page)], problems };
  return { ...toReading(all, capture), page: readPageFacts(page) };
}

function toReading({ items, problems }: ItemsRead, { url }: Capture): Reading {
  linkReferences(items);
  const listed = listEntries(items);
  const printed = listed.entries.map((entry) => ({ listing: readEntry(entry, url), syntax: entry.item.syntax }));
  const listings = mergeTwins(printed);
  return {
    listings,
    problems: [...problems, ...listed.problems, ...listed.entries.flatMap(listLosses)],
    next: listDetailPages(items, listings, url),
    page: NO_PAGE_FACTS,
  };
}

function isJson({ mediaType, body }: Capture): boolean {
  return mediaType?.includes('json') ?? /^\s*[[{]/.test(body.slice(0, 200));
}
