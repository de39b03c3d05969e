import type { Db } from '#db/connect.ts';
import type { Field } from '#domain/vocabularies.ts';
import { toInstantText } from '#db/values.ts';
import { sql } from 'drizzle-orm';
import { type Here, toHere } from './is-here.ts';
import { type SourceHealth, toHealth } from './list-sources.ts';

/** How much there is for one field, and by how many it is told. */
export interface FieldCoverage {
  readonly field: Field;
  readonly opportunities: number;
  readonly organizers: number;
  readonly sources: number;
}

/** How much there is of each field here; fields without anything are absent. */
export async function listFieldCoverage(db: Db, here: Here): Promise<readonly FieldCoverage[]> {
  const { rows } = await db.execute<FieldCoverage & Record<string, unknown>>(sql`
    select field, count(distinct opportunities.id)::int as opportunities, count(distinct source_id)::int as sources,
      count(distinct mark)::int as organizers
    from (${toHere(here)}) as here join opportunities on opportunities.id = here.opportunity_id
      cross join unnest(fields) as field
      left join links on links.opportunity_id = opportunities.id and undone_at is null
      left join unnest(marks) as mark on starts_with(mark, 'organizer:')
    group by field`);
  return rows;
}

/** A source that tells of a place. */
export interface LocalSource {
  readonly id: string;
  readonly name: string;
  readonly health: SourceHealth;
  readonly lastGoodAt: string | null;
  readonly lastReason: string | null;
}

/** Sources told of one place. */
const SOURCES_MAX = 1_000;

interface Town extends Here {
  readonly slug: string;
}

/** The sources that are read for a town: those that are its own by the catalog, and those that tell of anything here. By id. */
export async function listLocalSources(db: Db, { slug, ...here }: Town): Promise<readonly LocalSource[]> {
  const { rows } = await db.execute<LocalSource & Record<string, unknown>>(sql`
    select id, facts ->> 'name' as name, ${toHealth(here.from)} as health, last_good_at as "lastGoodAt", last_reason as "lastReason"
    from sources
    where not is_paused and (facts -> 'defaults' ->> 'city' = ${slug} or id in (
      select source_id from links where undone_at is null and opportunity_id in (${toHere(here)})))
    order by id limit ${SOURCES_MAX}`);
  return rows.map((row) => ({ ...row, lastGoodAt: row.lastGoodAt && toInstantText(row.lastGoodAt) }));
}
