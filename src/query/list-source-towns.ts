import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Slugs of the towns that sources are about by their entries, those with the most sources first. */
export async function listSourceTowns(db: Db, limit: number): Promise<readonly string[]> {
  const { rows } = await db.execute<{ slug: string }>(sql`
    select facts -> 'defaults' ->> 'city' as slug from sources
    where facts -> 'defaults' ->> 'city' is not null and facts -> 'takenDown' is null
    group by 1 order by count(*) desc, 1 limit ${limit}`);
  return rows.map(({ slug }) => slug);
}
