import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByVocabulary } from '#query/count-by-vocabulary.ts';
import { countSourceHealth } from '#query/count-source-health.ts';
import { findSource, listSources } from '#query/list-sources.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const NOW = '2026-11-23T12:00:00Z';
const LAST_WEEK = '2026-11-16T12:00:00Z';

describe('the sources', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const { db } = database;
    await saveSources(
      db,
      ['fresh', 'old', 'emptied', 'unread'].map((id) => makeSource({ id })),
    );
    await readDrafts(db, {
      sourceId: 'fresh',
      at: NOW,
      pages: [[makeDraft({ key: '1', sourceId: 'fresh', fields: ['legal'] })]],
    });
    await readDrafts(db, {
      sourceId: 'old',
      at: LAST_WEEK,
      pages: [[makeDraft({ key: '1', sourceId: 'old', title: 'Quilting Bee', at: ['2026-12-09T10:00'] })]],
    });
    await readDrafts(db, { sourceId: 'emptied', at: NOW, pages: [[]] });
  });
  afterAll(() => database.close());

  it('are well when read lately, stale when not, failing when the last reading was not good', async () => {
    const states = await listSources(database.db, { now: NOW });
    expect(states.map(({ source, health, listings }) => [source.id, health, listings])).toEqual([
      ['emptied', 'failing', 0],
      ['fresh', 'ok', 1],
      ['old', 'stale', 1],
      ['unread', 'stale', 0],
    ]);
    expect(await countSourceHealth(database.db, NOW)).toEqual({ ok: 1, stale: 2, failing: 1 });
  });

  it.each([
    ['fresh', 'last_outcome = last_outcome', 'ok'],
    ['emptied', 'last_outcome = last_outcome', 'quiet'],
    ['unread', 'last_outcome = last_outcome', 'unverified'],
    ['fresh', "last_outcome = 'failed'", 'failing'],
    ['fresh', "last_outcome = 'held'", 'failing'],
    ['fresh', "last_outcome = 'changed-shape'", 'changed-shape'],
    ['fresh', "last_outcome = 'blocked'", 'blocked'],
    ['emptied', 'is_paused = true', 'paused'],
    ['emptied', `is_paused = true, taken_down = '{"on": "2026-11-23", "why": "asked"}'`, 'taken-down'],
  ])('tell their state: %s with %s is %s', async (id, change, state) => {
    const found = await database.db.transaction(async (tx) => {
      await tx.execute(sql`update sources set ${sql.raw(change)} where id = ${id}`);
      const told = await findSource(tx, { id, now: NOW });
      await tx.execute(sql`update sources set is_paused = false, taken_down = null, last_outcome = case id when 'fresh' then 'ok' when 'emptied' then 'empty' end
        where id = ${id}`);
      return told;
    });
    expect(found?.state).toBe(state);
  });

  it('tell how much each of the last good readings showed, and when the next one is', async () => {
    await database.db.execute(sql`update sources set next_slot_at = '2026-11-24T06:00:00Z' where id = 'old'`);
    const states = await listSources(database.db, { now: NOW });
    expect(states.map(({ source, trend, nextReadingAt }) => [source.id, trend, nextReadingAt])).toEqual([
      ['emptied', [0], null],
      ['fresh', [1], null],
      ['old', [1], '2026-11-24T06:00:00Z'],
      ['unread', [], null],
    ]);
  });

  it('say when they were read and what was wrong', async () => {
    expect(await findSource(database.db, { id: 'emptied', now: NOW })).toMatchObject({
      lastRunAt: NOW,
      lastGoodAt: null,
      lastOutcome: 'empty',
      lastReason: 'The source shows no entry at all.',
    });
    expect(await findSource(database.db, { id: 'nobody', now: NOW })).toBeUndefined();
  });

  it('keep what they showed when the catalog is loaded anew', async () => {
    await saveSources(database.db, [makeSource({ id: 'fresh', name: 'A new name' })]);
    const state = await findSource(database.db, { id: 'fresh', now: NOW });
    expect([state?.source.name, state?.health, state?.listings]).toEqual(['A new name', 'ok', 1]);
  });

  it('are counted by what their opportunities are', async () => {
    expect(await countByVocabulary(database.db, { near: null, from: NOW })).toEqual({
      total: 2,
      kinds: { meetup: 2 },
      ways: { attend: 2 },
      fields: { legal: 1 },
    });
  });
});
