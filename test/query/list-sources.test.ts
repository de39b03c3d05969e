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
