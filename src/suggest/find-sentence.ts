/** As much of a description is looked at, in characters. */
const LOOKED_AT_MAX = 4000;
const SENTENCE_LENGTH_MAX = 300;

/** The first sentence of a text in which the words stand, at most 300 characters; `undefined` when none has them. */
export function findSentence(description: string, words: RegExp): string | undefined {
  const text = description.slice(0, LOOKED_AT_MAX);
  const at = text.search(words);
  if (at < 0) return undefined;
  const before = Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('\n', at) + 1, 0);
  const ends = [text.indexOf('. ', at) + 1, text.indexOf('\n', at)].filter((end) => end > at);
  return text.slice(before, Math.min(...ends, before + SENTENCE_LENGTH_MAX)).trim();
}
