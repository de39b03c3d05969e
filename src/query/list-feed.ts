import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import type { OpportunityFilter, OpportunityHit } from './opportunity-filter.ts';
import { searchEntries } from './search-entries.ts';
import { planSearch, toOpportunityChecks } from './search-plan.ts';
import { toHits } from './to-hits.ts';

/** What a subscription asks for: a filter without pages, always soonest first. */
export type FeedFilter = Omit<OpportunityFilter, 'sort' | 'limit' | 'after'>;

/** Most entries of one subscription. */
const FEED_LENGTH_MAX = 500;

/** Occurrences that each entry carries. */
const OCCURRENCES_MAX = 50;
/** Days for which a subscription still tells of what no source shows any more. */
const WITHDRAWN_DAYS = 7;

/**
 * Everything inside the filter as one list, soonest first, at most `FEED_LENGTH_MAX`; each opportunity carries its occurrences
 * from `from` on (at most 50). What all sources stopped showing in the seven days before `from` or since comes along, with
 * `withdrawnAt` set.
 */
export async function listFeed(db: Db, filter: FeedFilter): Promise<readonly OpportunityHit[]> {
  const loading = { from: filter.from, occurrencesMax: OCCURRENCES_MAX };
  const found = await searchEntries(db, { ...filter, sort: 'soonest', after: null, limit: FEED_LENGTH_MAX });
  const hits = await toHits(db, found, loading);
  const withdrawn = await listWithdrawn(db, filter, FEED_LENGTH_MAX - hits.length);
  const gone = withdrawn.map((opportunityId) => ({
    opportunityId,
    startsAt: 'infinity',
    distanceMeters: null,
    sortKey: '',
  }));
  return [...hits, ...(await toHits(db, gone, loading))];
}

async function listWithdrawn(db: Db, filter: FeedFilter, limit: number): Promise<readonly string[]> {
  const { placeKeys } = planSearch(filter);
  const checks = toOpportunityChecks(filter, null) ?? sql`true`;
  const { attendances } = filter;
  const attendance = attendances.length > 0 ? sql`attendance = any(${sql.param(attendances)}::text[])` : sql`true`;
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from opportunities
    where withdrawn_at > ${filter.from}::timestamptz - ${WITHDRAWN_DAYS} * interval '1 day'
      and places && ${sql.param(placeKeys)}::text[] and ${checks} and ${attendance}
      and exists (select 1 from occurrences where opportunity_id = id and until_at >= ${filter.from}::timestamptz)
    order by withdrawn_at desc, id limit ${limit}`);
  return rows.map(({ id }) => id);
}
