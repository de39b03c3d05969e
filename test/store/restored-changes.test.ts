import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeFeed } from '#present/change-feed.ts';
import { exportRows } from '#query/export-rows.ts';
import { importRows } from '#store/import-rows.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { at } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const AT = '2026-03-02T09:00:00Z';
const LATER = '2026-03-03T09:00:00Z';
const source = makeSource('guild');

/** What is told of changes up to here, and where that ends. */
interface Followed {
  readonly told: readonly string[];
  readonly end: string;
}

interface Instance {
  readonly database: TestDatabase;
  readonly service: TestApp;
}

const opened: Instance[] = [];

afterAll(async () => {
  for (const { database, service } of opened) {
    await service.close();
    await database.close();
  }
});

async function open(): Promise<Instance> {
  const database = await createTestDatabase();
  const service = await startTestApp({ db: database.db, publicUrl: 'https://showup.example' });
  const instance = { database, service };
  opened.push(instance);
  return instance;
}

async function read({ database }: Instance, titles: readonly string[], readAt: string): Promise<void> {
  const drafts = titles.map((title, n) =>
    makeDraft(source, {
      title,
      start: at(`2026-04-1${n}T18:00:00`),
      location: makeLocation('Memphis', 35.15, -90.05),
    }),
  );
  await seed(database.db, { source, readAt, drafts });
}

/** A change by a statement of its own; in a transaction that is held open, if one is given. */
async function change({ database }: Instance, title: string): Promise<void> {
  await database.db.execute(sql`update opportunities set version = version + 1 where facts ->> 'title' = ${title}`);
}

async function follow({ service }: Instance, from = '/v1/changes'): Promise<Followed> {
  const told: string[] = [];
  for (let url = from; ;) {
    const page = changeFeed.parse((await service.app.inject(url)).json());
    if (page.items.length === 0) return { told, end: url };
    told.push(...page.items.map(({ state, data }) => `${state} ${data?.title ?? ''}`.trim()));
    url = page.next.replace('https://showup.example', '');
  }
}

/** Status of the page that somebody asks for next. */
async function ask({ service }: Instance, url: string): Promise<readonly unknown[]> {
  const answer = await service.app.inject(url);
  return [answer.statusCode, answer.json<{ code?: string }>().code];
}

async function backUp({ database }: Instance): Promise<string> {
  const parts: string[] = [];
  await exportRows(database.db, async (text) => void parts.push(text));
  return parts.join('');
}

async function restore(backup: string, restoredAt: string): Promise<Instance> {
  const instance = await open();
  await importRows(instance.database.db, toLines(backup), restoredAt);
  return instance;
}

async function* toLines(backup: string): AsyncGenerator<string> {
  yield* backup.split('\n');
}

describe('whoever follows the changes over a restore', () => {
  let old: Instance;
  let backup = '';
  let whole: Followed;
  beforeAll(async () => {
    old = await open();
    await read(old, ['Alpha', 'Bravo', 'Charlie'], AT);
    whole = await follow(old);
    backup = await backUp(old);
  });

  it('goes on from where they were, is told only what is new, and nothing twice', async () => {
    const restored = await restore(backup, LATER);
    const before = await follow(restored, whole.end);
    await change(restored, 'Bravo');
    const after = await follow(restored, whole.end);
    await change(restored, 'Alpha');
    expect([whole.told.length, before.told, after.told, (await follow(restored, after.end)).told]).toEqual([
      ...[3, [], ['updated Bravo'], ['updated Alpha']],
    ]);
  });

  it('begins anew when they were told what the backup does not have, and then misses nothing', async () => {
    await change(old, 'Charlie');
    const ahead = await follow(old, whole.end);
    const restored = await restore(backup, LATER);
    const stopped = await ask(restored, ahead.end);
    await change(restored, 'Alpha');
    const anew = await follow(restored);
    expect([ahead.told, stopped, anew.told, await ask(restored, anew.end)]).toEqual([
      ['updated Charlie'],
      [410, 'changes-lost'],
      ['updated Bravo', 'updated Charlie', 'updated Alpha'],
      [200, undefined],
    ]);
  });

  it('begins anew when they were told what another restore of the same backup told', async () => {
    const first = await restore(backup, LATER);
    await change(first, 'Alpha');
    const told = await follow(first, whole.end);
    const second = await restore(backup, '2026-03-04T09:00:00Z');
    await change(second, 'Bravo');
    expect([await ask(second, told.end), (await follow(second, whole.end)).told]).toEqual([
      [410, 'changes-lost'],
      ['updated Bravo'],
    ]);
  });

  it('goes on over a backup of what was restored', async () => {
    const first = await restore(backup, LATER);
    await change(first, 'Alpha');
    const told = await follow(first, whole.end);
    const second = await restore(await backUp(first), '2026-03-04T09:00:00Z');
    await change(second, 'Bravo');
    expect((await follow(second, told.end)).told).toEqual(['updated Bravo']);
  });

  it('is told of a change that was in the backup before one that was under way', async () => {
    const { end } = await follow(old);
    const slow = await old.database.pool.connect();
    await slow.query('begin');
    await slow.query("update opportunities set version = version + 1 where facts ->> 'title' = 'Alpha'");
    await change(old, 'Bravo');
    const during = await backUp(old);
    await slow.query('commit');
    slow.release();
    const ahead = await follow(old, end);
    const restored = await restore(during, LATER);
    const told = await follow(restored, end);
    expect([ahead.told, await ask(restored, ahead.end), told.told, await ask(restored, told.end)]).toEqual([
      ['updated Alpha', 'updated Bravo'],
      [410, 'changes-lost'],
      ['updated Bravo'],
      [200, undefined],
    ]);
  });

  it('begins anew after a backup that does not say how far it goes', async () => {
    const restored = await restore(backup.slice(backup.indexOf('\n') + 1), LATER);
    expect([await ask(restored, whole.end), (await follow(restored)).told.toSorted()]).toEqual([
      [410, 'changes-lost'],
      whole.told.toSorted(),
    ]);
  });
});
