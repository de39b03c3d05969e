import { jsonrepair } from 'jsonrepair';

/** Key that marks an object whose end was missing in the text. */
export const CUT_OFF_KEY = '@showup-cut-off';

/** Brackets that may stand open at the break; deeper nesting is no page's data. */
const NESTING_MAX = 100;

/**
 * Reads JSON as pages really print it: in comments or CDATA, with comments, trailing commas, control characters, inner quotes.
 * A text that breaks off yields what was whole; objects without an end carry `CUT_OFF_KEY`. `undefined` when nothing can be read.
 */
export function parseLenientJson(text: string): unknown {
  const plain = tryParse(text);
  if (plain !== undefined) return plain;
  const bare = stripWrapping(text);
  if (bare === '') return undefined;
  return tryParse(bare) ?? tryRepair(closeBrokenOff(bare));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the next, more lenient reading decides
  }
}

function tryRepair(text: string): unknown {
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined; // the caller counts the block as unreadable
  }
}

/** Leaves the JSON itself: no CDATA or HTML comment around it, no assignment's semicolon, no bare control characters. */
function stripWrapping(text: string): string {
  return (
    text
      .replace(/^\uFEFF/, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
      .replaceAll(/(?:\/\/|\/\*)?\s?<!\[CDATA\[(?:\s?\*\/)?|(?:\/\/|\/\*)?\s?\]\]>(?:\s?\*\/)?/g, ' ')
      .trim()
      .replace(/^(?:<!--[^>{[]{0,2000}-->\s*)+/, '')
      .replace(/^<!--|-->$/g, '')
      .trim()
      .replace(/;{1,20}$/, '')
  );
}

/** Cuts a text that breaks off back to its last whole value and marks the objects that were left open. */
function closeBrokenOff(text: string): string {
  const { open, isInString, wholeUntil } = scan(text);
  if (open.length === 0 || open.length > NESTING_MAX || (isInString && /[}\]]$/.test(text))) return text;
  let closed = text.slice(0, wholeUntil);
  for (const at of open.toReversed()) {
    const isObject = text[at] === '{';
    if (isObject && at < wholeUntil) closed = `${closed.slice(0, at + 1)}"${CUT_OFF_KEY}":true,${closed.slice(at + 1)}`;
    if (at < wholeUntil) closed += isObject ? '}' : ']';
  }
  return closed;
}

interface Scan {
  /** Where the brackets stand that were never closed, outermost first. */
  readonly open: readonly number[];
  readonly isInString: boolean;
  /** Behind the last value that is surely whole. */
  readonly wholeUntil: number;
}

function scan(text: string): Scan {
  const open: number[] = [];
  let isInString = false;
  let wholeUntil = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\' && isInString) at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && (sign === '{' || sign === '[')) {
      open.push(at);
      wholeUntil = at + 1;
    } else if (!isInString && (sign === '}' || sign === ']')) {
      open.pop();
      wholeUntil = at + 1;
    } else if (!isInString && sign === ',') wholeUntil = at;
  }
  return { open, isInString, wholeUntil };
}
