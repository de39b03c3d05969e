import type { Db } from '#db/connect.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { toTimeCheck } from './narrowing-checks.ts';
import { runMatching, searchStatement } from './search-entries.ts';
import { planSearch } from './search-plan.ts';
import { toEndCheck } from './search-stretches.ts';
import { toWordQuery } from './word-query.ts';

/** Up to here every match is counted, and the nature of each looked at, the soonest first. */
const COUNTED_MAX = 1_000;
/** Values told of one facet. */
const VALUES_MAX = 50;

/** How many there are: counted when `isExact`, else what the database expects from its statistics, to two digits. */
export interface MatchCount {
  readonly value: number;
  readonly isExact: boolean;
}

/** Counts everything that a filter asks for, whatever its page. */
export async function countMatches(db: Db, filter: OpportunityFilter, words?: SQL): Promise<MatchCount> {
  const statement = sql`select count(*)::int as count from (${toMatches(filter, COUNTED_MAX + 1, words)}) as matches`;
  const { rows } = await runMatching<{ count: number }>(db, filter, statement);
  const counted = rows[0]?.count ?? 0;
  if (counted <= COUNTED_MAX) return { value: counted, isExact: true };
  const expected = await expectRows(db, filter, words);
  return { value: Math.max(counted, Number(expected.toPrecision(2))), isExact: false };
}

export const FACETS = ['kind', 'field', 'way', 'cause', 'skill', 'organizer', 'attendance', 'status'] as const;
export type Facet = (typeof FACETS)[number];

interface FacetCount {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  readonly facets: readonly Facet[];
  /** By facet, the most frequent value first; at most fifty of each. */
  readonly counts: readonly FacetCount[];
  /** Whether all matches were looked at, and not only the thousand soonest. */
  readonly isExact: boolean;
}

/** What the matches of a filter are, by facet. */
export async function countFacets(db: Db, filter: OpportunityFilter, facets: readonly Facet[]): Promise<FacetCounts> {
  // Only where each time counts may an opportunity be found more than once.
  const once = filter.narrowing.isEachTime ? sql`distinct` : sql``;
  const statement = sql`
    with matches as materialized (select ${once} "opportunityId" from (${toMatches(filter, COUNTED_MAX)}) as found),
      marked as (
        select mark, count(*)::int as count
        from matches join opportunities on opportunities.id = "opportunityId", unnest(marks || ('attendance:' || attendance)) as mark
        group by mark
      ),
      named as (select split_part(mark, ':', 1) as facet, substr(mark, strpos(mark, ':') + 1) as value, count from marked),
      counted as (select *, row_number() over (partition by facet order by count desc, value) as place
        from named where facet = any(${sql.param(facets)}::text[]))
    select facet, value, count, (select count(*)::int from matches) as total from counted where place <= ${VALUES_MAX}
    order by facet, place`;
  const { rows } = await runMatching<FacetCount & { total: number }>(db, filter, statement);
  const counts = rows.map(({ facet, value, count }) => ({ facet, value, count }));
  return { facets, counts, isExact: (rows[0]?.total ?? 0) < COUNTED_MAX };
}

function toMatches(filter: OpportunityFilter, limit: number, words?: SQL): SQL {
  return searchStatement({ ...filter, sort: 'soonest', after: null, limit }, { given: words });
}

interface Plan {
  readonly Plan: { readonly 'Plan Rows': number };
}

/** Rows that the planner expects; nothing is read. */
async function expectRows(db: Db, filter: OpportunityFilter, given?: SQL): Promise<number> {
  const words = given ?? (filter.text === null ? null : toWordQuery(filter.text));
  const { placeKeys, facets, entryChecks, opportunityChecks } = planSearch(filter);
  const { rows } = await db.execute<{ 'QUERY PLAN': readonly Plan[] }>(sql`
    explain (format json) select 1 from search_entries as entry
      join opportunities on opportunities.id = entry.opportunity_id
    where place_key = any(${sql.param(placeKeys)}::text[]) and facet = any(${sql.param(facets)}::text[])
      and ${toTimeCheck(filter)} and ${toEndCheck(filter)} and ${entryChecks} and ${opportunityChecks ?? sql`true`}
      and ${words ? sql`opportunities.search_words @@ ${words}` : sql`true`}`);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}
