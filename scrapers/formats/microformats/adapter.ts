import { mf2 } from 'microformats-parser';
import type { Capture } from '#domain/capture.ts';
import { DETECTION, type Adapter, type Reading, type ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import { classesOf, elementsOf, isCutOff, parseHtml, type HtmlElement, type HtmlPage } from '../../html/parse-html.ts';
import { listEvents } from './list-events.ts';
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
  const wholeHtml = cutOff ? body.slice(0, cutOff.sourceCodeLocation?.startOffset ?? 0) : body;
  return {
    listings: readAll(wholeHtml, url).map((event) => readEvent(event, url)),
    problems: cutOff ? [toCutOffProblem(page)] : [],
    next: [],
    page: readPageFacts(page),
  };
}

function readAll(html: string, url: string): ReturnType<typeof listEvents> {
  return listEvents(mf2(html, { baseUrl: URL.canParse(url) ? url : NO_BASE }).items);
}

/** Stands in where a page has no address, as a pasted one: the parser insists on a base. */
const NO_BASE = 'about:blank';

function isEvent(element: HtmlElement): boolean {
  const classes = classesOf(element);
  return classes.includes('h-event') || classes.includes('vevent');
}

function toCutOffProblem({ breaksOffAt }: HtmlPage): ReadingProblem {
  return { message: 'The page breaks off inside its last entry.', item: `character ${breaksOffAt}` };
}
