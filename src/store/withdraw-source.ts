import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Withdraws every listing that a source still shows. Gives the opportunities that they are linked to. */
export async function withdrawSource(db: Db, sourceId: string, at: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with gone as (
      update listings set withdrawn_at = ${at}::timestamptz where source_id = ${sourceId} and withdrawn_at is null
      returning source_key
    )
    select distinct opportunity_id as id from links
    where source_id = ${sourceId} and undone_at is null and source_key in (select source_key from gone) order by id`);
  return rows.map(({ id }) => id);
}
