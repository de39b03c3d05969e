import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type PageFacts, type Reading, type ReadingProblem } from '../../contract.ts';
import type { FeedItem } from './feed-item.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlItem } from './read-xml-item.ts';
import { toTitleLine } from './printed-lines.ts';
import { toSameSiteUrl } from './same-site.ts';
import { toFeedListing } from './to-feed-listing.ts';
import { findWords, listFields } from './find-fields.ts';
import { readXml } from './read-xml.ts';

/** RSS 0.9x to 2.0, Atom, JSON Feed and xCal. */
export const feed: Adapter = {
  name: 'feed',
  label: 'RSS, Atom or JSON Feed',
  evidence: 'recorded',
  documents: [
    'RSS 2.0.11',
    'RSS 1.0 and its event module',
    'RFC 4287 (Atom)',
    'JSON Feed 1.1',
    'RFC 6321 (xCal)',
    'GeoRSS',
    'Media RSS',
  ],
  detect,
  read,
};

/** Far enough to pass comments and style sheet instructions before the root element. */
const BEGINNING_LENGTH_MAX = 8_000;

function detect({ body }: Capture): number {
  const beginning = body.slice(0, BEGINNING_LENGTH_MAX);
  if (isJsonFeed(beginning)) return DETECTION.likely;
  if (!XML_FEED.test(beginning) || /<html[\s>]|<!doctype html/i.test(beginning)) return DETECTION.none;
  return EVENT_FEED.test(body) ? DETECTION.sure : DETECTION.likely;
}

const XML_FEED =
  /<(?:rss|channel|(?:\w{1,20}:)?feed|icalendar)[\s>]|<rdf:rdf[^>]{0,4000}(?:purl\.org\/rss|netscape\.com\/rdf)/i;
/** Elements that only a feed of events has. */
const EVENT_FEED = /<(?:ev:startdate|(?:xcal:)?dtstart|vevent|gd:when)[\s>]/i;

function isJsonFeed(beginning: string): boolean {
  return /^\s*\ufeff?\{/.test(beginning) && beginning.includes('jsonfeed.org/version/');
}

/** Pages of items that are asked for from one page of a feed. */
const DETAILS_MAX = 50;

function read(capture: Capture): Reading {
  const { items, problems: broken, page, nextUrl } = readItems(capture.body);
  const nextPage = toSameSiteUrl(nextUrl, capture.url);
  const entries = items.map((item) => toFeedListing(item, capture.url));
  const undated = entries.filter((entry) => entry.outcome === 'undated');
  const details = undated.map(({ detail }) => detail).filter((detail) => detail !== null);
  return {
    listings: entries.flatMap((entry) => (entry.outcome === 'listing' ? [entry.listing] : [])),
    problems: [...broken, ...undated.map(({ problem }) => problem)],
    next: [...(nextPage ? [{ url: nextPage, role: 'next-page' as const }] : []), ...details.slice(0, DETAILS_MAX)],
    page,
  };
}

interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly problems: readonly ReadingProblem[];
  readonly page: PageFacts;
  /** Where the feed goes on (RFC 5005 §3, JSON Feed `next_url`). */
  readonly nextUrl: string | null;
}

function readItems(body: string): FeedPage {
  const found = /^\s*\ufeff?\{/.test(body.slice(0, 100)) ? readJsonItems(body) : readXmlItems(body);
  const nothing = { message: 'The feed has no items.', item: null };
  return found.items.length + found.problems.length === 0 ? { ...found, problems: [nothing] } : found;
}

function readJsonItems(body: string): FeedPage {
  const { items, problems, title, language, nextUrl } = readJsonFeed(body);
  return { items, problems, page: { timeZoneText: null, publisherName: title, language }, nextUrl };
}

function readXmlItems(body: string): FeedPage {
  const { items, head } = readXml(body);
  const page = {
    timeZoneText: findWords(head, ['xcal:x-wr-timezone', 'gd:timezone']),
    publisherName: toTitleLine(findWords(head, ['title', 'xcal:x-wr-calname'])),
    language: findWords(head, ['language', 'dc:language']) ?? head.children[0]?.attributes['xml:lang'] ?? null,
  };
  const nextLink = listFields(head, (name) => name === 'link').find(({ attributes }) => attributes['rel'] === 'next');
  return { items: items.map(readXmlItem), problems: [], page, nextUrl: nextLink?.attributes['href'] ?? null };
}
