import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import { DETECTION, type Adapter, type PageFacts, type Reading } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { parseHtml } from '../../html/parse-html.ts';
import { scanPage } from '../../html/scan-page.ts';
import { readItems } from './read-items.ts';
import { type ItemsRead, listJsonLdTexts, readJsonLd, readJsonLdBlocks } from './read-json-ld.ts';
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
  if (isJson(capture)) return readItems(readJsonLd(capture.body, 'JSON-LD file'), capture.url);
  const { facts, ...read } = readPage(capture.body);
  const reading = readItems(read, capture.url);
  return { ...reading, listings: withOwnAddress(reading.listings, capture.url), page: facts };
}

/** A page without microdata and RDFa needs no tree: its JSON-LD and what its head says are found by looking through it. */
function readPage(html: string): ItemsRead & { readonly facts: PageFacts } {
  const scanned = hasMarkup(html) ? undefined : scanPage(html);
  if (scanned) return { ...readJsonLdBlocks(scanned.jsonLd), facts: scanned.facts };
  const page = parseHtml(html);
  const { items, problems } = readJsonLdBlocks(listJsonLdTexts(page));
  return { items: [...items, ...readMicrodata(page), ...readRdfa(page)], problems, facts: readPageFacts(page) };
}

function hasMarkup(html: string): boolean {
  return /\s(?:itemprop|itemscope|itemtype|typeof)\b/i.test(html);
}

/** The page that tells one event and prints no other address for it is its address. */
function withOwnAddress(listings: readonly Listing[], url: string): readonly Listing[] {
  const [only, ...others] = listings;
  return only && others.length === 0 && only.url === null ? [{ ...only, url }] : listings;
}

function isJson({ mediaType, body }: Capture): boolean {
  return mediaType?.includes('json') ?? /^\s*[[{]/.test(body.slice(0, 200));
}
