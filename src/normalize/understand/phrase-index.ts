import { toOtherNumber } from './other-number.ts';
import { foldWord } from './split-words.ts';

/**
 * Phrases compiled into a tree of words, so that all of them are found in one walk over a passage.
 * In a phrase, `*` ends or begins a word of which only the rest is given (`volunteer*`, `*conf`), `...` stands for up to
 * four words, a leading `^` binds it to the beginning of the passage and a closing `$` to its end. The rest is matched
 * word for word, folded.
 */
export interface PhraseIndex<T> {
  readonly anywhere: Branch<T>;
  readonly atStart: Branch<T>;
}

/** Where the phrases that begin alike go on from. */
export interface Branch<T> {
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

function addOtherNumbers<T>({ words, prefixes, suffixes, gap }: Branch<T>): void {
  for (const branch of [...words.values(), ...prefixes.values(), ...suffixes.values()]) addOtherNumbers(branch);
  if (gap) addOtherNumbers(gap);
  for (const [word, branch] of [...words]) {
    const other = toOtherNumber(word);
    if (other !== undefined && !words.has(other)) words.set(other, branch);
  }
}

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
