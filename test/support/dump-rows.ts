import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Columns that differ between two equal histories: ids made on the way, and when a thing was seen. */
export const OWN_COLUMNS = [
  'id',
  'opportunity_id',
  'last_run_id',
  'changed_run_id',
  'last_seen_at',
  'fact_sources',
  'modified',
];

/** Every row of what readings leave behind, as comparable text: ids replaced by the titles they stand for. */
export async function dumpRows(
  db: Db,
  left: readonly string[] = OWN_COLUMNS,
): Promise<Readonly<Record<string, readonly string[]>>> {
  return {
    listings: await dump(db, sql`select to_jsonb(listings) as row from listings`, left),
    opportunities: await dump(db, sql`select to_jsonb(opportunities) as row from opportunities`, left),
    occurrences: await dump(db, titled('occurrences'), left),
    links: await dump(db, titled('links'), left),
    searchEntries: await dump(db, titled('search_entries'), left),
    matchKeys: await dump(db, titled('match_keys'), left),
  };
}

function titled(table: string) {
  return sql`select to_jsonb(${sql.identifier(table)}) || jsonb_build_object('title', opportunities.facts ->> 'title') as row
    from ${sql.identifier(table)} join opportunities on opportunities.id = opportunity_id`;
}

async function dump(db: Db, query: ReturnType<typeof sql>, left: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.execute<{ row: Record<string, unknown> }>(query);
  return rows
    .map(({ row }) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([name]) => !left.includes(name))
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort();
}
