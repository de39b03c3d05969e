import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepHouse } from '#collect/keep-house.ts';
import { findEvidence } from '#query/find-evidence.ts';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { listRows } from '../support/correct.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const SEEN_AT = '2026-03-02T12:00:00Z';
const afterDays = (days: number): string =>
  Temporal.Instant.from(SEEN_AT)
    .add({ hours: 24 * days })
    .toString();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await clearAll(database.db);
  await saveSources(database.db, [makeSource({ id: 'source-a' }), makeSource({ id: 'source-b' })]);
});
afterAll(() => database.close());

/** Titles of what is found by a search, by title. */
async function listFound(): Promise<readonly string[]> {
  const rows = await listRows(database.db);
  return rows.filter(({ isFound }) => isFound).map(({ title }) => title);
}

describe('an undated opening', () => {
  const opening = makeDraft({ key: 'o1', title: 'Pantry Sorter', at: [] });

  it('expires twelve weeks after a source last showed it, once, and keeps its record', async () => {
    await readDrafts(database.db, { at: SEEN_AT, pages: [[opening]] });
    await keepHouse(database.db, { now: afterDays(83), sourceId: 'source-a' });
    const before = await listFound();
    await keepHouse(database.db, { now: afterDays(85), sourceId: 'source-a' });
    await keepHouse(database.db, { now: afterDays(86), sourceId: 'source-a' });
    const [row] = await listRows(database.db);
    const found = await findEvidence(database.db, row?.id ?? '');
    expect([before, row?.isFound, row?.version, found?.withdrawnAt]).toEqual([
      ['Pantry Sorter'],
      false,
      2,
      afterDays(85),
    ]);
  });

  it('of a source that nobody can read any more expires with the reading of any other', async () => {
    await readDrafts(database.db, { at: SEEN_AT, pages: [[opening]] });
    await keepHouse(database.db, { now: afterDays(85), sourceId: 'source-b' });
    expect(await listFound()).toEqual([]);
  });

  it('stays while another source shows it', async () => {
    await readDrafts(database.db, { at: SEEN_AT, pages: [[opening]] });
    const twin = makeDraft({ key: 'x', title: 'Pantry Sorter', at: [], sourceId: 'source-b' });
    await readDrafts(database.db, { at: afterDays(60), sourceId: 'source-b', pages: [[twin]] });
    await keepHouse(database.db, { now: afterDays(85), sourceId: 'source-a' });
    expect([await listFound(), (await listRows(database.db)).length]).toEqual([['Pantry Sorter'], 1]);
  });

  it('comes back under its id when its source shows it again', async () => {
    await readDrafts(database.db, { at: SEEN_AT, pages: [[opening]] });
    const [before] = await listRows(database.db);
    await keepHouse(database.db, { now: afterDays(85), sourceId: 'source-a' });
    await readDrafts(database.db, { at: afterDays(90), pages: [[opening]] });
    const rows = await listRows(database.db);
    expect(rows.map(({ id, isFound }) => [id, isFound])).toEqual([[before?.id, true]]);
  });
});

it('takes what has been over for a week out of the search and keeps it on record', async () => {
  await readDrafts(database.db, { at: SEEN_AT, pages: [[makeDraft({ key: 'e1', at: ['2026-03-05T18:00'] })]] });
  await keepHouse(database.db, { now: '2026-03-12T12:00:00Z', sourceId: 'source-a' });
  const within = await listFound();
  await keepHouse(database.db, { now: '2026-03-14T12:00:00Z', sourceId: 'source-a' });
  const { rows } = await database.db.execute(sql`select count(*)::int as kept from occurrences`);
  expect([within, await listFound(), rows]).toEqual([['Bluff City Analysts Evening'], [], [{ kept: 1 }]]);
});

it('lets nothing expire that has a date, however long it was not shown', async () => {
  await readDrafts(database.db, { at: SEEN_AT, pages: [[makeDraft({ key: 'e1', at: ['2026-12-01T18:00'] })]] });
  await keepHouse(database.db, { now: afterDays(200), sourceId: 'source-a' });
  expect(await listFound()).toEqual(['Bluff City Analysts Evening']);
});
