import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import { type SQL, sql } from 'drizzle-orm';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { toFrequent, toRareFirst } from './rare-first.ts';
import { planSearch } from './search-plan.ts';
import { orderOf, toFound } from './search-order.ts';
import { toMerge, toScan } from './search-ranges.ts';
import { toWalk } from './search-walk.ts';
import { toWordQuery } from './word-query.ts';

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
 * @param words what is looked for instead of the filter's own words
 */
export async function searchEntries(db: Db, filter: OpportunityFilter, words?: SQL): Promise<readonly Found[]> {
  const isFrequent = await expectMany(db, filter, words);
  const statement = searchStatement(filter, words, isFrequent);
  const { rows } = await (isPlain(filter, words) ? executeNamed<Row>(db, statement) : db.execute<Row>(statement));
  return rows.map((row) => {
    const startsAt = row.startsAt === 'infinity' ? row.startsAt : toInstantText(row.startsAt);
    return { ...row, startsAt, sortKey: toSortKey({ ...row, startsAt }, filter) };
  });
}

/** A place, a time and the dimensions of the index: what is asked most, in few forms, and read by ranges whatever the values. */
function isPlain({ sort, text, narrowing }: OpportunityFilter, words: SQL | undefined): boolean {
  const isNarrowed = Object.values(narrowing).some((asked) =>
    Array.isArray(asked) ? asked.length > 0 : Boolean(asked),
  );
  return sort === 'soonest' && text === null && !words && !isNarrowed;
}

function toSortKey({ startsAt, distanceMeters, sortKey = '' }: Row, { sort, near }: OpportunityFilter): string {
  if (sort === 'nearest' && near) return String(distanceMeters);
  if (sort === 'deadline') return toInstantText(sortKey);
  if (sort === 'relevance') return sortKey;
  return sort === 'newest' ? '' : startsAt;
}

/** From here on it takes longer to find all that have some words than to meet a page of them on the way through the time. */
const FREQUENT_MIN = 50_000;

interface Explained {
  readonly Plan: { readonly 'Plan Rows': number };
}

/** Whether words are expected so often, everywhere, that looking them all up would be in vain. Only statistics are read. */
async function expectMany(db: Db, filter: OpportunityFilter, given?: SQL): Promise<boolean> {
  const words = given ?? (filter.text === null ? null : toWordQuery(filter.text));
  if (words === null || filter.near || filter.narrowing.bounds || listRareChecks(filter).length > 0) return false;
  const { rows } = await db.execute<{ 'QUERY PLAN': readonly Explained[] }>(
    sql`explain (format json) select from opportunities where search_words @@ ${words}`,
  );
  return (rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0) >= FREQUENT_MIN;
}

/** From here on a place is so large that going through what is newest finds a page sooner than going through the place. */
const WALK_FROM_METERS = 100_000;

/** The statement by itself, so that its cost can be looked at. */
export function searchStatement(filter: OpportunityFilter, given?: SQL, isFrequent = false): SQL {
  const { sort, near, text } = filter;
  const plan = planSearch(filter);
  const words = given ?? (text === null ? null : toWordQuery(text));
  if (words !== null && isFrequent) return toFrequent(filter, plan, words);
  if (words !== null || listRareChecks(filter).length > 0) return toRareFirst(filter, plan, words);
  if (sort === 'soonest' || (sort === 'nearest' && !near)) return toMerge(filter, plan);
  const order = orderOf(filter, words);
  const isWide = !near || near.withinMeters > WALK_FROM_METERS;
  if (isWide && (sort === 'newest' || sort === 'deadline')) return toWalk(filter, plan);
  return toFound(toScan(filter, plan, order), filter, order);
}
