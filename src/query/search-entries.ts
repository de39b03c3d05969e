import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { toInstantText } from '#db/values.ts';
import type { SQL } from 'drizzle-orm';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { toRareFirst } from './rare-first.ts';
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
  const statement = searchStatement(filter, words);
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

/** From here on a place is so large that going through what is newest finds a page sooner than going through the place. */
const WALK_FROM_METERS = 100_000;

/** The statement by itself, so that its cost can be looked at. */
export function searchStatement(filter: OpportunityFilter, given?: SQL): SQL {
  const { sort, near, text } = filter;
  const plan = planSearch(filter);
  const words = given ?? (text === null ? null : toWordQuery(text));
  if (words !== null || listRareChecks(filter).length > 0) return toRareFirst(filter, plan, words);
  if (sort === 'soonest' || (sort === 'nearest' && !near)) return toMerge(filter, plan);
  const order = orderOf(filter, words);
  const isWide = !near || near.withinMeters > WALK_FROM_METERS;
  if (isWide && (sort === 'newest' || sort === 'deadline')) return toWalk(filter, plan);
  return toFound(toScan(filter, plan, order), filter, order);
}
