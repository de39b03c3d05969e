import { toOtherNumber } from './other-number.ts';
import { foldWord } from './split-words.ts';

/**
 * Phrases compiled into a tree of words, so that all of them are found in one walk over a passage.
 * In a phrase, `*` ends or begins a word of which only the rest is given (`volunteer*`, `*conf`), `...` stands for up to
 * `GAP_WORDS_MAX` words, a leading `^` binds it to the beginning of the passage and a closing `$` to its end. The rest is matched
 * word for word, folded.
 */
export interface PhraseIndex<T> {
  readonly anywhere: Branch<T>;
  readonly atStart: Branch<T>;
}

/** A phrase that stands in a passage, from word `from` up to but without word `to`. */
export interface FoundPhrase<T> {
  readonly meaning: T;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  /** Has a gap: it holds its words together and says nothing of those between. */
  readonly isLoose: boolean;
}

interface Branch<T> {
  readonly words: Map<string, Branch<T>>;
  readonly prefixes: Map<string, Branch<T>>;
  readonly suffixes: Map<string, Branch<T>>;
  /** Lengths of the given parts of words, so that only these are looked up. */
  readonly prefixLengths: Set<number>;
  readonly suffixLengths: Set<number>;
  gap: Branch<T> | null;
  readonly ends: PhraseEnd<T>[];
}

interface PhraseEnd<T> {
  readonly meaning: T;
  readonly phrase: string;
  readonly isLoose: boolean;
  /** Counts only as the last words of a passage or, unless it is bound to the beginning as well, of one of its parts. */
  readonly isLast: boolean;
  readonly isWhole: boolean;
}

const START = '^';
const END = '$';
const GAP = '...';
/** What separates the words of a phrase; the marks of its ends are read apart. */
const PHRASE_GAPS = /[\s^$-]+/;
const GAP_WORDS_MAX = 4;

/**
 * Compiles phrases, each with what it means. Done once; see `PhraseIndex` for the wildcards.
 * @param inEitherNumber whether `refugee` also finds `refugees`, and `refugees` `refugee`, where no phrase names the other by itself
 */
export function compilePhrases<T>(
  phrases: Iterable<readonly [phrase: string, meaning: T]>,
  { inEitherNumber = false }: { readonly inEitherNumber?: boolean } = {},
): PhraseIndex<T> {
  const index: PhraseIndex<T> = { anywhere: newBranch(), atStart: newBranch() };
  for (const [phrase, meaning] of phrases) {
    const parts = phrase
      .replaceAll('&', 'and')
      .split(PHRASE_GAPS)
      .filter((part) => part !== '');
    const last = parts.reduce(growBranch, phrase.startsWith(START) ? index.atStart : index.anywhere);
    const isLast = phrase.endsWith(END);
    const isWhole = isLast && phrase.startsWith(START);
    last.ends.push({ meaning, phrase, isLoose: parts.includes(GAP), isLast, isWhole });
  }
  if (inEitherNumber) [index.anywhere, index.atStart].forEach(addOtherNumbers);
  return index;
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

function addOtherNumbers<T>({ words, prefixes, suffixes, gap }: Branch<T>): void {
  for (const branch of [...words.values(), ...prefixes.values(), ...suffixes.values()]) addOtherNumbers(branch);
  if (gap) addOtherNumbers(gap);
  for (const [word, branch] of [...words]) {
    const other = toOtherNumber(word);
    if (other !== undefined && !words.has(other)) words.set(other, branch);
  }
}

const NO_PARTS: ReadonlySet<number> = new Set();

function newBranch<T>(): Branch<T> {
  return {
    words: new Map(),
    prefixes: new Map(),
    suffixes: new Map(),
    prefixLengths: new Set(),
    suffixLengths: new Set(),
    gap: null,
    ends: [],
  };
}

function growBranch<T>(branch: Branch<T>, part: string): Branch<T> {
  if (part === GAP) return (branch.gap ??= newBranch());
  if (part.endsWith('*')) return growAt(branch.prefixes, part.slice(0, -1), branch.prefixLengths);
  if (part.startsWith('*')) return growAt(branch.suffixes, part.slice(1), branch.suffixLengths);
  return growAt(branch.words, part, null);
}

function growAt<T>(branches: Map<string, Branch<T>>, part: string, lengths: Set<number> | null): Branch<T> {
  const key = foldWord(part);
  lengths?.add(key.length);
  const known = branches.get(key) ?? newBranch<T>();
  branches.set(key, known);
  return known;
}

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
