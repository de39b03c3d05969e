import { distance } from 'fastest-levenshtein';
import { CAUSE_TERMS, FIELD_TERMS, KIND_TERMS, WAY_TERMS, type Term } from '#domain/terms.ts';

/** How many near values are told. */
const NEAREST_MAX = 3;
/** Longest text that is compared, in characters. */
const COMPARED_LENGTH_MAX = 60;
/** Largest share of the longer word that may differ. */
const DIFFERENCE_MAX = 0.5;
/** What differs this much more than the best is not worth telling beside it. */
const COMPANY_MAX = 0.25;

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  [FIELD_TERMS, CAUSE_TERMS, KIND_TERMS, WAY_TERMS].flatMap((terms: Readonly<Record<string, Term>>) =>
    Object.entries(terms).map(([slug, { label, synonyms }]) => [slug, [label, ...synonyms]] as const),
  ),
);

/** The valid values that somebody may have meant: by spelling, by beginning, by one of their words, or by what else they are called. Nearest first. */
export function findNearest(given: string, valid: readonly string[]): readonly string[] {
  const wanted = given.trim().toLowerCase().slice(0, COMPARED_LENGTH_MAX);
  if (wanted === '') return [];
  const compared = valid
    .map((value) => ({ value, difference: differenceOf(wanted, value) }))
    .toSorted((a, b) => a.difference - b.difference);
  const best = compared[0]?.difference ?? 1;
  return compared
    .filter(({ difference }) => difference <= Math.min(DIFFERENCE_MAX, best + COMPANY_MAX))
    .slice(0, NEAREST_MAX)
    .map(({ value }) => value);
}

function differenceOf(wanted: string, value: string): number {
  const names = [value, ...(SYNONYMS.get(value) ?? [])];
  return Math.min(...names.map((name) => compareWords(wanted, name.toLowerCase())));
}

/** From 0 (the same) to 1 (nothing in common). */
function compareWords(wanted: string, name: string): number {
  if (wanted === name) return 0;
  const words = name.split(/[\s-]+/);
  const initials = words.map((word) => word.slice(0, 1));
  if (initials.length > 1 && initials.join('') === wanted) return 0.1;
  if (wanted.length >= 3 && (name.startsWith(wanted) || wanted.startsWith(name))) return 0.2;
  if (wanted.length >= 3 && words.includes(wanted)) return 0.3;
  return distance(wanted, name) / Math.max(wanted.length, name.length);
}
