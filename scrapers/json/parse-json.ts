/** Brackets inside of brackets; deeper nesting is no page's data. */
export const NESTING_MAX = 100;

/**
 * Reads JSON to the letter; `undefined` for what is none, and for what is nested beyond measure: V8's own parser, which goes down
 * with each bracket, has been seen to crash the process on a megabyte of them.
 */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller tells of it, or reads more leniently
  }
}

const SIGN = /["[{\]}]/g;
const STRING_END = /["\\]/g;

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(text)?.[0]; sign !== undefined; sign = SIGN.exec(text)?.[0]) {
    if (sign === '"') SIGN.lastIndex = findStringEnd(text, SIGN.lastIndex);
    else if (sign === '[' || sign === '{') depth += 1;
    else depth -= 1;
    if (depth > NESTING_MAX) return true;
  }
  return false;
}

function findStringEnd(text: string, from: number): number {
  STRING_END.lastIndex = from;
  for (let sign = STRING_END.exec(text)?.[0]; sign !== undefined; sign = STRING_END.exec(text)?.[0]) {
    if (sign === '"') return STRING_END.lastIndex;
    STRING_END.lastIndex += 1; // what is escaped ends nothing
  }
  return text.length;
}
