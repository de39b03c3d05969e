import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Those of these sources whose terms permit to show their full texts. */
export async function listPermittingSources(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from sources
    where id = any(${sql.param(ids)}::text[]) and (facts -> 'terms' ->> 'isFullTextPermitted')::boolean`);
  return new Set(rows.map(({ id }) => id));
}
