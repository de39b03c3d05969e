import { mf2 } from 'microformats-parser';
import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { classesOf, elementsOf, isCutOff, parseHtml, type HtmlElement } from '../../html/parse-html.ts';
import { listEvents, type Root } from './list-events.ts';
import { readEvent } from './read-event.ts';

/** Reads h-event (microformats2) and its forerunner hCalendar (`vevent`) in any page or fragment. */
export const microformats: Adapter = {
  name: 'microformats',
  label: 'microformats (h-event, hCalendar)',
  evidence: 'recorded',
  documents: [
    'https://microformats.org/wiki/h-event',
    'https://microformats.org/wiki/hcalendar',
    'https://microformats.org/wiki/value-class-pattern',
  ],
  detect,
  read,
};

const EVENT_CLASS = /class\s{0,9}=\s{0,9}["']?[^"'>]{0,500}(?<![\w-])(?:h-event|vevent)(?![\w-])/;
/** Feeds carry pages of others inside them; they have readers of their own. */
const FEED_ROOT = /<(?:rss|feed|rdf:RDF)[\s>]/i;

function detect({ mediaType, body }: Capture): number {
  if (mediaType?.includes('json') || !EVENT_CLASS.test(body)) return DETECTION.none;
  return FEED_ROOT.test(body.slice(0, 2000)) ? DETECTION.possible : DETECTION.sure;
}

function read({ body, url }: Capture): Reading {
  const page = parseHtml(body);
  const cutOff = [...elementsOf(page.root)].find((element) => isEvent(element) && isCutOff(element, page));
  const roots = parseRoots(page.html.slice(0, cutOff?.sourceCodeLocation?.startOffset), url);
  return {
    listings: listEvents(roots ?? []).map((event) => readEvent(event, url)),
    problems: [...(cutOff ? [CUT_OFF] : []), ...(roots ? [] : [UNREADABLE])],
    next: [],
    page: readPageFacts(page),
  };
}

const CUT_OFF: ReadingProblem = { message: 'The page breaks off inside its last entry.', item: null };
const UNREADABLE: ReadingProblem = { message: 'The microformats of the page cannot be read.', item: null };

/** The microformats of a page; `undefined` when the parser gives up on it. */
function parseRoots(html: string, url: string): readonly Root[] | undefined {
  if (!EVENT_CLASS.test(html)) return [];
  try {
    return mf2(html, { baseUrl: URL.canParse(url) ? url : NO_BASE }).items;
  } catch {
    return undefined; // told as a problem of the page
  }
}

/** Stands in where a page has no address, as a pasted one: the parser insists on a base. */
const NO_BASE = 'about:blank';

function isEvent(element: HtmlElement): boolean {
  const classes = classesOf(element);
  return classes.includes('h-event') || classes.includes('vevent');
}
