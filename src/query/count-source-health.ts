import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import { type SourceHealth, toHealth } from './list-sources.ts';

/** How many sources are in each state; paused ones are not counted. */
export async function countSourceHealth(db: Db, now: string): Promise<Readonly<Record<SourceHealth, number>>> {
  const { rows } = await db.execute<{ health: SourceHealth; count: number }>(sql`
    select ${toHealth(now)} as health, count(*)::int as count from sources where not is_paused group by 1`);
  const counts = { ok: 0, stale: 0, failing: 0 };
  for (const { health, count } of rows) counts[health] = count;
  return counts;
}
