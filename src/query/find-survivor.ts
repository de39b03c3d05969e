import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

/**
 * The id of the opportunity that this one was merged into, by way of others or not; `undefined` when it was not merged, or is
 * no id of ours.
 */
export async function findSurvivor(db: Db, id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive chain (id, merged_into) as (
      select id, merged_into from opportunities where id = ${id}
      union select opportunities.id, opportunities.merged_into
        from chain join opportunities on opportunities.id = chain.merged_into
    )
    select id from chain where merged_into is null and id <> ${id}`);
  return rows[0]?.id;
}
