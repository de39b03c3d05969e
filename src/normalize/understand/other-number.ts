/** Too short a word means something else with an `s`: `it`, `aid`. */
const SINGULAR_LENGTH_MIN = 4;

/** How regular English words end in the plural, with their ends in the singular; the first that fits counts. */
const PLURALS: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/ies$/, 'y'],
  [/(?<=s|x|ch|sh)es$/, ''],
  [/(?<!s)s$/, ''],
];
const TAKES_ES = /(?:ss|x|ch|sh)$/;
const TAKES_IES = /(?<=[^aeiou])y$/;

/** The plural of a singular and the singular of a plural, as regular English words build them; `undefined` for words too short for it. */
export function toOtherNumber(word: string): string | undefined {
  const [plural, ending] = PLURALS.find(([plural]) => plural.test(word)) ?? [];
  const other = plural ? word.replace(plural, ending ?? '') : toPlural(word);
  return Math.min(word.length, other.length) < SINGULAR_LENGTH_MIN ? undefined : other;
}

function toPlural(word: string): string {
  if (TAKES_ES.test(word)) return `${word}es`;
  return TAKES_IES.test(word) ? word.replace(TAKES_IES, 'ies') : `${word}s`;
}
