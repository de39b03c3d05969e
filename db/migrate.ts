import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';

/** Any number that nothing else locks; two processes that start at once on one database take turns. */
const MIGRATION_LOCK = 7_346_100;
const FOLDER = fileURLToPath(new URL('migrations', import.meta.url));

/** Brings the database to this program's shape. Safe to call from several processes at once; does nothing when there is nothing to do. */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'showup migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await applyMigrations(drizzle(client), { migrationsFolder: FOLDER });
  } finally {
    await client.end();
  }
}
