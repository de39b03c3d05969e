import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorrections } from '#correct/create-corrections.ts';
import { KEPT_TABLES, LEFT_OUT_TABLES } from '#db/kept-tables.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { exportRows } from '#query/export-rows.ts';
import { importRows } from '#store/import-rows.ts';
import { saveAudit } from '#store/save-audit.ts';
import { saveToken } from '#store/save-token.ts';
import { seedMemphis } from '../http/seed-memphis.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startTestApp } from '../support/test-app.ts';

const AT = '2026-03-02T09:00:00Z';
const ASKED = [
  '/v1/opportunities?limit=100&count=true&facets=kind,field,way',
  '/v1/opportunities?q=evening',
  '/v1/suggestions?city=memphis-tn&field=human-resources',
  '/v1/calendar.ics?city=memphis-tn',
  '/v1/feed.json?city=memphis-tn',
  '/v1/sources',
  '/v1/organizers',
  '/v1/cities/memphis-tn',
  '/v1/fields',
  '/v1/changes?limit=500',
];

let whole: TestDatabase;
let restored: TestDatabase;
let lines: readonly string[] = [];
let token = '';

beforeAll(async () => {
  [whole, restored] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await seedMemphis(whole.db);
  token = await saveToken(whole.db, { name: 'desk', scopes: ['read', 'corrections'], at: AT });
  await saveAudit(whole.db, { act: 'token-create', about: 'desk', who: 'someone', why: 'needed', detail: {}, at: AT });
  await correctOne();
  lines = await exportLines();
  await importRows(restored.db, toLines(lines), AT);
});
afterAll(async () => {
  await Promise.all([whole.close(), restored.close()]);
});

async function exportLines(): Promise<readonly string[]> {
  const parts: string[] = [];
  await exportRows(whole.db, async (text) => void parts.push(text));
  return parts.join('').split('\n').slice(0, -1);
}

async function* toLines(given: readonly string[]): AsyncGenerator<string> {
  yield* given;
}

/** A person sets a title right. */
async function correctOne(): Promise<void> {
  const corrections = createCorrections({ db: whole.db, gazetteer: loadGazetteer(), now: () => AT });
  const { rows } = await whole.db.execute<{ id: string }>(sql`select id from opportunities order by id limit 1`);
  const order = { kind: 'edit', facts: { title: 'Set right by a person' }, why: 'They rang.' } as const;
  await corrections.correct(rows[0]?.id ?? '', order, { who: 'desk', why: order.why });
}

async function askAll(db: TestDatabase['db']) {
  const service = await startTestApp({ db });
  const headers = { authorization: `Bearer ${token}` };
  const answers = await Promise.all(
    [...ASKED, '/v1/admin/log', '/v1/admin/audit'].map(async (url) => {
      const { statusCode, body } = await service.app.inject({ url, headers });
      return [url, statusCode, body];
    }),
  );
  await service.close();
  return answers;
}

describe('a backup', () => {
  it('names every table there is, kept or left out', async () => {
    const { rows } = await whole.db.execute<{ name: string }>(sql`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([...KEPT_TABLES, ...LEFT_OUT_TABLES].toSorted());
  });

  it('restored into an empty instance gives the same answers to the byte, to the public and to whoever has a token', async () => {
    const wanted = await askAll(whole.db);
    expect(wanted.map(([, status]) => status)).toEqual(wanted.map(() => 200));
    expect(wanted[0]?.[2]).toContain('Set right by a person');
    expect(await askAll(restored.db)).toEqual(wanted);
  });

  it('is refused whole where there is something already, and where a line is none of its own', async () => {
    const empty = await createTestDatabase();
    const twice = importRows(restored.db, toLines(lines), AT);
    await expect(twice).rejects.toMatchObject({ code: 'import-impossible' });
    const broken = importRows(empty.db, toLines([...lines.slice(0, 3), '{"table":"pg_authid","row":{}}']), AT);
    await expect(broken).rejects.toMatchObject({
      code: 'import-impossible',
      message: 'Line 4 is not one that showup export wrote.',
    });
    const { rows } = await empty.db.execute(sql`select count(*)::int as count from sources`);
    await empty.close();
    expect(rows).toEqual([{ count: 0 }]);
  });
});
