import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeSource } from '#test/support/make-source.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

/** Made up. */
const TOKEN = '9f1c02d7a8b34e56f7081923a4b5c6d7';

/** Stands for a replica that has not yet heard of what was written. */
let behind: TestDatabase;
let primary: TestDatabase;
let service: TestApp;
beforeAll(async () => {
  [behind, primary] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  service = await startPages({ db: behind.db, primary: primary.db, adminToken: TOKEN });
  await saveSources(primary.db, [makeSource({ id: 'new-club' })]);
});
afterAll(() => Promise.all([service.close(), behind.close(), primary.close()]));

async function countRows(url: string, cookie = ''): Promise<number> {
  const { body } = await service.app.inject({ url, headers: { accept: 'text/html', cookie } });
  return load(body)('tbody tr').length;
}

describe('a replica that is behind', () => {
  it("is what visitors' pages are read from, and nothing that an operator sees", async () => {
    const counts = [await countRows('/sources'), await countRows('/operator/sources', `showup_token=${TOKEN}`)];
    expect(counts).toEqual([0, 1]);
  });
});
