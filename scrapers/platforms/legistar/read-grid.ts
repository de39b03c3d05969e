import type { Capture } from '#domain/capture.ts';
import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import type { Reading, ReadingProblem } from '../../contract.ts';
import { readPageFacts } from '../../html/page-facts.ts';
import {
  childElementsOf,
  classesOf,
  elementsOf,
  isCutOff,
  parseHtml,
  type HtmlElement,
  type HtmlPage,
} from '../../html/parse-html.ts';
import { lineOf, textOf } from '../../html/text-of.ts';
import { toStart, toStatusText } from './read-api-event.ts';

/** Reads the rows of the calendar's grid; its heads say what stands in which column. */
export function readGrid({ body, url }: Capture): Reading {
  const page = parseHtml(body);
  const grids = [...elementsOf(page.root)].filter(
    (element) => element.name === 'table' && classesOf(element).includes('rgMasterTable'),
  );
  const read = grids.flatMap((grid) => readRows(grid, page, url));
  return {
    listings: read.filter((entry) => 'title' in entry),
    problems: read.filter((entry) => 'message' in entry),
    next: [],
    page: readPageFacts(page),
  };
}

/** Other grids of the site list people and files; that of meetings has a date. */
function readRows(grid: HtmlElement, page: HtmlPage, url: string): readonly (Listing | ReadingProblem)[] {
  const elements = [...elementsOf(grid)];
  const heads = elements.filter(({ name }) => name === 'th').map(toHead);
  if (!heads.includes('date')) return [];
  const rows = elements.filter((element) => classesOf(element).some((name) => name === 'rgRow' || name === 'rgAltRow'));
  const body = heads.includes('name') ? null : bodyOf(page);
  return rows.map((row) =>
    isCutOff(row, page)
      ? { message: 'The page breaks off inside this entry.', item: null }
      : toRowListing(cellsByHead(row, heads), { body, url }),
  );
}

/** `Meeting Date` on the calendar is `Date` on the page of one body. */
function toHead(head: HtmlElement): string {
  return lineOf(head)
    .toLowerCase()
    .replace(/^meeting /, '');
}

/** The page of one body names it in its title, behind the place's name: `Sample County - Board`. */
function bodyOf({ root }: HtmlPage): string | null {
  const title = elementsOf(root).find(({ name }) => name === 'title');
  const words = title ? lineOf(title) : '';
  const at = words.indexOf(' - ');
  return at < 0 ? null : words.slice(at + 3);
}

type Cells = ReadonlyMap<string, HtmlElement>;

function cellsByHead(row: HtmlElement, heads: readonly string[]): Cells {
  const cells = childElementsOf(row).filter(({ name }) => name === 'td');
  return new Map(cells.map((cell, at) => [heads[at] ?? '', cell]));
}

interface RowParts {
  readonly body: string | null;
  readonly url: string;
}

function toRowListing(cells: Cells, { body, url }: RowParts): Listing {
  const words = (head: string): string | null => toWords(cells.get(head));
  const time = words('time');
  const place = toPlace(cells.get('location'));
  const links = [...cells.values()].flatMap(linksOf);
  return toListing({
    adapter: 'legistar',
    pageUrl: url,
    typeText: 'Meeting',
    sourceKey: links.map(idOf).find((id) => id !== null) ?? null,
    title: words('name') ?? body,
    description: place.note === null ? null : { text: place.note, format: 'text' },
    start: toStart(words('date'), time),
    location: place.text === null ? null : toPrintedLocation({ text: place.text }),
    statusText: toStatusText(time, place.text, place.note),
    url: links.find((link) => /MeetingDetail\.aspx/i.test(link)) ?? null,
  });
}

function toWords(cell: HtmlElement | undefined): string | null {
  const words = cell ? lineOf(cell) : '';
  return words === '' ? null : words;
}

/** Below the room, in italics, stands a note on the meeting. */
function toPlace(cell: HtmlElement | undefined): { readonly text: string | null; readonly note: string | null } {
  if (!cell) return { text: null, note: null };
  const notes = [...elementsOf(cell)].filter(({ name }) => name === 'em').map(lineOf);
  const lines = textOf(cell)
    .split('\n')
    .filter((line) => !notes.includes(line));
  return { text: lines.join(', ') || null, note: notes.join(' ') || null };
}

function linksOf(cell: HtmlElement): readonly string[] {
  return [...elementsOf(cell)].flatMap(({ name, attribs }) =>
    name === 'a' && attribs['href'] ? [attribs['href']] : [],
  );
}

/** The meeting's number, in the addresses of its details and of its calendar entry; other links carry those of bodies and files. */
function idOf(link: string): string | null {
  if (!/MeetingDetail\.aspx|M=IC\b/i.test(link)) return null;
  return /[?&]ID=(\d{1,12})/i.exec(link)?.[1] ?? null;
}
