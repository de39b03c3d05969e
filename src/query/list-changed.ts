import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import { sql } from 'drizzle-orm';

/** An opportunity as a map of the site names it. */
export interface Changed {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
}

/** What is served and changed last, newest first. */
export async function listLastChanged(db: Db, limit: number): Promise<readonly Changed[]> {
  const { rows } = await db.execute<Changed & Record<string, unknown>>(sql`
    select id, facts ->> 'title' as title, changed_at as "changedAt" from opportunities
    where not is_hidden and merged_into is null and withdrawn_at is null
    order by changed_at desc limit ${limit}`);
  return rows.map((row) => ({ ...row, changedAt: toInstantText(row.changedAt) }));
}
