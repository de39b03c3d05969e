import { toListing, toPrintedLocation, type Listing, type PrintedLocation } from '#domain/listing.ts';
import { findYear, hasClock, trimMarks } from './find-date-words.ts';
import { findPlace } from './find-place.ts';
import { findOwnTitle, findSharedTitle } from './find-title.ts';
import type { Block } from './list-blocks.ts';
import { BOLD_RANK } from './list-lines.ts';
import { isNewsName, isRoom } from './name-words.ts';
import { findStatement, type Statement } from './read-statements.ts';

/** A block as a listing, and what speaks for it. */
export interface ReadBlock {
  readonly listing: Listing;
  /** Its day with the year, without the time. */
  readonly dayText: string;
  /** The block names itself; otherwise a heading above or the page names it. */
  readonly hasOwnTitle: boolean;
  readonly hasClock: boolean;
  /** Its date stands in the first heading of the page: the whole page is about that day. */
  readonly isHeadline: boolean;
  /** It links to an agenda or minutes, as only meetings have them. */
  readonly hasPapers: boolean;
  readonly isSpan: boolean;
  /** It asks people to come: to register, to get tickets, to join. */
  readonly isInviting: boolean;
  readonly isMarked: boolean;
  /** It stands under a heading for news or posts. */
  readonly isNews: boolean;
  /** The nearest heading above it. */
  readonly heading: string;
  /** Blocks with the same are printed as one list. */
  readonly list: Block['list'];
}

/** What a page says of every block on it. */
export interface PageWords {
  readonly url: string;
  /** What it calls itself, its first heading first. */
  readonly names: readonly string[];
  readonly statements: readonly Statement[];
  /** Blocks do not name themselves here: what looked like a name is the same in most of them, or the page has one block. */
  readonly isSharingTitle: boolean;
}

/** Copies the words of a block into a listing: the date, a name, and what it or the page tells of time and place. */
export function readBlock(block: Block, page: PageWords): ReadBlock {
  const own = page.isSharingTitle ? null : findOwnTitle(block);
  const clock = clockOf(block);
  const isTimed = clock !== null || hasClock(block.date.words.dayText);
  const told = isTimed ? null : findStatement(page.statements, block.at, 'clockText');
  const listing = toListing({
    adapter: 'plain-page',
    pageUrl: page.url,
    title: own?.text ?? findSharedTitle(block, page),
    whenText: whenOf(block, clock ?? told, page.names),
    location: placeOf(findPlace(block.lines, own?.line ?? null), findStatement(page.statements, block.at, 'placeText')),
    url: own?.href ?? null,
    organizer: organizerOf(block),
    description: describe(block),
    statusText: statusOf(block),
  });
  return {
    listing,
    dayText: whenOf(block, null, page.names) ?? '',
    hasOwnTitle: own !== null,
    hasClock: isTimed || told !== null,
    isHeadline: block.date.rank === 1,
    hasPapers: block.lines.some(({ text }) => PAPERS.test(text)),
    isSpan: block.date.words.isSpan,
    isInviting: block.lines.some(({ text }) => INVITING.test(text)),
    isMarked: block.isMarked,
    isNews: [...block.lines.filter((line) => line.rank > 0 && line !== own?.line), ...block.headings.slice(0, 1)].some(
      ({ text }) => isNewsName(text),
    ),
    heading: (block.headings.find(({ rank }) => rank < BOLD_RANK) ?? block.headings[0])?.text ?? '',
    list: block.list,
  };
}

const PAPERS = /\b(?:agendas?|minutes|tagesordnung|protokoll|orden del d[ií]a|acta)\b/i;

const INVITING =
  /\b(?:register|registration|rsvp|tickets?|sign up|join us|admission|you(?:['’]|\swi)ll (?:learn|discover|meet)|we(?:['’]|\swi)ll (?:learn|discuss|explore|meet)|anmeld\w+|eintritt|inscr[ií]\w+|entradas?|billets?|wir laden)\b|\p{L}{3,20}[aei]remos\b/iu;

/** The entry's own place; a mere room is in the building that the page tells of. */
function placeOf(own: PrintedLocation | null, told: string | null): PrintedLocation | null {
  if (told === null) return own;
  const room = own?.text ?? null;
  if (room === null) return toPrintedLocation({ text: told });
  return isRoom(room) && !told.includes(room) ? toPrintedLocation({ text: `${room}, ${told}` }) : own;
}

/** All its lines but those with a telephone number or mail address, which may be a private person's. */
function describe({ lines }: Block): Listing['description'] {
  const text = lines
    .map((line) => line.text)
    .filter((line) => !REACHES_PERSON.test(line))
    .join('\n');
  return text === '' ? null : { text, format: 'text' };
}

const REACHES_PERSON = /\S@\S|\d{3}[-. )]{1,3}\d{3}[-. ]\d{4}/;
const ORGANIZER_LABEL = /^(?:sponsor|organi[sz]er|hosts?|hosted by|presented by|veranstalter|organiza)\s?:\s?(.+)$/i;
const LINE_LENGTH_MAX = 200;

/** The date with the time of the block, and the year of a line above when the date prints none. */
function whenOf({ date, lines, yearAbove }: Block, clock: string | null, names: readonly string[]): string | null {
  const { dayText, hasYear } = date.words;
  if (dayText === null) return null;
  const own = lines.filter(({ rank }) => rank > 0).map(({ words }) => findYear(words.rest));
  const year = hasYear ? null : [...own, yearAbove, ...names.map(findYear)].find((found) => found !== null);
  return [year ? `${dayText}, ${year}` : dayText, clock].filter((part) => part !== null).join(' ');
}

function clockOf({ date, lines }: Block): string | null {
  if (date.words.clockText !== null) return date.words.clockText;
  if (hasClock(date.words.dayText)) return null;
  const at = lines.indexOf(date);
  const near = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at)).toReversed()];
  return near.find(({ words, text }) => words.clockText !== null && text.length <= 120)?.words.clockText ?? null;
}

function organizerOf({ lines }: Block): Listing['organizer'] {
  const short = lines.map(({ text }) => text).filter((text) => text.length <= LINE_LENGTH_MAX);
  const name = short.map((text) => ORGANIZER_LABEL.exec(text)?.[1]).find((found) => found !== undefined);
  return name === undefined ? null : { name: trimMarks(name), url: null };
}

function statusOf({ lines }: Block): string | null {
  const short = lines.filter(({ text }) => text.length <= 120).map(({ text }) => text);
  return (
    short
      .map((text) => /\b(?:cancell?ed|postponed|rescheduled)\b/i.exec(text)?.[0])
      .find((found) => found !== undefined) ?? null
  );
}
