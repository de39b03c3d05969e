import { endsString, startsKey, type StringPlace } from './string-bounds.ts';
import { findQuoteAt } from './quotes.ts';
import type { ReadWord } from './mend-words.ts';

/** What is known of the strings of one text. */
export interface MendedStrings {
  readonly text: string;
  /** A string was met that has no end; those behind it go no further than to the next sign that parts values. */
  hasRunOut: boolean;
}

/**
 * Reads the string that a quote opens. Quotes of the text's own are told from the one that closes it by what stands behind; a string
 * whose end is missing goes up to the next key. `broken-off` when the text ends inside of it.
 */
export function readMendedString(strings: MendedStrings, at: number, place: StringPlace): ReadWord | 'broken-off' {
  const { text } = strings;
  const quote = findQuoteAt(text, at);
  if (!quote) return { value: null, end: at + 1 };
  const from = at + quote.open.length;
  if (!strings.hasRunOut) {
    const found = findEnd(text, { from, close: quote.close, place });
    if (found) return { value: unescape(text.slice(from, found.until)), end: found.end };
    if (!/[}\]]\s{0,20}$/.test(text.slice(-30))) return 'broken-off';
    strings.hasRunOut = true;
  }
  return readShort(text, from, quote.close);
}

interface Wanted {
  readonly from: number;
  readonly close: string;
  readonly place: StringPlace;
}

/** Where the words end, and where whatever closes them does. */
function findEnd(
  text: string,
  { from, close, place }: Wanted,
): { readonly until: number; readonly end: number } | undefined {
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + close.length)) {
    if (isEscaped(text, at, from)) continue;
    const end = at + close.length;
    if (endsString(text, end, place)) return { until: at, end };
    const missedAt = place === 'value' && startsKey(text, at, 'quoted') ? findMissedEnd(text, at, from) : undefined;
    if (missedAt !== undefined) return { until: missedAt, end: missedAt };
  }
  return undefined;
}

/** A key that begins behind a comma or on a line of its own: the string before it has lost its end. */
function findMissedEnd(text: string, keyAt: number, from: number): number | undefined {
  let at = keyAt;
  let isOnNewLine = false;
  while (at > from && /\s/.test(text[at - 1] ?? '')) {
    at -= 1;
    isOnNewLine ||= text[at] === '\n';
  }
  if (isOnNewLine && text.lastIndexOf('"', keyAt - 1) < from) return toEndOfLine(text, from);
  if (at > from && text[at - 1] === ',') return at - 1;
  return isOnNewLine ? at : undefined;
}

/** Where the words of a line end that holds nothing else: before its comma, if any. */
function toEndOfLine(text: string, from: number): number {
  const line = text.slice(from, text.indexOf('\n', from)).trimEnd();
  return from + line.length - (line.endsWith(',') ? 1 : 0);
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

const PARTING = /[,}\]\n]/g;

function readShort(text: string, from: number, close: string): ReadWord {
  PARTING.lastIndex = from;
  const until = PARTING.exec(text)?.index ?? text.length;
  const words = text.slice(from, until);
  const closeAt = words.indexOf(close);
  if (closeAt < 0) return { value: unescape(words.trimEnd()), end: until };
  return { value: unescape(words.slice(0, closeAt)), end: from + closeAt + close.length };
}

const ESCAPED = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function unescape(words: string): string {
  return words.replaceAll(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (ESCAPED.get(sign ?? '') ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
