import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import { type SQL, sql } from 'drizzle-orm';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { type Approach, chooseApproach } from './choose-approach.ts';
import { toRareFirst } from './rare-first.ts';
import { isByTime, toAlong } from './search-along.ts';
import { planSearch, withWords } from './search-plan.ts';
import { orderOf, toFound } from './search-order.ts';
import { toMerge } from './search-ranges.ts';
import { readWords, withoutLast, type Words } from './word-query.ts';

/** An opportunity found, before it is loaded. */
export interface Found {
  readonly opportunityId: string;
  /** RFC 3339, or `infinity` for an undated opening. */
  readonly startsAt: string;
  readonly distanceMeters: number | null;
  /** What it is sorted by, as a cursor keeps it. */
  readonly sortKey: string;
}

type Row = Record<string, unknown> & Omit<Found, 'sortKey'> & { readonly sortKey?: string };

/**
 * At most `limit` of what the filter asks for, in its order, from behind its cursor.
 * @param given what is looked for instead of the filter's own words
 */
export async function searchEntries(db: Db, filter: OpportunityFilter, given?: SQL): Promise<readonly Found[]> {
  const words = toWords(filter, given);
  const approach = words ? await chooseApproach(db, filter, words) : 'listed';
  const statement = searchStatement(filter, { given, approach });
  const { rows } = await runMatching<Row>(db, filter, statement);
  return rows.map((row) => {
    const startsAt = row.startsAt === 'infinity' ? row.startsAt : toInstantText(row.startsAt);
    return { ...row, startsAt, sortKey: toSortKey({ ...row, startsAt }, filter) };
  });
}

/** Runs a statement about what a filter matches; planned once, where it is one of few that suit whatever values they are given. */
export function runMatching<One extends object>(db: Db, filter: OpportunityFilter, statement: SQL) {
  type Told = Record<string, unknown> & One;
  return isPlain(filter) ? executeNamed<Told>(db, statement) : db.execute<Told>(statement);
}

/** A place, a time, words and the dimensions of the index: what is asked most, in few forms, and read as planned whatever the values. */
function isPlain({ sort, narrowing }: OpportunityFilter): boolean {
  const isNarrowed = Object.values(narrowing).some((asked) =>
    Array.isArray(asked) ? asked.length > 0 : Boolean(asked),
  );
  return (sort === 'soonest' || sort === 'relevance') && !isNarrowed;
}

function toSortKey({ startsAt, distanceMeters, sortKey = '' }: Row, { sort, near }: OpportunityFilter): string {
  if (sort === 'nearest' && near) return String(distanceMeters);
  if (sort === 'deadline') return toInstantText(sortKey);
  if (sort === 'relevance') return sortKey;
  return sort === 'newest' ? '' : startsAt;
}

interface Wording {
  /** What is looked for instead of the filter's own words. */
  readonly given?: SQL | undefined;
  readonly approach?: Approach;
}

/** The statement by itself, so that its cost can be looked at. */
export function searchStatement(filter: OpportunityFilter, { given, approach = 'listed' }: Wording = {}): SQL {
  const asked = toWords(filter, given);
  const words = asked && toSubquery(asked.whole);
  const plan = planSearch(filter);
  if (approach !== 'along' && (words || listRareChecks(filter).length > 0)) {
    const listed = approach === 'listed-but-last' && asked ? toSubquery(withoutLast(asked)) : words;
    return toRareFirst(filter, plan, { words, listed });
  }
  const along = words ? withWords(plan, words) : plan;
  const order = orderOf(filter, words);
  return isByTime(filter) ? toMerge(filter, along) : toFound(toAlong(filter, along, order), filter, order);
}

/** Made once for all rows, also where it is not known when the statement is planned. */
function toSubquery(query: SQL): SQL {
  return sql`(select ${query})`;
}

function toWords({ text }: OpportunityFilter, given: SQL | undefined): Words | null {
  if (given) return { whole: given, parts: null };
  return text === null ? null : readWords(text);
}
