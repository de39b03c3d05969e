import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/connect.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { buildCatalog } from '../bench/api/build-catalog.ts';
import { fillSource } from '../bench/api/fill-catalog.ts';
import { toCountry } from '../bench/match/country.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows } from '../support/dump-rows.ts';

const SIZE = 130;
const country = toCountry(loadGazetteer());

describe('the catalog of the bench, built in bulk', () => {
  let bulk: TestDatabase;
  let plain: TestDatabase;
  beforeAll(async () => {
    [bulk, plain] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await buildCatalog(bulk.db, { country, size: SIZE, tell: () => undefined });
    for (const index of [0, 1, 2]) await fillSource(plain.db, index, { country, end: SIZE });
  });
  afterAll(() => Promise.all([bulk.close(), plain.close()]));

  it('has the rows that the store writes', async () => {
    const rows = await dumpRows(bulk.db);
    expect(rows).toEqual(await dumpRows(plain.db));
    expect(rows['opportunities']).toHaveLength(SIZE);
    expect(await listTerms(bulk.db)).toEqual(await listTerms(plain.db));
  });

  it('has the indexes, keys and references of the schema', async () => {
    expect(await listMade(bulk.db)).toEqual(await listMade(plain.db));
  });
});

async function listTerms(db: Db) {
  return (await db.execute(sql`select term from search_terms order by term`)).rows;
}

async function listMade(db: Db) {
  const { rows } = await db.execute(sql`
    select indexdef as definition from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace order by definition`);
  return rows;
}
