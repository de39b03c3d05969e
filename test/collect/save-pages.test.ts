import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows, OWN_COLUMNS } from '../support/dump-rows.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

/** Which page showed a listing last is noted whatever comes of the reading. */
const WITHOUT_PAGES = [...OWN_COLUMNS, 'pages'];
const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const WEDNESDAY = '2026-11-25T12:00:00Z';

describe('a source that is read again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await clearAll(database.db);
    await saveSources(database.db, [
      makeSource({ id: 'source-a' }),
      makeSource({ id: 'source-b', authority: 'organizer' }),
    ]);
  });
  afterAll(() => database.close());

  const evening = makeDraft({ key: 'e1' });
  const breakfast = makeDraft({ key: 'e2', title: 'Payroll Law Breakfast', at: ['2026-12-03T07:30'] });

  it('writes nothing but when it was seen if it shows the same', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening, breakfast]] });
    const before = await dumpRows(db, ['last_seen_at', 'last_run_id']);
    const { counts } = await readDrafts(db, { at: TUESDAY, pages: [[breakfast, evening]] });
    expect(await dumpRows(db, ['last_seen_at', 'last_run_id'])).toEqual(before);
    expect(counts).toMatchObject({ read: 2, created: 0, changed: 0, unchanged: 2 });
  });

  it('raises the version and keeps the id when it says something new', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening]] });
    const before = await listOpportunityRows(database);
    await readDrafts(db, { at: TUESDAY, pages: [[makeDraft({ key: 'e1', status: 'cancelled' })]] });
    const after = await listOpportunityRows(database);
    expect(before).toEqual([{ id: before[0]?.id, version: 1, status: 'scheduled', changed: '2026-11-23' }]);
    expect(after).toEqual([{ id: before[0]?.id, version: 2, status: 'cancelled', changed: '2026-11-24' }]);
  });

  it('does not call it news that a series is written out further', async () => {
    const { db } = database;
    await readDrafts(db, {
      at: MONDAY,
      pages: [[series(['2026-11-24T18:00', '2026-12-01T18:00', '2026-12-08T18:00'])]],
    });
    const later = series(['2026-11-24T18:00', '2026-12-01T18:00', '2026-12-08T18:00', '2026-12-15T18:00']);
    await readDrafts(db, { at: TUESDAY, pages: [[later]] });
    expect(await listOpportunityRows(database)).toMatchObject([{ version: 1, changed: '2026-11-23' }]);
    expect(await count(database, 'occurrences')).toBe(4);
  });

  it('makes no second opportunity of a changed id: the new key takes the listing and its link over', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening, breakfast]] });
    await readDrafts(db, { at: TUESDAY, pages: [[makeDraft({ key: 'e1-anew' }), breakfast]] });
    const { rows } = await db.execute(sql`select source_key as key, verdict from links order by 1`);
    expect(rows).toEqual([
      { key: 'e1-anew', verdict: 'moved-key' },
      { key: 'e2', verdict: 'first' },
    ]);
    expect(await count(database, 'opportunities')).toBe(2);
    expect(await count(database, 'listings')).toBe(2);
  });

  it('makes one opportunity of what two sources show, with both links and their reasons', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening]] });
    await readDrafts(db, {
      at: MONDAY,
      sourceId: 'source-b',
      pages: [[makeDraft({ key: 'x', sourceId: 'source-b' })]],
    });
    const { rows } = await db.execute(
      sql`select source_id as source, verdict, reason <> '' as "hasReason" from links order by 1`,
    );
    expect(rows).toEqual([
      { source: 'source-a', verdict: 'first', hasReason: true },
      { source: 'source-b', verdict: 'same', hasReason: true },
    ]);
    expect(await count(database, 'opportunities')).toBe(1);
  });

  it('makes one opportunity of two entries of one page that are the same thing', async () => {
    const page = [
      makeDraft({ key: 'a', url: 'https://bluff.example/e/77' }),
      makeDraft({ key: 'b', url: 'https://bluff.example/e/77' }),
    ];
    await readDrafts(database.db, { at: MONDAY, pages: [page] });
    expect(await count(database, 'opportunities')).toBe(1);
    expect(await count(database, 'listings')).toBe(2);
  });

  it('keeps apart dates that a source prints under one key, on one page and on two', async () => {
    const dates = ['2026-12-05T09:00', '2026-12-12T09:00', '2026-12-19T09:00'].map((at) =>
      makeDraft({ key: 'course', title: 'First Aid Course', at: [at] }),
    );
    const pages = [dates.slice(0, 2), dates.slice(2)];
    await readDrafts(database.db, { at: MONDAY, pages });
    const { counts } = await readDrafts(database.db, { at: TUESDAY, pages });
    expect(await count(database, 'opportunities')).toBe(3);
    expect(counts).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  });

  it('does not call it a change that a list and a detail page tell one listing differently', async () => {
    const pages = [[evening], [makeDraft({ key: 'e1', descriptionText: 'Bring a question.' })]];
    await readDrafts(database.db, { at: MONDAY, pages });
    const before = await dumpRows(database.db);
    const { counts } = await readDrafts(database.db, { at: TUESDAY, pages });
    expect(counts).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await dumpRows(database.db)).toEqual(before);
    expect(await listOpportunityRows(database)).toMatchObject([{ version: 2 }]);
  });

  it('withdraws after three whole readings without it, and takes it back when it is shown again', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening, breakfast]] });
    const withdrawn = [];
    for (const at of [TUESDAY, WEDNESDAY, '2026-11-26T12:00:00Z']) {
      await readDrafts(db, { at, pages: [[breakfast]] });
      withdrawn.push(await countWithdrawn(database));
    }
    expect(withdrawn).toEqual([0, 0, 1]);
    expect(await count(database, 'search_entries')).toBeGreaterThan(0);
    await readDrafts(db, { at: '2026-11-27T12:00:00Z', pages: [[evening, breakfast]] });
    expect(await countWithdrawn(database)).toBe(0);
  });

  it('does not miss what is over, nor what lies beyond the latest time that the reading showed', async () => {
    const { db } = database;
    const past = makeDraft({ key: 'past', title: 'Autumn Walk', at: ['2026-11-20T09:00'] });
    const far = makeDraft({ key: 'far', title: 'Spring Gala', at: ['2027-05-01T19:00'] });
    await readDrafts(db, { at: MONDAY, pages: [[past, evening, far]] });
    const { counts } = await readDrafts(db, { at: TUESDAY, pages: [[evening]] });
    expect(counts.missed).toBe(0);
  });

  it('holds a reading that lost more than a fifth and more than five, and changes nothing', async () => {
    const { db } = database;
    const all = Array.from({ length: 20 }, (_, index) =>
      makeDraft({
        key: `m${index}`,
        title: `Guild Meeting ${index + 1}`,
        at: [`2026-12-${String(index + 1).padStart(2, '0')}T18:00`],
      }),
    );
    await readDrafts(db, { at: MONDAY, pages: [all] });
    const before = await dumpRows(db, WITHOUT_PAGES);
    const report = await readDrafts(db, { at: TUESDAY, pages: [all.slice(6)] });
    expect(report).toMatchObject({
      outcome: 'held',
      reason: '6 of 20 listings are gone at once; nothing was withdrawn.',
    });
    expect(await dumpRows(db, WITHOUT_PAGES)).toEqual(before);
    expect(await readDrafts(db, { at: TUESDAY, pages: [all.slice(5)] })).toMatchObject({
      outcome: 'ok',
      counts: { missed: 5 },
    });
  });

  it('is told apart from a reading without a single entry, which misses nothing', async () => {
    const { db } = database;
    await readDrafts(db, { at: MONDAY, pages: [[evening]] });
    const before = await dumpRows(db, WITHOUT_PAGES);
    expect(await readDrafts(db, { at: TUESDAY, pages: [[]] })).toMatchObject({
      outcome: 'empty',
      counts: { missed: 0 },
    });
    expect(await dumpRows(db, WITHOUT_PAGES)).toEqual(before);
  });
});

function series(at: readonly string[]) {
  return makeDraft({ key: 's', recurrence: 'FREQ=WEEKLY', at });
}

async function listOpportunityRows({ db }: TestDatabase) {
  const { rows } = await db.execute<{ id: string; version: number; status: string; changed: string }>(sql`
    select id, version, facts ->> 'status' as status, to_char(changed_at, 'YYYY-MM-DD') as changed from opportunities`);
  return rows;
}

async function count({ db }: TestDatabase, table: string): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  return rows[0]?.count ?? 0;
}

async function countWithdrawn({ db }: TestDatabase): Promise<number> {
  const { rows } = await db.execute(sql`select 1 from opportunities where withdrawn_at is not null`);
  return rows.length;
}
