import { toNumber, toPlainWords, toStem } from './fold-words.ts';
import { findBlendedRun } from './blend.ts';
import { ABBREVIATIONS, CONTRASTS, GENERIC_WORDS, STOP_WORDS, SYNONYMS } from './word-lists.ts';

/** A word with what it says: `weight` when both have it, `cost` when only one does. */
export interface WeighedWord {
  /** Lower case, abbreviations written out. */
  readonly plain: string;
  /** As it is compared. */
  readonly stem: string;
  readonly weight: number;
  readonly cost: number;
}

/** A word that few listings share. */
const DISTINCTIVE = { weight: 1, cost: 1 };
/** A word of the organizer, the place or the town: expected in any of their titles, and as easily left out. */
const CONTEXT = { weight: 0.3, cost: 0.1 };
/** `meeting`, `monthly`, `group`. */
const GENERIC = { weight: 0.3, cost: 0.2 };

/** What is known of the words beforehand. */
interface Expectation {
  /** Plain words that are expected there: of organizer, venue and town. */
  readonly context?: readonly string[];
  /** Words that say little there, beside those that say little anywhere. */
  readonly generic?: ReadonlySet<string>;
  /** Words that were read otherwise: years, days. */
  readonly ignored?: ReadonlySet<string>;
}

/** Weighs the words of a title, a venue or a name. */
export function weighWords(text: string, expectation: Expectation = {}): readonly WeighedWord[] {
  const { context = [], generic = new Set(), ignored = new Set() } = expectation;
  const expected = new Set(context.map(toComparable));
  const words = toPlainWords(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word) && !ignored.has(word));
  const written = (telling.length > 0 ? telling : words).flatMap(writeOut); // a title may be all joining words: `It Is`
  for (const acronym of context) addRun(acronym, written, expected);
  return written.map((plain) => {
    const stem = toComparable(plain);
    if (isGeneric(plain) || generic.has(plain)) return { plain, stem, ...GENERIC };
    const isExpected = expected.has(stem) || findBlendedRun(plain, context, 'initials') !== undefined;
    return { plain, stem, ...(isExpected ? CONTEXT : DISTINCTIVE) };
  });
}

/** `Women Who Code` is expected where the organizer is `WWC Chicago`. */
function addRun(acronym: string, words: readonly string[], expected: Set<string>): void {
  const run = acronym.length >= 3 ? findBlendedRun(acronym, words, 'initials') : undefined;
  for (const word of run ? words.slice(...run) : []) expected.add(toComparable(word));
}

/** Plain words of several texts, one after another, for `context`. */
export function toContext(texts: readonly (string | null)[]): readonly string[] {
  return texts.flatMap((text) => (text === null ? [] : toPlainWords(text).flatMap(writeOut)));
}

function writeOut(word: string): readonly string[] {
  return (ABBREVIATIONS.get(word) ?? word).split(' ');
}

function toComparable(plain: string): string {
  return toStem(SYNONYMS.get(plain) ?? plain);
}

function isGeneric(plain: string): boolean {
  return GENERIC_WORDS.has(plain) || CALENDAR_WORDS.has(plain) || toNumber(plain) !== null;
}

/** Months and weekdays are compared as marks; as words they say little. */
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  ['month', 'weekday'].flatMap((group) => (CONTRASTS[group] ?? []).flatMap((spellings) => [...spellings])),
);
