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

/**
 * What a question means, as a `tsquery`: its words in any form, quoted phrases, `or` and `-` as in web searches; the last word may
 * be only the beginning of one.
 */
export function toWordQuery(text: string): SQL {
  const clean = text.replaceAll('\u0000', ' ').trim();
  const whole = sql`websearch_to_tsquery('english', ${clean})`;
  const last = /(?:^|[\s,])(\p{L}+)$/u.exec(clean)?.[1];
  if (last === undefined || last.length < PREFIX_LENGTH_MIN || clean.split('"').length % 2 === 0) return whole;
  const before = clean.slice(0, clean.length - last.length);
  return sql`(${whole} || (websearch_to_tsquery('english', ${before}) && ${`'${last.toLowerCase()}':*`}::tsquery))`;
}

/**
 * The same for a question with misspelled words: each word that nothing begins with is replaced by those that few letters make
 * of it. `undefined` when that changes nothing, or when some word is like no other.
 */
export async function correctWords(db: Db, text: string): Promise<SQL | undefined> {
  const told = await db.transaction((tx) => lookUpWords(tx, text));
  const words = told.map((word) => ({ ...word, nearest: word.isKnown ? [word.lexeme] : findNearest(word) }));
  const isNew = words.some(({ isKnown }) => !isKnown);
  if (!isNew || words.some(({ nearest }) => nearest.length === 0)) return undefined;
  // Terms are letters alone, so that none can end the quotes.
  const alternatives = words.map(({ nearest }) => `(${nearest.map((term) => `'${term}'`).join(' | ')})`);
  return sql`${alternatives.join(' & ')}::tsquery`;
}

interface Word extends Record<string, unknown> {
  /** The stem. */
  readonly lexeme: string;
  /** Whether some opportunity has a word that begins so. */
  readonly isKnown: boolean;
  /** The terms with the most trigrams in common. */
  readonly terms: readonly string[];
}

async function lookUpWords(tx: Db, text: string): Promise<readonly Word[]> {
  await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(SIMILARITY_MIN)}, true)`);
  const { rows } = await tx.execute<Word>(sql`
    select lexeme, exists (select from search_terms where starts_with(term, lexeme)) as "isKnown",
      array(select term from search_terms where term % lexeme order by similarity(term, lexeme) desc, term limit ${ALIKE_MAX}) as terms
    from unnest(to_tsvector('english', ${text.replaceAll('\u0000', ' ')})) where lexeme ~ '^[[:alpha:]]{4,30}$'
    order by lexeme limit ${CORRECTED_MAX}`);
  return rows;
}

/** Those that the fewest letters are wrong in, if those are few. Stems are cut at different places, so that ends count less. */
function findNearest({ lexeme, terms }: Word): readonly string[] {
  const measured = terms.map((term) => ({
    term,
    letters: Math.min(distance(lexeme, term), distance(lexeme.slice(0, term.length), term)),
  }));
  const fewest = Math.min(...measured.map(({ letters }) => letters));
  const isNear = fewest <= (lexeme.length > PREFIX_LENGTH_MIN ? LETTERS_MAX : 1);
  return isNear ? measured.filter(({ letters }) => letters === fewest).map(({ term }) => term) : [];
}
