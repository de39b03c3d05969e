import { ABBREVIATIONS } from './word-lists.ts';

/** Longest text and most words that are looked at; what is longer is no title, venue or name. */
const TEXT_LENGTH_MAX = 400;
const WORDS_MAX = 40;

/** Words as they are compared: lower case, without accents, marks and plural endings; common abbreviations written out. */
export function toWords(text: string): readonly string[] {
  return toPlainWords(text)
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(' '))
    .map(toStem);
}

/** Lower-case words without accents and marks, as printed otherwise. */
export function toPlainWords(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
}

/** Lower case, Latin letters without accents, apostrophes and the dots of initials taken out (`S.E.` → `se`). */
export function foldText(text: string): string {
  return text
    .slice(0, TEXT_LENGTH_MAX)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/'n'/g, ' and ')
    .replace(/(?<![\p{L}\p{N}])w\//gu, ' with ')
    .replace(/'s?(?![\p{L}\p{N}])|'/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replace(/[&+]/g, ' and ');
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' };

/** Endings that leave the same word, longest first. A stem keeps at least four letters. */
const ENDINGS = [
  'ational',
  'ations',
  'ation',
  'ings',
  'ing',
  'ers',
  'ors',
  'ies',
  'er',
  'or',
  'ed',
  'es',
  's',
  'y',
  'e',
];
const STEM_LENGTH_MIN = 4;

/** `commissioners`, `commission` and `commissions` become one word. Numbers stay as they are. */
export function toStem(word: string): string {
  const number = toNumber(word);
  if (number !== null) return String(number);
  if (/\d/.test(word) || word.endsWith('ss')) return word;
  const ending = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= STEM_LENGTH_MIN);
  return ending ? word.slice(0, word.length - ending.length) : word;
}

/** Numbers, ordinals and Roman numerals from II to IX: `007`, `7th`, `seventh`, `vii` → 7. `null` for other words. */
export function toNumber(word: string): number | null {
  const digits = /^(\d{1,6})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits ? Number(digits) : (NUMBER_WORDS.get(word) ?? null);
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['ii', 'iii', 'iv'].map((word, index) => [word, index + 2] as const),
  ...['vi', 'vii', 'viii', 'ix'].map((word, index) => [word, index + 6] as const),
]);
