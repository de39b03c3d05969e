import type { Db } from '#db/connect.ts';
import type { SQL } from 'drizzle-orm';
import type { OpportunityFilter, OpportunityPage } from './opportunity-filter.ts';
import { searchEntries } from './search-entries.ts';
import { toHits } from './to-hits.ts';

/** Occurrences that each opportunity of a list carries. */
const OCCURRENCES_MAX = 10;
/** The same where the time that was found may be a later one. */
const OCCURRENCES_OF_EACH_TIME_MAX = 100;

/**
 * One page of what the filter asks for, in a total order: by its key and then by id. By time that is the first occurrence inside
 * `[from, to)`; a series shows once unless each time counts, and what is running at `from` comes first. By `relevance` it needs
 * words, and compares the three hundred soonest where very many have them; `deadline` has only what has one ahead.
 * @param words what is looked for instead of the filter's own words
 */
export async function listOpportunities(db: Db, filter: OpportunityFilter, words?: SQL): Promise<OpportunityPage> {
  const found = await searchEntries(db, { ...filter, limit: filter.limit + 1 }, words);
  const page = found.slice(0, filter.limit);
  const last = page.at(-1);
  const { clock, isEachTime } = filter.narrowing;
  const occurrencesMax = clock || isEachTime ? OCCURRENCES_OF_EACH_TIME_MAX : OCCURRENCES_MAX;
  return {
    hits: await toHits(db, page, { from: filter.from, occurrencesMax }),
    next: found.length > page.length && last ? { key: last.sortKey, opportunityId: last.opportunityId } : null,
  };
}
