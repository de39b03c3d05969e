import { matchAt } from './mend-words.ts';
import { findQuoteAt } from './quotes.ts';

/** Where a string stands: what may follow it depends on that. */
export type StringPlace = 'key' | 'value' | 'list';

/** Whether a quote that ends here is the one that closes a string, by what stands behind it. */
export function endsString(text: string, end: number, place: StringPlace): boolean {
  const next = skipBlank(text, end);
  const sign = text[next] ?? '';
  if (isEndOrNote(text, next) || sign === ':') return true;
  if (place === 'key') return next > end || /\W/.test(sign);
  if (sign === ',') return isGoneOnWith(text, next + 1, place);
  if (sign === '}' || sign === ']') {
    const after = skipBlank(text, next + 1);
    return isEndOrNote(text, after) || /[,}\]{[);]/.test(text[after] ?? '') || startsKey(text, after, 'quoted');
  }
  // The comma is missing.
  return place === 'value' ? startsKey(text, next, 'quoted') : isQuoteThatOpens(text, next);
}

/** Whether what stands behind a comma can be the next of an object or a list, so that the comma was no part of a text. */
function isGoneOnWith(text: string, from: number, place: StringPlace): boolean {
  const at = skipBlank(text, from);
  if (isEndOrNote(text, at) || /[{}[\],]/.test(text[at] ?? '')) return true;
  const isQuote = findQuoteAt(text, at) !== undefined;
  if (isQuote && text.slice(from, at).includes('\n')) return true;
  return place === 'value' ? startsKey(text, at, 'any') : isQuote || matchAt(LIST_VALUE, text, at) !== undefined;
}

const LIST_VALUE = /[\d-]|(?:true|false|null|undefined)\b/y;
const BARE_KEY = /[A-Za-z_$@][\w$@-]{0,100}"?/y;
const KEY_LENGTH_MAX = 100;

/** Whether a key and its colon stand here; `quoted` for one in quotes. */
export function startsKey(text: string, at: number, how: 'quoted' | 'any'): boolean {
  const quote = findQuoteAt(text, at);
  if (!quote && how === 'quoted') return false;
  // Of a bare one the quote may be there that closes it.
  const end = quote ? findKeyEnd(text, at + quote.open.length, quote.close) : matchAt(BARE_KEY, text, at);
  return end !== undefined && text[skipBlank(text, end)] === ':';
}

/** Behind the quote that closes a key. */
function findKeyEnd(text: string, from: number, close: string): number | undefined {
  const ahead = text.slice(from, from + KEY_LENGTH_MAX);
  const length = ahead.indexOf(close);
  return length > 0 && !/[,{}[\]\n]/.test(ahead.slice(0, length)) ? from + length + close.length : undefined;
}

function isQuoteThatOpens(text: string, at: number): boolean {
  const quote = findQuoteAt(text, at);
  return quote !== undefined && !/[,}\]]/.test(text[skipBlank(text, at + quote.open.length)] ?? ',');
}

function isEndOrNote(text: string, at: number): boolean {
  return at >= text.length || text.startsWith('//', at) || text.startsWith('/*', at);
}

const BLANK = /\s*/y;

function skipBlank(text: string, at: number): number {
  return matchAt(BLANK, text, at) ?? at;
}
