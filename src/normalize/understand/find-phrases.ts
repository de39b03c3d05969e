import type { Branch, PhraseIndex } from './phrase-index.ts';

/** A phrase that stands in a passage, from word `from` up to but without word `to`. */
export interface FoundPhrase<T> {
  readonly meaning: T;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  /** Has a gap: it holds its words together and says nothing of those between. */
  readonly isLoose: boolean;
}

/** How meanings stand to each other. */
export interface FindOptions<T> {
  /** Phrases whose meaning is not wanted are as if they were not in the index. */
  readonly isWanted: (meaning: T) => boolean;
  /** Whether a phrase gives way to a longer one it lies in. */
  readonly givesWay: (shorter: T, longer: T) => boolean;
  /** Counts of words behind which the passage could end as well, for phrases that are bound to its end. */
  readonly partEnds?: ReadonlySet<number>;
}

/** The phrases in a passage, in order. One inside a longer one gives way to it: `senior` in `high school senior`. */
export function findPhrases<T>(
  { anywhere, atStart }: PhraseIndex<T>,
  words: readonly string[],
  { isWanted, givesWay, partEnds = NO_PARTS }: FindOptions<T>,
): readonly FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  const state = { words, partEnds, found, isWanted };
  walk(atStart, 0, { ...state, from: 0 });
  for (let from = 0; from < words.length; from += 1) walk(anywhere, from, { ...state, from });
  if (found.length < 2) return found;
  return found.filter(
    (phrase) => !found.some((other) => covers(other, phrase) && givesWay(phrase.meaning, other.meaning)),
  );
}

const GAP_WORDS_MAX = 4;
/** Nothing ends before the passage does. */
const NO_PARTS: ReadonlySet<number> = new Set();

interface Walk<T> {
  readonly words: readonly string[];
  readonly partEnds: ReadonlySet<number>;
  readonly from: number;
  readonly found: FoundPhrase<T>[];
  readonly isWanted: (meaning: T) => boolean;
}

/** Bounded: a phrase has a few words and a gap at most `GAP_WORDS_MAX`, whatever the passage holds. */
function walk<T>(branch: Branch<T>, at: number, state: Walk<T>): void {
  for (const end of branch.ends) {
    if (end.isLast && at < state.words.length && (end.isWhole || !state.partEnds.has(at))) continue;
    if (state.isWanted(end.meaning)) state.found.push({ ...end, from: state.from, to: at });
  }
  const word = state.words[at];
  if (word === undefined) return;
  const next = branch.words.get(word);
  if (next) walk(next, at + 1, state);
  for (const length of branch.prefixLengths) {
    const begun = word.length >= length ? branch.prefixes.get(word.slice(0, length)) : undefined;
    if (begun) walk(begun, at + 1, state);
  }
  for (const length of branch.suffixLengths) {
    const ended = word.length > length ? branch.suffixes.get(word.slice(-length)) : undefined;
    if (ended) walk(ended, at + 1, state);
  }
  if (branch.gap) walkGap(branch.gap, at, state);
}

function walkGap<T>(branch: Branch<T>, at: number, state: Walk<T>): void {
  for (let skipped = 0; skipped <= GAP_WORDS_MAX; skipped += 1) walk(branch, at + skipped, state);
}

function covers<T>(longer: FoundPhrase<T>, shorter: FoundPhrase<T>): boolean {
  if (longer.isLoose || longer.to - longer.from <= shorter.to - shorter.from) return false;
  return longer.from <= shorter.from && longer.to >= shorter.to;
}
