import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import type { SourceHealth } from './list-sources.ts';
import { toHealth } from './list-sources.ts';
import { planSearch, type SearchScope } from './search-plan.ts';
import { toMergedHeads } from './search-ranges.ts';

/** What is looked at: the soonest of the town, so that a large one costs no more than a small one. */
const LOOKED_AT_MAX = 150;
const NAMES_MAX = 12;
const SOURCES_MAX = 100;

/** What a town's soonest opportunities are, who organizes them, and who told us. */
export interface TownSurvey {
  readonly fields: readonly NameCount[];
  readonly kinds: readonly NameCount[];
  /** Names, the busiest first, at most 12. */
  readonly organizers: readonly NameCount[];
  readonly sources: readonly TownSource[];
  /** Opportunities that were looked at. */
  readonly count: number;
  /** Whether those are all there are. */
  readonly isWhole: boolean;
}

interface NameCount {
  readonly name: string;
  readonly count: number;
}

export interface TownSource {
  readonly id: string;
  readonly name: string;
  readonly homeUrl: string;
  readonly health: SourceHealth;
  readonly lastGoodAt: string | null;
}

interface Row extends Record<string, unknown>, NameCount {
  readonly facet: 'field' | 'kind' | 'organizer' | 'source' | 'all';
}

/** Looks at the hundred and fifty soonest opportunities of a scope. */
export async function surveyTown(
  db: Db,
  scope: SearchScope,
  { citySlug, now }: { readonly citySlug: string; readonly now: string },
): Promise<TownSurvey> {
  const { rows } = await db.execute<Row>(sql`
    with heads as materialized (${toMergedHeads({ ...scope, limit: LOOKED_AT_MAX }, planSearch(scope))}),
      found as materialized (select distinct opportunity_id as id from heads),
      seen as materialized (
        select id, kind, fields, facts -> 'organizer' ->> 'name' as organizer from found join opportunities using (id)),
      named as (
        select 'all' as facet, '' as name from seen
        union all select 'kind', kind from seen
        union all select 'field', field from seen, unnest(fields) as field
        union all select 'organizer', organizer from seen
        union all select 'source', source_id from seen join links on links.opportunity_id = seen.id and undone_at is null
      )
    select facet, name, count(*)::int as count from named where name is not null group by 1, 2 order by 3 desc, 2`);
  const pick = (facet: Row['facet']) =>
    rows.filter((row) => row.facet === facet).map(({ name, count }) => ({ name, count }));
  const count = pick('all')[0]?.count ?? 0;
  return {
    fields: pick('field'),
    kinds: pick('kind'),
    organizers: pick('organizer').slice(0, NAMES_MAX),
    sources: await listTownSources(db, { ids: pick('source').map(({ name }) => name), citySlug, now }),
    count,
    isWhole: count < LOOKED_AT_MAX,
  };
}

interface TownSources {
  readonly ids: readonly string[];
  readonly citySlug: string;
  readonly now: string;
}

/** Those that told of something here, and those that are about the town whether they told of anything or not. */
async function listTownSources(db: Db, { ids, citySlug, now }: TownSources): Promise<readonly TownSource[]> {
  const { rows } = await db.execute<TownSource & Record<string, unknown>>(sql`
    select id, facts ->> 'name' as name, facts ->> 'homeUrl' as "homeUrl", ${toHealth(now)} as health, last_good_at as "lastGoodAt"
    from sources where id = any(${sql.param(ids)}::text[])
      or (facts -> 'defaults' ->> 'city' = ${citySlug} and facts -> 'takenDown' is null)
    order by facts ->> 'name', id limit ${SOURCES_MAX}`);
  return rows;
}
