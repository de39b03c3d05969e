/** Words longer than this are no acronyms. */
const BLEND_LENGTH_MAX = 24;
const RUN_LENGTH_MAX = 8;

/**
 * How much of each word of a run takes part in a blend: `initials` its first letter or all of it (`sgvlug` of San Gabriel
 * Valley Linux User Group, `southcrest` of South Crest), `beginnings` any beginning (`oscon` of Open Source Convention, `fidi`
 * of Financial District). Beginnings find more, and more by chance: `care` in Chicago Area.
 */
export type BlendOf = 'initials' | 'beginnings';

/**
 * The first run of words that this one is put together of, each taking part, as `[from, to)`; `undefined` when there is none. Numbers
 * take part whole; joining words may be left out.
 */
export function findBlendedRun(
  word: string,
  words: readonly string[],
  blendOf: BlendOf,
): readonly [number, number] | undefined {
  if (word.length < 2 || word.length > BLEND_LENGTH_MAX) return undefined;
  for (let from = 0; from < words.length - 1; from += 1) {
    if (words[from]?.[0] !== word[0]) continue;
    const to = findRunEnd(word, words, { from, blendOf });
    if (to !== undefined) return [from, to];
  }
  return undefined;
}

interface RunStart {
  readonly from: number;
  readonly blendOf: BlendOf;
}

function findRunEnd(word: string, words: readonly string[], { from, blendOf }: RunStart): number | undefined {
  let reached: readonly number[] = [0]; // letters of the word that the run may have covered so far
  for (let at = from; at < Math.min(words.length, from + RUN_LENGTH_MAX) && reached.length > 0; at += 1) {
    reached = coverNext(word, words[at] ?? '', { reached, blendOf });
    if (at > from && reached.includes(word.length)) return at + 1;
  }
  return undefined;
}

interface Covering {
  readonly reached: readonly number[];
  readonly blendOf: BlendOf;
}

function coverNext(word: string, part: string, { reached, blendOf }: Covering): readonly number[] {
  const next = new Set(JOINING.has(part) ? reached : []);
  const isNumber = /\d/.test(part);
  for (const end of reached) {
    const common = countCommon(word, end, part);
    const isWhole = common === part.length && common > 0;
    if (isWhole) next.add(end + common);
    if (isNumber || common === 0) continue;
    for (let length = 1; length <= (blendOf === 'initials' ? 1 : common); length += 1) next.add(end + length);
  }
  return [...next];
}

/** How many letters of the part stand in the word from `at` on. */
function countCommon(word: string, at: number, part: string): number {
  let count = 0;
  while (count < part.length && word[at + count] === part[count]) count += 1;
  return count;
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
