import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Draft } from '#domain/draft.ts';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const PAGE = 'https://bluff.example/events/analysts-evening';

describe('a listing that its source shows under another start', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await clearAll(database.db);
    await saveSources(database.db, [makeSource({ id: 'source-a' })]);
  });
  afterAll(() => database.close());

  const read = (at: string, ...drafts: readonly Draft[]) => readDrafts(database.db, { at, pages: [drafts] });
  const evening = makeDraft({ key: 'e1', at: ['2026-12-01T18:00'], url: PAGE });

  it('is told as rescheduled, with the start it had, once and for as long as it stays there', async () => {
    await read(MONDAY, evening);
    const moved = makeDraft({ key: 'e1', at: ['2026-12-08T19:00'], url: PAGE });
    await read(TUESDAY, moved);
    await read('2026-11-25T12:00:00Z', moved);
    expect(await listTold()).toEqual([
      { status: 'rescheduled', start: '2026-12-08T19:00:00', before: '2026-12-01T18:00:00', version: 2 },
    ]);
  });

  it('keeps saying so when something else about it changes', async () => {
    await read(MONDAY, evening);
    await read(TUESDAY, makeDraft({ key: 'e1', at: ['2026-12-08T19:00'] }));
    await read('2026-11-25T12:00:00Z', makeDraft({ key: 'e1', at: ['2026-12-08T19:00'], title: 'Analysts Night' }));
    expect(await listTold()).toMatchObject([{ status: 'rescheduled', before: '2026-12-01T18:00:00', version: 3 }]);
  });

  it('is not rescheduled when it names its next date after the last has passed', async () => {
    await read(MONDAY, evening);
    await read('2026-12-02T12:00:00Z', makeDraft({ key: 'e1', at: ['2026-12-15T18:00'] }));
    expect(await listTold()).toMatchObject([{ status: 'scheduled', before: null }]);
  });

  it('is not rescheduled when a date becomes a time on that date', async () => {
    await read(MONDAY, makeDraft({ key: 'e1', at: ['2026-12-01'] }));
    await read(TUESDAY, evening);
    expect(await listTold()).toMatchObject([{ status: 'scheduled', before: null }]);
  });

  it('stays cancelled when it is', async () => {
    await read(MONDAY, evening);
    await read(TUESDAY, makeDraft({ key: 'e1', at: ['2026-12-08T19:00'], status: 'cancelled' }));
    expect(await listTold()).toMatchObject([{ status: 'cancelled', before: '2026-12-01T18:00:00' }]);
  });

  it('is the same when its id was made of the start: its own page tells', async () => {
    await read(MONDAY, evening);
    await read(TUESDAY, makeDraft({ key: 'e1-20261208', at: ['2026-12-08T19:00'], url: PAGE }));
    expect(await listTold()).toMatchObject([{ status: 'rescheduled', before: '2026-12-01T18:00:00', version: 2 }]);
  });

  it('is another when several dates share that page', async () => {
    await read(MONDAY, evening);
    const dates = ['2026-12-08T19:00', '2026-12-15T19:00'].map((at) => makeDraft({ key: at, at: [at], url: PAGE }));
    await read(TUESDAY, ...dates);
    expect((await listTold()).map(({ status, start }) => [status, start])).toEqual([
      ['scheduled', '2026-12-01T18:00:00'],
      ['scheduled', '2026-12-08T19:00:00'],
      ['scheduled', '2026-12-15T19:00:00'],
    ]);
  });

  async function listTold() {
    const { rows } = await database.db.execute<{
      status: string;
      start: string;
      before: string | null;
      version: number;
    }>(
      sql`select facts ->> 'status' as status, facts #>> '{start,local}' as start,
        facts #>> '{previousStart,local}' as before, version from opportunities order by 2`,
    );
    return rows;
  }
});
