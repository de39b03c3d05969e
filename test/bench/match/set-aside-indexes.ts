import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Indexes that filling the store does not look anything up in; built at once at the end, they cost a fraction. */
const NOT_NEEDED = [
  'opportunities_by_words',
  'listings_by_page',
  'listings_by_content',
  'search_entries_long',
  'search_entries_by_end',
];

/** Runs the task without the indexes that it does not need, and builds them again. */
export async function setAsideIndexes(db: Db, task: () => Promise<void>): Promise<void> {
  const { rows } = await db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes where indexname = any(${sql.param(NOT_NEEDED)}::text[])`);
  for (const { name } of rows) await db.execute(sql`drop index ${sql.identifier(name)}`);
  await task();
  await db.execute(sql`set maintenance_work_mem = '256MB'`);
  for (const { definition } of rows) await db.execute(sql.raw(definition));
}
