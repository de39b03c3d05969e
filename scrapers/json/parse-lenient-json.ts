import { mendJson } from './mend-json.ts';
import { parseJson } from './parse-json.ts';

/**
 * Reads JSON as pages really print it: in comments or CDATA, with comments, trailing commas, control characters, inner quotes.
 * A text that breaks off yields what was whole; objects without an end carry `CUT_OFF_KEY`. `undefined` when nothing can be read.
 */
export function parseLenientJson(text: string): unknown {
  const plain = parseJson(text);
  if (plain !== undefined) return plain;
  const bare = stripWrapping(text);
  if (bare === '') return undefined;
  return parseJson(bare) ?? mendJson(bare);
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
