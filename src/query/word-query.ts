import type { Db } from '#db/connect.ts';
import { type SQL, sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';

/** Words shorter than this stand for themselves: too many others begin like them. */
const PREFIX_LENGTH_MIN = 4;
/** Words of a question that are looked at for misspelling. */
const CORRECTED_MAX = 8;
/** Share of trigrams in common from which a term is looked at, and how many are. */
const SIMILARITY_MIN = 0.2;
const ALIKE_MAX = 20;
/** Letters that may be wrong in a word; two that changed places count as two. */
const LETTERS_MAX = 2;

/** A question as `tsquery`. */
export interface Words {
  readonly whole: SQL;
  /** All but the last word, and what begins like that: whatever has the whole has both. */
  readonly parts: readonly [before: SQL, last: SQL] | null;
}

/**
 * What a question means: its words in any form, quoted phrases, `or` and `-` as in web searches; the last word may be only the
 * beginning of one.
 */
export function readWords(text: string): Words {
  const clean = text.replaceAll('\u0000', ' ').trim();
  const whole = sql`websearch_to_tsquery('english', ${clean})`;
  const last = /(?:^|[\s,])(\p{L}+)$/u.exec(clean)?.[1];
  if (last === undefined || last.length < PREFIX_LENGTH_MIN || clean.split('"').length % 2 === 0) {
    return { whole, parts: null };
  }
  const before = sql`websearch_to_tsquery('english', ${clean.slice(0, clean.length - last.length)})`;
  const beginning = sql`${`'${last.toLowerCase()}':*`}::tsquery`;
  const hasAlternatives = clean.length === last.length || /\bor\b/iu.test(clean);
  return {
    whole: sql`(${whole} || (${before} && ${beginning}))`,
    parts: hasAlternatives ? null : [before, beginning],
  };
}

/** All but the last word, where something is left without it. */
export function withoutLast({ whole, parts }: Words): SQL {
  return parts ? sql`case when numnode(${parts[0]}) > 0 then ${parts[0]} else ${whole} end` : whole;
}

/** The question whole. */
export function toWordQuery(text: string): SQL {
  return readWords(text).whole;
}

/**
 * The same for a question with misspelled words: each word that no other begins with is replaced by those that few letters make
 * of it. `undefined` when that changes nothing, or when some word is like no other.
 */
export async function correctWords(db: Db, text: string): Promise<SQL | undefined> {
  const told = await db.transaction((tx) => lookUpWords(tx, text));
  const isNew = told.some(({ isKnown }) => !isKnown);
  const alternatives = told.map((word) => (word.isKnown ? [toBeginning(word.word)] : findNearest(word)));
  if (!isNew || alternatives.some(({ length }) => length === 0)) return undefined;
  // Words are letters alone, so that none can be taken for an operator.
  const query = alternatives.map((words) => `(${words.join(' | ')})`).join(' & ');
  return sql`to_tsquery('english', ${query})`;
}

interface Word extends Record<string, unknown> {
  readonly word: string;
  /** Whether it is too short to be judged, or some opportunity has a word that begins so. */
  readonly isKnown: boolean;
  /** The terms with the most trigrams in common. */
  readonly terms: readonly string[];
}

async function lookUpWords(tx: Db, text: string): Promise<readonly Word[]> {
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(SIMILARITY_MIN)}, true)`);
  const { rows } = await tx.execute<Word>(sql`
    select lexeme as word,
      length(lexeme) < ${PREFIX_LENGTH_MIN} or exists (select from search_terms where starts_with(term, lexeme)) as "isKnown",
      array(select term from search_terms where term % lexeme order by similarity(term, lexeme) desc, term limit ${ALIKE_MAX}) as terms
    from unnest(to_tsvector('simple', ${text.replaceAll('\u0000', ' ')})) where lexeme ~ '^[[:alpha:]]{1,30}$'
    order by lexeme limit ${CORRECTED_MAX}`);
  return rows;
}

function toBeginning(word: string): string {
  return word.length < PREFIX_LENGTH_MIN ? word : `${word}:*`;
}

/** Those that the fewest letters are wrong in, if those are few. */
function findNearest({ word, terms }: Word): readonly string[] {
  const measured = terms.map((term) => ({ term, letters: distance(word, term) }));
  const fewest = Math.min(...measured.map(({ letters }) => letters));
  const isNear = fewest <= (word.length > PREFIX_LENGTH_MIN ? LETTERS_MAX : 1);
  return isNear ? measured.filter(({ letters }) => letters === fewest).map(({ term }) => term) : [];
}
