/** A value that was read, and the place behind it. */
export interface ReadWord {
  readonly value: unknown;
  readonly end: number;
}

/** White space, and the signs around a function call and behind it. */
const BLANK = /[\s\ufeff;()]+|\.\.\.|\/\/[^\n]*/y;
/** The name of a function that is called with a value: `callback(`. */
const CALL = /[A-Za-z_$][\w$.]{0,100}\s{0,20}\(/y;

/** Where the next thing stands that says something: behind white space, comments, and dots for what was left out. */
export function skipBetween(text: string, from: number): number {
  let at = from;
  for (;;) {
    const end = endOfComment(text, at) ?? matchAt(BLANK, text, at) ?? matchAt(CALL, text, at);
    if (end === undefined) return at;
    at = end;
  }
}

function endOfComment(text: string, at: number): number | undefined {
  if (!text.startsWith('/*', at)) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

const BARE = /https?:\/\/[^\s"',{}[\]]{1,2000}|(?:[^,:[\]{}"\n/]|\/(?![/*])){1,2000}/y;
const NUMBER = /^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/i;
const NAMED = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', null],
]);

/** A number, a name such as `true`, or words without quotes, up to the next sign that parts values. */
export function readBareWord(text: string, at: number): ReadWord {
  const end = matchAt(BARE, text, at) ?? at + 1;
  const word = text.slice(at, end).trim();
  if (NAMED.has(word)) return { value: NAMED.get(word), end };
  if (NUMBER.test(word)) return { value: Number(word), end };
  // The quote that opened them is missing.
  return { value: word, end: text[end] === '"' ? end + 1 : end };
}

/** Where a match that begins right here ends. */
export function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
