import type { Db } from '#db/connect.ts';
import { executeNamed } from '#db/execute-named.ts';
import { sql } from 'drizzle-orm';

/** Those of these sources whose terms permit to show their full texts. */
export async function listPermittingSources(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await executeNamed<{ id: string }>(
    db,
    sql`
    select id from sources
    where id = any(${sql.param(ids)}::text[]) and (facts -> 'terms' ->> 'isFullTextPermitted')::boolean`,
  );
  return new Set(rows.map(({ id }) => id));
}
