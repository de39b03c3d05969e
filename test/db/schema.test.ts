import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('make the tables that the schema names: nothing is left to generate', () => {
    const folder = mkdtempSync(join(tmpdir(), 'showup-drift-'));
    try {
      cpSync('db/migrations', folder, { recursive: true });
      // drizzle-kit takes every folder for one below the working folder.
      const out = relative(process.cwd(), folder);
      const kit = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--dialect=postgresql', '--schema=db/schema'];
      const said = execFileSync(process.execPath, [...kit, `--out=${out}`], { encoding: 'utf8' });
      expect(said).toContain('No schema changes');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('run once when several processes start on an empty database at once', async () => {
    await database.db.execute(sql`create database empty_one`);
    const url = new URL(database.url);
    url.pathname = '/empty_one';
    await Promise.all([migrate(url.href), migrate(url.href), migrate(url.href)]);
    await migrate(url.href);
    const applied = await database.db.execute(sql`select 1 from drizzle.__drizzle_migrations`);
    expect(applied.rowCount).toBe(readdirSync('db/migrations').filter((name) => name.endsWith('.sql')).length);
  });
});
