import { readMendedString, type MendedStrings } from './mend-string.ts';
import { NESTING_MAX } from './parse-json.ts';
import { findQuoteAt } from './quotes.ts';
import { readBareWord, skipBetween, type ReadWord } from './mend-words.ts';

/** Key that marks an object whose end was missing in the text. */
export const CUT_OFF_KEY = '@showup-cut-off';

/**
 * Reads JSON that is broken: comments, commas, brackets and quotes too many or too few, bare words, quotes inside of texts, several
 * values one after the other (which make a list). What a text breaks off in is left out, and objects without an end carry
 * `CUT_OFF_KEY`. `undefined` when it cannot be told what was meant. The work is bounded by the length of the text.
 */
export function mendJson(text: string): unknown {
  const mending: Mending = { strings: { text, hasRunOut: false }, open: [], roots: [] };
  let at: number | undefined = skipBetween(text, 0);
  while (at !== undefined && at < text.length) {
    const after = takeOne(mending, text, at);
    if (after === 'no-sense') return undefined;
    at = after === 'broken-off' ? undefined : skipBetween(text, after);
  }
  for (const one of mending.open) breakOff(one);
  while (mending.open.length > 0) closeLast(mending);
  return mending.roots.length > 1 ? mending.roots : mending.roots[0];
}

interface Mending {
  readonly strings: MendedStrings;
  /** What has begun and not ended, outermost first. */
  readonly open: Open[];
  /** Values that stand in nothing. */
  readonly roots: unknown[];
}

/** An object or a list of which more may come. */
interface Open {
  readonly is: 'object' | 'list';
  /** Those of a list are under empty keys. */
  readonly entries: [key: string, value: unknown][];
  /** Whose value comes next; `null` where a key is due. */
  key: string | null;
  /** Nothing stood behind the last value yet, so that it may be half of one. */
  isLastHalf: boolean;
}

/** Takes what stands at a place in, and gives the place behind it. */
function takeOne(mending: Mending, text: string, at: number): number | 'no-sense' | 'broken-off' {
  const top = mending.open.at(-1);
  const sign = text[at] ?? '';
  if (sign === '{' || sign === '[') return begin(mending, sign) ? at + 1 : 'no-sense';
  if (sign === '}' || sign === ']') {
    if (top && top.key !== null) put(top, null);
    end(mending, sign === '}' ? 'object' : 'list');
    return at + 1;
  }
  if (sign === ',') {
    if (top && top.key !== null) put(top, null);
    if (top) top.isLastHalf = false;
    return at + 1;
  }
  if (!top || sign === ':') return 'no-sense';
  const place = top.is === 'list' ? 'list' : top.key === null ? 'key' : 'value';
  const word = findQuoteAt(text, at) ? readMendedString(mending.strings, at, place) : readBareWord(text, at);
  if (word === 'broken-off') return word;
  if (place === 'key') return takeKey(top, text, word);
  put(top, word.value);
  top.isLastHalf = true;
  return word.end;
}

/** An object cannot begin where a key is due: the one around it has lost its end. */
function begin(mending: Mending, sign: '{' | '['): boolean {
  const top = mending.open.at(-1);
  if (top?.is === 'object' && top.key === null) closeLast(mending);
  mending.open.push({ is: sign === '{' ? 'object' : 'list', entries: [], key: null, isLastHalf: false });
  return mending.open.length <= NESTING_MAX;
}

/** Ends the innermost of its kind, and with it what lost its own end inside; an end of nothing is passed over. */
function end(mending: Mending, is: Open['is']): void {
  const at = mending.open.findLastIndex((one) => one.is === is);
  if (at < 0) return;
  for (let left = mending.open.length - at; left > 0; left -= 1) closeLast(mending);
}

function closeLast({ open, roots }: Mending): void {
  const closed = open.pop();
  if (!closed) return;
  const value =
    closed.is === 'object'
      ? Object.fromEntries(closed.entries)
      : closed.entries.map(([, inner]: [string, unknown]) => inner);
  const around = open.at(-1);
  if (around) put(around, value);
  else roots.push(value);
}

function put(around: Open, value: unknown): void {
  around.entries.push([around.key ?? '', value]);
  around.key = null;
  around.isLastHalf = false;
}

/** A key has a colon behind it, or at least a value. */
function takeKey(object: Open, text: string, { value, end: keyEnd }: ReadWord): number | 'no-sense' | 'broken-off' {
  object.key = String(value);
  const at = skipBetween(text, keyEnd);
  if (at >= text.length) return 'broken-off';
  if (text[at] === ':') return at + 1;
  return /[,\]}]/.test(text[at] ?? '') ? 'no-sense' : at;
}

/** What a text breaks off in is half of something. */
function breakOff(one: Open): void {
  if (one.isLastHalf) one.entries.pop();
  one.isLastHalf = false;
  if (one.is === 'object') one.entries.push([CUT_OFF_KEY, true]);
}
