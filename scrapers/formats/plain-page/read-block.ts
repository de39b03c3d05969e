import { toListing, toPrintedLocation, type Listing, type PrintedLocation } from '#domain/listing.ts';
import { classesOf } from '../../html/parse-html.ts';
import { findYear, hasClock, trimMarks } from './find-date-words.ts';
import { findOwnTitle, findSharedTitle } from './find-title.ts';
import type { Block } from './list-blocks.ts';
import { isAddress, isPlaceName } from './name-words.ts';

/** A block as a listing, and what speaks for it. */
export interface ReadBlock {
  readonly listing: Listing;
  /** The block names itself; otherwise a heading above or the page names it. */
  readonly hasOwnTitle: boolean;
  readonly hasClock: boolean;
  readonly isMarked: boolean;
  /** The nearest heading above it. */
  readonly heading: string;
  /** Blocks with the same are printed as one list. */
  readonly list: Block['list'];
}

/** What a page says of every block on it. */
export interface PageWords {
  readonly url: string;
  readonly title: string | null;
  /** Blocks do not name themselves here: what looked like a name is the same in most of them, or the page has one block. */
  readonly isSharingTitle: boolean;
}

/** Copies the words of a block into a listing: the date, a name, and what labels or addresses tell of the place. */
export function readBlock(block: Block, page: PageWords): ReadBlock {
  const own = page.isSharingTitle ? null : findOwnTitle(block);
  const clock = clockOf(block);
  const listing = toListing({
    adapter: 'plain-page',
    pageUrl: page.url,
    title: own?.text ?? findSharedTitle(block, page.title),
    whenText: whenOf(block, clock, page.title),
    location: locationOf(block),
    url: own?.href ?? null,
    organizer: organizerOf(block),
    description: describe(block),
    statusText: statusOf(block),
  });
  return {
    listing,
    hasOwnTitle: own !== null,
    hasClock: clock !== null || hasClock(block.date.words.dayText),
    isMarked: block.isMarked,
    heading: block.headings[0]?.text ?? '',
    list: block.list,
  };
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
const ORGANIZER_LABEL = /^(?:sponsor|organi[sz]er|hosts?|hosted by|presented by)\s?:\s?(.+)$/i;
const PLACE_LABEL = /^(?:location(?:\(s\))?|where|venue|place|address|ort|lugar)\s?:\s?(.+)$/i;
const BARE_PLACE_LABEL = /^(?:location|where|venue|place)\s?:?$/i;
/** Names of classes by which authors mark a place. */
const PLACE_CLASS = /(?:^|[-_])(?:location|venue|address|place)(?:$|[-_])/i;
const PLACE_LENGTH_MAX = 200;

/** The date with the time of the block, and the year of a heading when the date prints none. */
function whenOf({ date, lines, headings }: Block, clock: string | null, pageTitle: string | null): string | null {
  const { dayText, hasYear } = date.words;
  if (dayText === null) return null;
  const above = [...lines.filter(({ rank }) => rank > 0), ...headings].map(({ text }) => text).concat(pageTitle ?? '');
  const year = hasYear ? null : above.map(findYear).find((found) => found !== null);
  return [year ? `${dayText}, ${year}` : dayText, clock].filter((part) => part !== null).join(' ');
}

function clockOf({ date, lines }: Block): string | null {
  if (date.words.clockText !== null) return date.words.clockText;
  if (hasClock(date.words.dayText)) return null;
  const at = lines.indexOf(date);
  const near = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at)).toReversed()];
  return near.find(({ words, text }) => words.clockText !== null && text.length <= 120)?.words.clockText ?? null;
}

function locationOf({ lines }: Block): PrintedLocation | null {
  for (const [at, { text }] of lines.entries()) {
    const printed = PLACE_LABEL.exec(text)?.[1] ?? (BARE_PLACE_LABEL.test(text) ? valueAfter(lines, at) : undefined);
    if (printed && printed.length <= PLACE_LENGTH_MAX) return toPrintedLocation({ text: printed });
  }
  const short = lines.filter(({ text, words }) => text.length <= PLACE_LENGTH_MAX && words.rest !== '');
  const place =
    short.find(({ element }) => classesOf(element).some((name) => PLACE_CLASS.test(name))) ??
    short.find(({ text }) => isAddress(text)) ??
    short.find(({ words }) => isPlaceName(words.rest));
  return place ? toPrintedLocation({ text: place.words.rest }) : null;
}

/** What follows a label on a line of its own; heads of columns follow one another and say nothing. */
function valueAfter(lines: Block['lines'], at: number): string | undefined {
  const next = lines[at + 1];
  return next && next.element.name !== 'th' ? next.text : undefined;
}

function organizerOf({ lines }: Block): Listing['organizer'] {
  const short = lines.map(({ text }) => text).filter((text) => text.length <= PLACE_LENGTH_MAX);
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
