import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Those of the marks (`skill:coaching`, `organizer:river-shelter`) that no opportunity has. */
export async function findUnknownMarks(db: Db, marks: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.execute<{ mark: string }>(sql`
    select mark from unnest(${sql.param(marks)}::text[]) as mark
    where not exists (select from opportunities where marks @> array[mark]) order by mark`);
  return rows.map(({ mark }) => mark);
}

/** Those of the ids that no source has. */
export async function findUnknownSources(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select given.id from unnest(${sql.param(ids)}::text[]) as given (id)
    where not exists (select from sources where sources.id = given.id)
    order by given.id`);
  return rows.map(({ id }) => id);
}
