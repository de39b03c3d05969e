import type { PrintedLocation } from '#domain/listing.ts';
import { toNameKey, toPlainWords } from '#places/name-key.ts';
import { type AddressWords, parseAddressLine } from './address-line.ts';
import type { TownParts } from './address-town.ts';
import { toLine } from './text.ts';

/** A place in its parts, each as printed. */
export interface PlaceWords extends AddressWords {
  /** All of it, as far as it was printed, parts separated by commas. */
  readonly line: string;
}

type Parts = AddressWords;

/** The parts of a place that was printed in parts, as one line, or both. */
export function readPlaceWords(printed: PrintedLocation, towns: TownParts): PlaceWords {
  const line = toWholeLine(printed);
  if (line === '')
    return { venue: null, street: null, city: null, region: null, postalCode: null, country: null, line };
  const words = hasTown(printed) ? fromParts(printed, towns) : fromLine(printed, line, towns);
  return { ...oneLineEach(words), line };
}

function toWholeLine({ text, venue, street, city, region, postalCode, country }: PrintedLocation): string {
  const parts = [venue, street, city, region, postalCode, country].filter((part) => part !== null);
  const known = toPlainWords(parts.join(' '));
  const isMore = text !== null && !known.includes(toPlainWords(text));
  return (isMore ? withoutRepeats([...parts, text]) : withoutRepeats(parts)).join(', ');
}

/** Parts that an earlier or longer part already says are left out: `6740 N. Sheridan Rd.` as the name and the street. */
function withoutRepeats(parts: readonly string[]): readonly string[] {
  const plain = parts.map(toPlainWords);
  return parts.filter((_, index) => {
    const own = plain[index] ?? '';
    return !plain.some((other, at) => at !== index && other.startsWith(own) && (other !== own || at < index));
  });
}

function hasTown({ city, region, postalCode }: PrintedLocation): boolean {
  return city !== null || (region !== null && postalCode !== null);
}

/** A town printed with its state in one field is taken apart; a line printed beside the parts can only name the venue. */
function fromParts(printed: PrintedLocation, towns: TownParts): Parts {
  const { text, street, city, region, postalCode, country } = printed;
  const inCity = city !== null && /[,\n]| [A-Z]{2}$/.test(city) ? parseAddressLine(city, towns) : null;
  const venue = printed.venue ?? (text === null || street !== null || saysNoMore(text, printed) ? null : text);
  return {
    venue: isSame(venue, street) ? null : venue,
    street: inCity?.street ?? street,
    city: inCity?.city ?? city,
    region: region ?? inCity?.region ?? null,
    postalCode: postalCode ?? inCity?.postalCode ?? null,
    country: country ?? inCity?.country ?? null,
  };
}

function saysNoMore(text: string, { city, region, postalCode, country }: PrintedLocation): boolean {
  const known = new Set(toPlainWords([city, region, postalCode, country].join(' ')).split(' '));
  return toPlainWords(text)
    .split(' ')
    .every((word) => known.has(word));
}

/** What was printed without a town is read as a line; the venue and country that stood apart stay what they are. */
function fromLine(printed: PrintedLocation, line: string, towns: TownParts): Parts {
  const { venue, region, postalCode, country } = printed;
  const isApart = venue !== null && (printed.street !== null || printed.text !== null);
  const rest = isApart ? toWholeLine({ ...printed, venue: null }) : line;
  if (rest === '') return { ...parseAddressLine(line, towns) };
  const read = parseAddressLine(rest, towns);
  return {
    venue: isApart && !isSame(venue, read.venue) ? joinDistinct(venue, read.venue) : read.venue,
    street: read.street,
    city: read.city,
    region: read.region ?? region,
    postalCode: read.postalCode ?? postalCode,
    country: read.country ?? country,
  };
}

function joinDistinct(first: string | null, second: string | null): string | null {
  const parts = [first, second].filter((part) => part !== null);
  return parts.length > 0 ? withoutRepeats(parts).join(', ') : null;
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && toNameKey(a) === toNameKey(b);
}

function oneLineEach(words: Parts): Parts {
  const { venue, street, city, region, postalCode, country } = words;
  return {
    venue: toOneLine(venue),
    street: toOneLine(street),
    city: toOneLine(city),
    region: toOneLine(region),
    postalCode: toOneLine(postalCode),
    country: toOneLine(country),
  };
}

function toOneLine(text: string | null): string | null {
  return text === null ? null : toLine(text) || null;
}
