import type { Capture } from '#domain/capture.ts';
import { toListing, toPrintedLocation, type Listing, type PrintedSession, type PrintedTime } from '#domain/listing.ts';
import { classesOf, elementsOf, isCutOff, type HtmlElement, type HtmlPage } from '../../html/parse-html.ts';
import { lineOf } from '../../html/text-of.ts';

/** The sheet as one opening, each date of it a slot; `undefined` when it shows no slot. */
export function readSheet(page: HtmlPage, { url }: Capture): Listing | undefined {
  const sessions = listRows(page).flatMap((row) => toSession(row) ?? []);
  const head = readHead(page);
  if (sessions.length === 0 || head.title === null) return undefined;
  return toListing({
    adapter: 'signupgenius',
    pageUrl: url,
    shape: 'opening',
    title: head.title,
    description: head.description === null ? null : { text: head.description, format: 'text' },
    organizer: head.organizer === null ? null : { name: head.organizer, url: null },
    location: toLocation(head.description),
    url: head.url ?? url,
    sessions,
  });
}

/** The innermost rows that print a date: tables stand in tables. One that the page breaks off in is half a row. */
function listRows(page: HtmlPage): readonly HtmlElement[] {
  const dated = [...elementsOf(page.root)].filter(isDatedRow);
  return dated.filter((row) => ![...elementsOf(row)].some(isDatedRow) && !isCutOff(row, page));
}

function isDatedRow(element: HtmlElement): boolean {
  return element.name === 'tr' && findByClass(element, 'signupdata--date-dt') !== undefined;
}

function findByClass(inside: HtmlElement, name: string): HtmlElement | undefined {
  return [...elementsOf(inside)].find((element) => classesOf(element).includes(name));
}

function wordsOf(inside: HtmlElement, name: string): string | null {
  const element = findByClass(inside, name);
  const words = element ? lineOf(element) : '';
  return words === '' ? null : words;
}

/** `03/14/2023`, `3:15pm- 4:15pm`, `1 of 2 slots filled`. The zone in the page's footer is one for the whole year, and wrong for half of it. */
function toSession(row: HtmlElement): PrintedSession | undefined {
  const date = wordsOf(row, 'signupdata--date-dt');
  if (date === null) return undefined;
  const [from, until] = (wordsOf(row, 'signupdata--date-time') ?? '').split('-').map((clock) => clock.trim());
  const [, filled, capacity] = /^(\d{1,5}) of (\d{1,5}) slots? filled/i.exec(wordsOf(row, 'signup--badge') ?? '') ?? [];
  const isCounted = filled !== undefined && capacity !== undefined;
  return {
    sourceKey: null,
    title: wordsOf(row, 'signupdata--slot-title'),
    start: toTime(date, from),
    end: until ? toTime(date, until) : null,
    location: null,
    statusText: null,
    url: null,
    capacity: isCounted ? Number(capacity) : null,
    remaining: isCounted ? Math.max(0, Number(capacity) - Number(filled)) : null,
  };
}

function toTime(date: string, clock: string | undefined): PrintedTime {
  return { text: clock ? `${date} ${clock}` : date, timeZoneText: null };
}

interface Head {
  readonly title: string | null;
  readonly description: string | null;
  readonly organizer: string | null;
  readonly url: string | null;
}

/** The title of the page is the group's name, a colon and the sheet's own title, which stands alone beside it. */
function readHead({ root }: HtmlPage): Head {
  const metas = new Map<string, string>();
  let pageTitle = '';
  for (const element of elementsOf(root)) {
    const { property = '', content = '' } = element.attribs;
    if (element.name === 'meta' && property !== '') metas.set(property, content.trim());
    if (element.name === 'title') pageTitle ||= lineOf(element);
  }
  const title = metas.get('og:title') || null;
  const isNamed = title !== null && pageTitle.endsWith(`: ${title}`);
  return {
    title,
    description: metas.get('og:description') || null,
    organizer: isNamed ? pageTitle.slice(0, -`: ${title}`.length) : null,
    url: metas.get('og:url') || null,
  };
}

/** Sheets have no place of their own; their authors name one in a line of the description. */
function toLocation(description: string | null): Listing['location'] {
  const [, place] =
    /\b(?:meeting )?location:\s{0,5}([^:]{2,80}?)(?=\s{2,}|\s+[A-Z][\w ]{1,30}:|$)/i.exec(description ?? '') ?? [];
  return place === undefined ? null : toPrintedLocation({ text: place.trim() });
}
