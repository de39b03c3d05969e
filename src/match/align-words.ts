import { distance } from 'fastest-levenshtein';
import { findBlendedRun } from './blend.ts';
import type { WeighedWord } from './weigh-words.ts';

/** How far two lists of words cover each other. */
export interface Alignment {
  /** Weight of what both have. */
  readonly shared: number;
  /** Cost of what only one has. */
  readonly onlyA: number;
  readonly onlyB: number;
}

/** Finds for each word its like in the other list: the same word, a near spelling, or the words it was put together of. */
export function alignWords(a: readonly WeighedWord[], b: readonly WeighedWord[]): Alignment {
  const left = toSide(a);
  const right = toSide(b);
  const shared =
    alignBlends(left, right) +
    alignBlends(right, left) +
    alignBy(left, right, isSameWord) +
    alignBy(left, right, isNearWord);
  dropOwnAcronyms(left);
  dropOwnAcronyms(right);
  return { shared, onlyA: costOf(left), onlyB: costOf(right) };
}

/**
 * Likeness from 0 to 1. What only one side has is forgiven in part, since one listing often says more; what each side has for
 * itself is not.
 */
export function toLikeness({ shared, onlyA, onlyB }: Alignment): number {
  const total = shared + Math.min(onlyA, onlyB) + ONE_SIDED_SHARE * Math.abs(onlyA - onlyB);
  return total === 0 ? 0 : shared / total;
}

/** Share of the one-sided words that counts against likeness. */
const ONE_SIDED_SHARE = 0.25;

interface Side {
  readonly words: readonly WeighedWord[];
  readonly matched: Set<number>;
}

function toSide(words: readonly WeighedWord[]): Side {
  return { words, matched: new Set() };
}

function alignBlends(side: Side, other: Side): number {
  let shared = 0;
  const otherStems = new Set(other.words.map(({ stem }) => stem));
  const otherPlain = other.words.map(({ plain }, index) => (other.matched.has(index) ? '' : plain));
  side.words.forEach((word, index) => {
    if (side.matched.has(index) || otherStems.has(word.stem)) return;
    const run = findBlendedRun(word.plain, otherPlain);
    if (!run) return;
    side.matched.add(index);
    const parts = other.words.slice(...run);
    for (let at = run[0]; at < run[1]; at += 1) other.matched.add(at);
    shared += (word.weight + sum(parts.map(({ weight }) => weight))) / 2;
  });
  return shared;
}

function alignBy(left: Side, right: Side, isLike: (a: WeighedWord, b: WeighedWord) => boolean): number {
  let shared = 0;
  left.words.forEach((word, index) => {
    if (left.matched.has(index)) return;
    const at = right.words.findIndex((other, at) => !right.matched.has(at) && isLike(word, other));
    if (at < 0) return;
    left.matched.add(index);
    right.matched.add(at);
    shared += Math.min(word.weight, right.words[at]?.weight ?? 0);
  });
  return shared;
}

function isSameWord(a: WeighedWord, b: WeighedWord): boolean {
  return a.stem === b.stem;
}

/** Slips of the keyboard: one letter in words from five, two in words from nine letters. Words with digits must be equal. */
function isNearWord({ plain: a }: WeighedWord, { plain: b }: WeighedWord): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || Math.abs(a.length - b.length) > 2 || /\d/.test(a + b)) return false;
  return distance(a, b) <= (length < 9 ? 1 : 2);
}

/** `Government Open Source Conference (GOSCON)`: the acronym and its words are one; when one was found, the other costs nothing. */
function dropOwnAcronyms({ words, matched }: Side): void {
  const plain = words.map((word) => word.plain);
  plain.forEach((word, index) => {
    const run = word.length < 3 ? undefined : findBlendedRun(word, plain);
    if (!run || (index >= run[0] && index < run[1])) return;
    const members = Array.from({ length: run[1] - run[0] }, (_, at) => run[0] + at);
    if (matched.has(index)) members.forEach((at) => matched.add(at));
    else if (members.some((at) => matched.has(at))) matched.add(index);
  });
}

function costOf({ words, matched }: Side): number {
  return sum(words.filter((_, index) => !matched.has(index)).map(({ cost }) => cost));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
