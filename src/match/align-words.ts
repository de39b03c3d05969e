import { distance } from 'fastest-levenshtein';
import { findBlendedRun } from './blend.ts';
import type { WeighedWord } from './weigh-words.ts';

/** How far two lists of words cover each other. */
export interface Alignment {
  /** Weight of what both have. */
  readonly shared: number;
  /** How much of that is of words that few listings share. */
  readonly distinctive: number;
  /** Cost of what only one has. */
  readonly onlyA: number;
  readonly onlyB: number;
}

/** Finds for each word its like in the other list: the same word, a near spelling, or the words it was put together of. */
export function alignWords(a: readonly WeighedWord[], b: readonly WeighedWord[]): Alignment {
  const [left, right] = [toSide(a), toSide(b)];
  const weights = [
    ...alignBlends(left, right),
    ...alignBlends(right, left),
    ...alignBy(left, right, isSameWord),
    ...alignBy(left, right, isNearWord),
  ];
  dropOwnAcronyms(left);
  dropOwnAcronyms(right);
  const distinctive = sum(weights.filter((weight) => weight >= DISTINCTIVE_WEIGHT));
  return { shared: sum(weights), distinctive, onlyA: costOf(left), onlyB: costOf(right) };
}

/**
 * Likeness from 0 to 1. What only one side has is forgiven in part, since one listing often says more; what each side has for
 * itself is not.
 */
export function toLikeness({ shared, onlyA, onlyB }: Alignment): number {
  const total = shared + Math.min(onlyA, onlyB) + ONE_SIDED_SHARE * Math.abs(onlyA - onlyB);
  return total === 0 ? 0 : shared / total;
}

/** What one word weighs that few listings share, see `weighWords`. */
export const DISTINCTIVE_WEIGHT = 1;
/** Share of the one-sided words that counts against likeness. */
const ONE_SIDED_SHARE = 0.25;

interface Side {
  readonly words: readonly WeighedWord[];
  readonly matched: Set<number>;
}

function toSide(words: readonly WeighedWord[]): Side {
  return { words, matched: new Set() };
}

function alignBlends(side: Side, other: Side): readonly number[] {
  const otherStems = new Set(other.words.map(({ stem }) => stem));
  return side.words.flatMap((word, index) => {
    if (side.matched.has(index) || otherStems.has(word.stem)) return [];
    const free = other.words.map(({ plain }, at) => (other.matched.has(at) ? '' : plain));
    const run = findBlendedRun(word.plain, free, 'beginnings');
    if (!run) return [];
    side.matched.add(index);
    for (let at = run[0]; at < run[1]; at += 1) other.matched.add(at);
    return [Math.max(word.weight, sum(other.words.slice(...run).map(({ weight }) => weight)))];
  });
}

function alignBy(left: Side, right: Side, isLike: (a: WeighedWord, b: WeighedWord) => boolean): readonly number[] {
  return left.words.flatMap((word, index) => {
    if (left.matched.has(index)) return [];
    const at = right.words.findIndex((other, at) => !right.matched.has(at) && isLike(word, other));
    const like = right.words[at];
    if (!like) return [];
    left.matched.add(index);
    right.matched.add(at);
    return [Math.min(word.weight, like.weight)];
  });
}

function isSameWord(a: WeighedWord, b: WeighedWord): boolean {
  return a.stem === b.stem || isCountryCode(a.plain, b.plain) || isCountryCode(b.plain, a.plain);
}

/** `lt` and `lithuania` (ISO 3166-1 alpha-2). */
function isCountryCode(code: string, name: string): boolean {
  if (!/^[a-z]{2}$/.test(code) || name.length < 4) return false;
  return COUNTRY_NAMES.of(code.toUpperCase())?.toLowerCase() === name;
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

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
    const run = word.length < 3 ? undefined : findBlendedRun(word, plain, 'beginnings');
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
