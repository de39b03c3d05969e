import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listHeldRuns, listUnsureMatches } from '#query/list-review.ts';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { BY, correctionsAt, dumpStanding, listRows } from '../support/correct.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft, memphisPlace } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const WEDNESDAY = '2026-11-25T12:00:00Z';
const THURSDAY = '2026-11-26T12:00:00Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await clearAll(database.db);
  await saveSources(database.db, [makeSource({ id: 'source-a' }), makeSource({ id: 'source-b' })]);
});
afterAll(() => database.close());

describe('a pair that matching is unsure of', () => {
  const evening = makeDraft({ key: 'e1' });
  const doubtful = makeDraft({
    ...{ key: 'x', sourceId: 'source-b', at: ['2026-12-01T19:00'], organizer: null },
    location: memphisPlace({ venue: null, street: null, latitude: null, longitude: null, precision: null }),
  });

  async function meet() {
    await readDrafts(database.db, { at: MONDAY, pages: [[evening]] });
    await readDrafts(database.db, { at: MONDAY, sourceId: 'source-b', pages: [[doubtful]] });
    const [match] = await listUnsureMatches(database.db);
    if (!match) throw new Error('There is a doubt.');
    return match;
  }

  it('is kept apart and shown to a person, with what speaks for and against', async () => {
    const match = await meet();
    const rows = await listRows(database.db);
    expect([new Set([match.a.id, match.b.id]), match.reason !== '', match.score > 0.2 && match.score < 0.7]).toEqual([
      new Set(rows.map(({ id }) => id)),
      true,
      true,
    ]);
  });

  it('becomes one when a person says so, the older surviving, and two when that is undone', async () => {
    const { id } = await meet();
    const [older, younger] = await listRows(database.db);
    const before = await dumpStanding(database.db);
    const decided = await correctionsAt(database.db, TUESDAY).decide(id, 'same', BY);
    const merged = (await listRows(database.db)).map(({ mergedInto }) => mergedInto);
    const asked = await listUnsureMatches(database.db);
    await correctionsAt(database.db, WEDNESDAY).undo(decided.id, BY);
    expect([merged, asked, decided.otherId]).toEqual([[null, older?.id], [], younger?.id]);
    expect(await dumpStanding(database.db)).toEqual(before);
    expect((await listUnsureMatches(database.db)).map((match) => match.id)).toEqual([id]);
  });

  it('is never asked about again once a person called it different', async () => {
    const { id } = await meet();
    await correctionsAt(database.db, TUESDAY).decide(id, 'different', BY);
    await readDrafts(database.db, { at: WEDNESDAY, sourceId: 'source-b', pages: [[doubtful]] });
    expect([await listUnsureMatches(database.db), (await listRows(database.db)).length]).toEqual([[], 2]);
  });

  it('is decided once', async () => {
    const { id } = await meet();
    const corrections = correctionsAt(database.db, TUESDAY);
    await corrections.decide(id, 'different', BY);
    await expect(corrections.decide(id, 'same', BY)).rejects.toMatchObject({ code: 'review-not-found' });
  });

  it('is not asked about when one of them is hidden', async () => {
    const { a } = await meet();
    await correctionsAt(database.db, TUESDAY).correct(a.id, { kind: 'hide', why: BY.why }, BY);
    expect(await listUnsureMatches(database.db)).toEqual([]);
  });
});

describe('a reading that was held', () => {
  const TITLES = ['Tax Law', 'Payroll', 'Hiring', 'Pensions', 'Safety', 'Benefits', 'Unions', 'Coaching'];
  const drafts = TITLES.map((title, index) => makeDraft({ key: title, title, at: [`2026-12-0${index + 1}T18:00`] }));
  const last = drafts.slice(-1);

  async function hold() {
    await readDrafts(database.db, { at: MONDAY, pages: [drafts] });
    await readDrafts(database.db, { at: TUESDAY, pages: [last] });
    const [run] = await listHeldRuns(database.db);
    if (!run) throw new Error('A run is held.');
    return run;
  }

  it('is shown with what it would withdraw', async () => {
    const { sourceId, heldAt, listings, reason } = await hold();
    expect([sourceId, heldAt, listings.map(({ title }) => title), reason]).toEqual([
      'source-a',
      TUESDAY,
      TITLES.slice(0, -1).toSorted(),
      '7 of 8 listings are gone at once; nothing was withdrawn.',
    ]);
  });

  it('withdraws that when a person releases it, and is not held for it again', async () => {
    const { runId } = await hold();
    await correctionsAt(database.db, WEDNESDAY).decide(runId, 'release', BY);
    const { outcome } = await readDrafts(database.db, { at: THURSDAY, pages: [last] });
    expect([await countWithdrawn(), await listHeldRuns(database.db), outcome]).toEqual([7, [], 'ok']);
  });

  it('gives everything back when the release is undone', async () => {
    const { runId } = await hold();
    const before = await dumpStanding(database.db);
    const { id } = await correctionsAt(database.db, WEDNESDAY).decide(runId, 'release', BY);
    await correctionsAt(database.db, THURSDAY).undo(id, BY);
    expect(await dumpStanding(database.db)).toEqual(before);
    expect((await listHeldRuns(database.db)).map((run) => run.runId)).toEqual([runId]);
  });

  it('withdraws nothing when a person dismisses it', async () => {
    const { runId } = await hold();
    await correctionsAt(database.db, WEDNESDAY).decide(runId, 'dismiss', BY);
    expect([await countWithdrawn(), await listHeldRuns(database.db)]).toEqual([0, []]);
  });

  it('is no longer asked about once everything is shown again', async () => {
    await hold();
    await readDrafts(database.db, { at: WEDNESDAY, pages: [drafts] });
    expect(await listHeldRuns(database.db)).toEqual([]);
  });

  it('is asked about as its latest reading has it', async () => {
    const { runId } = await hold();
    await readDrafts(database.db, { at: WEDNESDAY, pages: [last] });
    const held = await listHeldRuns(database.db);
    expect([held.length, held[0]?.runId === runId, held[0]?.heldAt]).toEqual([1, false, WEDNESDAY]);
  });
});

async function countWithdrawn() {
  const { rows } = await database.db.execute<{ count: number }>(
    sql`select count(*)::int as count from opportunities where withdrawn_at is not null`,
  );
  return rows[0]?.count;
}
