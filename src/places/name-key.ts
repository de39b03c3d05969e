/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
  '&': ' and ',
};

/** Short forms that stand for the same word in every name. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  ft: 'fort',
  mt: 'mount',
  mtn: 'mountain',
  hts: 'heights',
  spgs: 'springs',
  twp: 'township',
  jct: 'junction',
  vlg: 'village',
};

/** Short forms that stand for a direction only before another word. */
const DIRECTIONS: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };

/**
 * The form under which names are compared: lower case, no marks or punctuation, short forms spelled out, words separated
 * by one space. `St. Louis`, `Saint-Louis` and `SAINT LOUIS` have one key; so have `D.C.` and `DC`.
 */
export function toNameKey(text: string): string {
  const words = toPlainWords(text).split(' ');
  const [first = '', ...rest] = words.map((word) => own(LONG_FORMS, word) ?? word);
  const direction = rest.length > 0 ? own(DIRECTIONS, first) : undefined;
  return [direction ?? first, ...rest].join(' ');
}

/** Lower case, no marks or punctuation, words separated by one space. */
export function toPlainWords(text: string): string {
  const lower = text.toLowerCase();
  return ONLY_PLAIN.test(lower) ? lower : withoutMarks(lower);
}

const ONLY_PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function withoutMarks(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþıħə&]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .replace(/['’‘ʻ`]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\./gu, '$1')
    .replace(/(?<=\p{L})\.(?=[^\p{L}]|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
