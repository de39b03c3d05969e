/** Words longer than this are no acronyms. */
const BLEND_LENGTH_MAX = 24;
const RUN_LENGTH_MAX = 8;

/**
 * How much of each word of a run takes part in a blend: `initials` its first letter or all of it (`sgvlug` of San Gabriel
 * Valley Linux User Group, `southcrest` of South Crest), `beginnings` any beginning (`oscon` of Open Source Convention, `fidi`
 * of Financial District). Beginnings find more, and more by chance: `care` in Chicago Area.
 */
export type BlendOf = 'initials' | 'beginnings';

/** Whether a word is put together of a run of words, each taking part. Numbers take part whole; joining words may be left out. */
export function isBlend(word: string, run: readonly string[], blendOf: BlendOf): boolean {
  if (run.length < 2 || run.length > RUN_LENGTH_MAX || word.length < 2 || word.length > BLEND_LENGTH_MAX) return false;
  let ends: ReadonlySet<number> = new Set([0]);
  for (const part of run) {
    const next = new Set(JOINING.has(part) ? ends : []);
    for (const length of lengthsOf(part, blendOf)) {
      for (const end of ends) if (word.startsWith(part.slice(0, length), end)) next.add(end + length);
    }
    ends = next;
  }
  return ends.has(word.length);
}

function lengthsOf(part: string, blendOf: BlendOf): readonly number[] {
  if (/\d/.test(part)) return [part.length];
  if (blendOf === 'initials') return [1, part.length];
  return Array.from({ length: Math.min(part.length, BLEND_LENGTH_MAX) }, (_, index) => index + 1);
}

const JOINING: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'de',
  'del',
  'la',
  'a',
  'und',
]);

/** The first run of words that this one is a blend of, as `[from, to)`; `undefined` when there is none. */
export function findBlendedRun(
  word: string,
  words: readonly string[],
  blendOf: BlendOf,
): readonly [number, number] | undefined {
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]?.[0] !== word[0]) continue;
    for (let to = from + 2; to <= Math.min(words.length, from + RUN_LENGTH_MAX); to += 1) {
      if (isBlend(word, words.slice(from, to), blendOf)) return [from, to];
    }
  }
  return undefined;
}
