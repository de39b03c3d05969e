import type { Capture } from '#domain/capture.ts';
import type { Listing } from '#domain/listing.ts';
import type { SourceFacts } from '#domain/source.ts';
import {
  DETAIL_PAGES_MAX,
  DETECTION,
  NO_PAGE_FACTS,
  type Adapter,
  type PageRequest,
  type Reading,
} from '../contract.ts';
import { microformats } from '../formats/microformats/adapter.ts';
import { plainPage } from '../formats/plain-page/adapter.ts';
import { schemaOrg } from '../formats/schema-org/adapter.ts';
import { table } from '../formats/table/adapter.ts';
import { listLinks } from './list-links.ts';

/** How a platform's pages for people are known, whatever else is known of it. */
export interface PlatformPages extends Pick<Adapter, 'name' | 'label'> {
  /** Where its maker serves it from: the page itself, or what the page loads. A mere link there proves nothing. */
  readonly host: RegExp;
  /** Words that only its pages carry. */
  readonly mark?: RegExp;
  /** Addresses of pages that tell one entry in full. */
  readonly detailPath?: RegExp;
  /** Parameters that change with every visit and say nothing. */
  readonly droppedParameters?: readonly string[];
}

/** What is told of a platform of which neither a recording nor its maker's document is at hand. */
interface AssumedPlatform extends PlatformPages, Pick<Adapter, 'documents'> {}

/** General readers, the surest first. */
const READERS: readonly Adapter[] = [schemaOrg, microformats, table, plainPage];

/** Detects the platform, reads its pages as any page is read, and says that this is all it does. */
export function toAssumedAdapter(platform: AssumedPlatform): Adapter {
  return {
    name: platform.name,
    label: platform.label,
    evidence: 'assumed',
    documents: platform.documents,
    detect: (capture) => (isOn(platform, capture) ? DETECTION.likely : DETECTION.none),
    read: (capture, source) => readAssumed(platform, capture, source),
  };
}

/** Whether the page is one of the platform's, or one that its program made. */
export function isOn({ host, mark }: PlatformPages, { url, body }: Capture): boolean {
  if (mark?.test(body) === true || host.test(url)) return true;
  return body.matchAll(LOADED).some(([attribute]) => host.test(attribute));
}

/** Attributes that load something or name the program that made the page. */
const LOADED = /\s(?:src|content)\s{0,5}=\s{0,5}["'][^"'<>]{1,300}["']/gi;

/** The same as `readPlatformPage`, with the problem that nobody ever saw such a page. */
export function readAssumed(platform: PlatformPages, capture: Capture, source: SourceFacts): Reading {
  const reading = readPlatformPage(platform, capture, source);
  const message = `No page of ${platform.label} was ever recorded: only what any page would say was read.`;
  return { ...reading, problems: [...reading.problems, { message, item: null }] };
}

/** Reads a page as any page is read, and asks for the pages that tell its entries in full. */
export function readPlatformPage(platform: PlatformPages, capture: Capture, source: SourceFacts): Reading {
  const reading = readGenerally(capture, source);
  const isWhole = !/<(?:html|body)[\s>]/i.test(capture.body) || /<\/(?:html|body)\s*>/i.test(capture.body.slice(-4000));
  return {
    ...reading,
    problems: isWhole ? reading.problems : [...reading.problems, { message: 'The page breaks off.', item: null }],
    listings: reading.listings.map((listing) => toOwn(listing, platform)),
    next: [...reading.next, ...listDetails(platform, capture)],
  };
}

/** By the first reader that finds something. */
function readGenerally(capture: Capture, source: SourceFacts): Reading {
  for (const reader of READERS) {
    const reading = reader.detect(capture) > DETECTION.none ? reader.read(capture, source) : undefined;
    if (reading && reading.listings.length > 0) return reading;
  }
  return { listings: [], problems: [], next: [], page: NO_PAGE_FACTS };
}

function toOwn(listing: Listing, { name, droppedParameters = [] }: PlatformPages): Listing {
  return { ...listing, adapter: name, url: listing.url && dropParameters(listing.url, droppedParameters) };
}

function listDetails(platform: PlatformPages, capture: Capture): readonly PageRequest[] {
  const { detailPath, droppedParameters = [] } = platform;
  if (!detailPath || detailPath.test(capture.url)) return [];
  const urls = listLinks(capture)
    .filter((url) => detailPath.test(url))
    .map((url) => dropParameters(url, droppedParameters));
  return [...new Set(urls)].slice(0, DETAIL_PAGES_MAX).map((url) => ({ url, role: 'detail' }));
}

function dropParameters(url: string, names: readonly string[]): string {
  const [page = '', query] = url.split('?', 2);
  if (query === undefined || names.length === 0) return url;
  const kept = query.split('&').filter((pair) => !names.includes(pair.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? page : `${page}?${kept.join('&')}`;
}
