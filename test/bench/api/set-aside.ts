import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

const TABLES = ['opportunities', 'occurrences', 'search_entries', 'listings', 'links', 'search_terms'];
/** By these the store finds the rows that it writes anew. */
const NEEDED = [
  'opportunities_pkey',
  'occurrences_opportunity_id_starts_at_ordinal_pk',
  'search_entries_by_opportunity',
  'listings_source_id_source_key_pk',
  'search_terms_pkey',
];

/** Runs the task without the indexes that it does not need and without looking references up row by row, and makes both again. */
export async function withoutIndexes(db: Db, task: () => Promise<void>): Promise<void> {
  const made = [...(await setAsideConstraints(db)), ...(await setAsideIndexes(db))];
  await task();
  for (const statement of made) await db.execute(sql.raw(statement));
}

/** Gives what makes them again, keys before references. */
async function setAsideConstraints(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ table: string; name: string; definition: string }>(sql`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype in ('f', 'p') and conrelid = any(${sql.param(TABLES)}::regclass[])
      and conname <> all(${sql.param(NEEDED)}::text[]) order by contype desc`);
  for (const { table, name } of rows)
    await db.execute(sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`);
  return rows.map(({ table, name, definition }) => `alter table "${table}" add constraint "${name}" ${definition}`);
}

async function setAsideIndexes(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = any(${sql.param(TABLES)}::text[]) and indexname <> all(${sql.param(NEEDED)}::text[])`);
  for (const { name } of rows) await db.execute(sql`drop index ${sql.identifier(name)}`);
  return rows.map(({ definition }) => definition);
}
