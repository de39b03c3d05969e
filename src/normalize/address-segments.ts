import type { PrintedLocation } from '#domain/listing.ts';
import { toPlainText } from './text.ts';

/** Longer texts are pages and not places; their first lines are looked at and kept. */
const LOCATION_LENGTH_MAX = 400;

/** What stands in a printed place without being a word of it: links to maps. */
const MAP_LINKS = /[([](?:(?:see|view|show|google|get|open) ){0,3}(?:maps?|directions)[)\]]/gi;
const MAP_WORDS = /\+ ?google map|\b(?:view|see|show|open) (?:on |in )?(?:google )?maps?\b|\bget directions\b/gi;

/** Markup that some calendars write in words: `--em--`. */
const WRITTEN_MARKUP = /--(?:em|strong|b|i|u)--/g;

/** Words that say that nothing is said. */
const NOTHING = /^(?:null|undefined|none|n\/?a|\(none\)|[-–—.?_, ]*)$/i;

/** A place's words without markup, escapes and links to maps; lines stay lines. `null` when none are left. */
function toPlaceWords(printed: string | null): string | null {
  if (printed === null) return null;
  const raw = printed.slice(0, 4 * LOCATION_LENGTH_MAX);
  const format = /[<&]/.test(raw) ? 'html' : 'text';
  const text = toPlainText({ text: format === 'html' ? raw.replaceAll('\n', '<br>') : raw, format }) ?? '';
  const plain = text
    .replaceAll('\\n', '\n')
    .replaceAll('\\', '')
    .replace(WRITTEN_MARKUP, ' ')
    .replace(MAP_LINKS, ' ')
    .replace(MAP_WORDS, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return NOTHING.test(plain) ? null : cutAtLine(plain);
}

/** Every part cleaned by itself. */
export function toPlaceParts(printed: PrintedLocation): PrintedLocation {
  const { text, venue, street, city, region, postalCode, country } = printed;
  return {
    ...printed,
    text: toPlaceWords(text),
    venue: toPlaceWords(venue),
    street: toPlaceWords(street),
    city: toPlaceWords(city),
    region: toPlaceWords(region),
    postalCode: toPlaceWords(postalCode),
    country: toPlaceWords(country),
  };
}

function cutAtLine(text: string): string {
  if (text.length <= LOCATION_LENGTH_MAX) return text;
  const cut = text.slice(0, LOCATION_LENGTH_MAX);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('. '), cut.lastIndexOf(' ', LOCATION_LENGTH_MAX / 2));
  return cut.slice(0, end > 0 ? end : LOCATION_LENGTH_MAX).trim();
}

/** Marks between the parts of an address; a hyphen or `@` only with space around it. */
const SEPARATORS = /[\n,;|•·]| [@–—-] /;

/** Where a part goes on behind state and code: `TN 38103 & Zoom`. */
const AFTER_CODE = /(?<=\b[A-Z]{2} \d{5}(?:-\d{4})?) (?=[^\d\s])/;

/** The parts of an address as one line, in order, each as its words. */
export function toSegments(line: string): readonly (readonly string[])[] {
  return line
    .split(SEPARATORS)
    .flatMap((part) => part.split(AFTER_CODE))
    .flatMap((part, index) => (index > 0 ? cutBrackets(part.trim()) : [part]))
    .map((part) => toBalanced(part.trim()).split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
}

/** Brackets at the end of a part hold no word of the address: `PA (Hybrid)`. */
function cutBrackets(part: string): readonly string[] {
  const start = part.endsWith(')') ? part.lastIndexOf(' (') : -1;
  return start > 0 ? [part.slice(0, start), part.slice(start)] : [part];
}

/** Without the bracket that splitting tore from its partner. */
function toBalanced(part: string): string {
  if (part.startsWith('(') && !part.includes(')')) return part.slice(1);
  if (part.endsWith(')') && !part.includes('(')) return part.slice(0, -1);
  return part;
}
