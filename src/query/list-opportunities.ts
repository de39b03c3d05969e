import type { Db } from '#db/connect.ts';
import type { CursorPosition, OpportunityFilter, OpportunityPage } from './opportunity-filter.ts';
import { type Found, searchEntries } from './search-entries.ts';
import { toHits } from './to-hits.ts';

/** Occurrences that each opportunity of a list carries. */
const OCCURRENCES_MAX = 10;

/**
 * One page of what the filter asks for, in a total order: by the first occurrence inside `[from, to)` and then by id, or by
 * distance and then by id (`nearest`, which needs `near`). A series shows once; what is running at `from` comes first.
 */
export async function listOpportunities(db: Db, filter: OpportunityFilter): Promise<OpportunityPage> {
  const found = await searchEntries(db, { ...filter, limit: filter.limit + 1 });
  const page = found.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    hits: await toHits(db, page, { from: filter.from, occurrencesMax: OCCURRENCES_MAX }),
    next: found.length > page.length && last ? toPosition(last, filter) : null,
  };
}

function toPosition(
  { opportunityId, startsAt, distanceMeters }: Found,
  { sort, near }: OpportunityFilter,
): CursorPosition {
  return { key: sort === 'nearest' && near ? String(distanceMeters) : startsAt, opportunityId };
}
