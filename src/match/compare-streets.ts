import { toWords } from './fold-words.ts';

/** Words of streets that are written, left out and confused at will. Stems, as `toWords` makes them. */
const STREET_WORDS: ReadonlySet<string> = new Set(
  [
    'street st avenue road boulevard drive court place lane parkway highway square way suite floor room building unit the of',
    'north south east west northeast northwest southeast southwest rue strasse calle',
  ].flatMap((words) => words.split(' ').flatMap((word) => toWords(word))),
);

/** Compares street and house number; `unknown` when one is missing or says too little. */
export function compareStreets(a: string | null, b: string | null): 'same' | 'other' | 'unknown' {
  const [left, right] = [readStreet(a), readStreet(b)];
  if (left.name.size === 0 || right.name.size === 0) return 'unknown';
  const isSameNumber = left.house === null || right.house === null || left.house === right.house;
  return isSameNumber && isSameName(left.name, right.name) ? 'same' : 'other';
}

function readStreet(street: string | null): { readonly house: string | null; readonly name: ReadonlySet<string> } {
  const words = toWords(beforeSuite(street ?? ''));
  const house =
    words.find((word, index) => /^\d+[a-z]?$/.test(word) && index === 0) ??
    words.find((word) => /^\d+[a-z]?$/.test(word));
  return { house: house ?? null, name: new Set(words.filter((word) => word !== house && !STREET_WORDS.has(word))) };
}

/** `101 N. Main St. #302` and `101 North Main St, Suite 302` → the part that names the building. */
function beforeSuite(street: string): string {
  return street.split(/#|\b(?:suite|ste|room|rm|floor|unit|apt)\b/i)[0] ?? '';
}

/** One name within the other, or written in one word: `Shore Front` and `Shorefront`. */
function isSameName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.isSubsetOf(b) || b.isSubsetOf(a) || [...a].join('') === [...b].join('');
}
