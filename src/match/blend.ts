/** Words longer than this are no acronyms. */
const BLEND_LENGTH_MAX = 24;
const RUN_LENGTH_MAX = 8;

/**
 * Whether a word is put together of the beginnings of a run of words, each taking part: `sgvlug` of San Gabriel Valley Linux
 * User Group, `oscon` of Open Source Convention, `fidi` of Financial District, `dc864` of Def Con 864, `southcrest` of South
 * Crest. Numbers take part whole. Short joining words may be left out.
 */
export function isBlend(word: string, run: readonly string[]): boolean {
  if (run.length < 2 || run.length > RUN_LENGTH_MAX || word.length < 2 || word.length > BLEND_LENGTH_MAX) return false;
  let ends = new Set([0]);
  for (const part of run) {
    const next = new Set<number>();
    for (const end of ends) {
      for (let length = 1; word.startsWith(part.slice(0, length), end) && length <= part.length; length += 1) {
        if (!/\d/.test(part) || length === part.length) next.add(end + length);
      }
      if (JOINING.has(part)) next.add(end);
    }
    ends = next;
  }
  return ends.has(word.length);
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
export function findBlendedRun(word: string, words: readonly string[]): readonly [number, number] | undefined {
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]?.[0] !== word[0]) continue;
    for (let to = from + 2; to <= Math.min(words.length, from + RUN_LENGTH_MAX); to += 1) {
      if (isBlend(word, words.slice(from, to))) return [from, to];
    }
  }
  return undefined;
}
