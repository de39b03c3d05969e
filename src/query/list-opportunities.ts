import type { Db } from '#db/connect.ts';
import type { OpportunityFilter, OpportunityPage } from './opportunity-filter.ts';

/**
 * One page of what the filter asks for, in a total order: by the first occurrence inside `[from, to)` and then by id, or by
 * distance and then by id (`nearest`, which needs `near`). A series shows once; what is running at `from` comes first.
 */
export async function listOpportunities(_db: Db, _filter: OpportunityFilter): Promise<OpportunityPage> {
  return { hits: [], next: null };
}
