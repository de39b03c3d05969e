import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findSurvivor } from '#query/find-survivor.ts';
import { findOpportunity } from '#query/find-opportunity.ts';
import { listLog } from '#query/list-corrections.ts';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { BY, correctionsAt, dumpStanding, listRows } from '../support/correct.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const WEDNESDAY = '2026-11-25T12:00:00Z';
const THURSDAY = '2026-11-26T12:00:00Z';

const evening = makeDraft({ key: 'e1', skills: ['statistics'] });
const elsewhere = makeDraft({
  ...{ key: 'x9', sourceId: 'source-b', title: 'A Night of Numbers', at: ['2026-12-01T19:00'] },
  ...{ organizer: null, location: null, descriptionText: 'Bring a chart.' },
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await clearAll(database.db);
  const sources = ['source-a', 'source-b', 'source-c'].map((id) => makeSource({ id, authority: 'platform' }));
  await saveSources(database.db, sources);
  await readDrafts(database.db, { at: MONDAY, pages: [[evening]] });
  await readDrafts(database.db, { at: MONDAY, sourceId: 'source-b', pages: [[elsewhere]] });
});
afterAll(() => database.close());

/** The two that were met, in the order of their meeting. */
async function listTwo() {
  const [first, second] = await listRows(database.db);
  if (!first || !second) throw new Error('There are two.');
  return { first, second };
}

async function mergeSecondIntoFirst(at: string) {
  const { first, second } = await listTwo();
  const order = { kind: 'merge', into: first.id, why: BY.why } as const;
  const correction = await correctionsAt(database.db, at).correct(second.id, order, BY);
  return { first, second, correction };
}

/** How a merge fails. */
function tryMerge(id: string, into: string) {
  const order = { kind: 'merge', into, why: BY.why } as const;
  return correctionsAt(database.db, WEDNESDAY)
    .correct(id, order, BY)
    .catch(({ code }: { code: string }) => code);
}

describe('a merge by a person', () => {
  it('makes one of two: the survivor keeps its id, the other id leads to it', async () => {
    const { first, second } = await mergeSecondIntoFirst(TUESDAY);
    const found = await findOpportunity(database.db, { id: first.id, from: TUESDAY });
    const gone = await findOpportunity(database.db, { id: second.id, from: TUESDAY });
    expect(found?.provenance.map(({ sourceId, linkReason }) => [sourceId, linkReason])).toEqual([
      ['source-a', 'Nothing known is the same.'],
      ['source-b', 'desk: I rang them up.'],
    ]);
    expect([gone, await findSurvivor(database.db, second.id)]).toEqual([undefined, first.id]);
  });

  it('raises the version above both, so that calendars that know either take the change', async () => {
    await readDrafts(database.db, {
      at: TUESDAY,
      sourceId: 'source-b',
      pages: [[{ ...elsewhere, facts: { ...elsewhere.facts, skills: ['charts'] } }]],
    });
    const { first } = await mergeSecondIntoFirst(WEDNESDAY);
    const merged = (await listRows(database.db)).find(({ id }) => id === first.id);
    expect(merged?.version).toBe(3);
  });

  it('gives back exactly what was before when it is undone', async () => {
    const before = await dumpStanding(database.db);
    const { correction } = await mergeSecondIntoFirst(TUESDAY);
    expect(await dumpStanding(database.db)).not.toEqual(before);
    await correctionsAt(database.db, WEDNESDAY).undo(correction.id, BY);
    expect(await dumpStanding(database.db)).toEqual(before);
    expect((await listRows(database.db)).map(({ version }) => version)).toEqual([3, 3]);
  });

  it('gives back what was before after its sources were read again', async () => {
    const before = await listRows(database.db);
    const { correction } = await mergeSecondIntoFirst(TUESDAY);
    await readDrafts(database.db, { at: WEDNESDAY, pages: [[evening]] });
    await readDrafts(database.db, { at: WEDNESDAY, sourceId: 'source-b', pages: [[elsewhere]] });
    await correctionsAt(database.db, THURSDAY).undo(correction.id, BY);
    const after = await listRows(database.db);
    expect(after.map((row) => ({ ...row, version: 1 }))).toEqual(before);
  });

  it('takes the edits of what was merged along, and gives them back', async () => {
    const { second } = await listTwo();
    const order = { kind: 'edit', facts: { contactRole: 'program chair' }, why: BY.why } as const;
    await correctionsAt(database.db, TUESDAY).correct(second.id, order, BY);
    const { correction } = await mergeSecondIntoFirst(WEDNESDAY);
    const merged = (await listRows(database.db)).map(({ facts }) => facts.contactRole);
    await correctionsAt(database.db, THURSDAY).undo(correction.id, BY);
    const parted = (await listRows(database.db)).map(({ facts }) => facts.contactRole);
    expect([merged, parted]).toEqual([
      ['program chair', 'program chair'],
      [null, 'program chair'],
    ]);
  });

  it('leads by way of several merges to what survived them all', async () => {
    const third = makeDraft({ key: 'z', sourceId: 'source-c', title: 'Winter Gala', at: ['2026-12-05T20:00'] });
    await readDrafts(database.db, { at: MONDAY, sourceId: 'source-c', pages: [[third]] });
    const { first, second } = await mergeSecondIntoFirst(TUESDAY);
    const gala = (await listRows(database.db)).find(({ title }) => title === 'Winter Gala');
    const order = { kind: 'merge', into: gala?.id ?? '', why: BY.why } as const;
    await correctionsAt(database.db, WEDNESDAY).correct(first.id, order, BY);
    expect(await findSurvivor(database.db, second.id)).toBe(gala?.id);
  });

  it('is not taken back while a later one builds on it', async () => {
    const { first, correction } = await mergeSecondIntoFirst(TUESDAY);
    const split = { kind: 'split', sourceId: 'source-b', sourceKey: 'x9', why: BY.why } as const;
    await correctionsAt(database.db, WEDNESDAY).correct(first.id, split, BY);
    const undone = correctionsAt(database.db, THURSDAY).undo(correction.id, BY);
    await expect(undone).rejects.toMatchObject({ code: 'correction-impossible' });
    expect((await listLog(database.db, null)).map(({ deed }) => deed.kind)).toEqual(['split', 'merge']);
  });

  it('is refused into itself, into nothing and of what was merged already', async () => {
    const { first, second } = await mergeSecondIntoFirst(TUESDAY);
    const nobody = '01990000-0000-7000-8000-000000000404';
    expect([
      await tryMerge(first.id, first.id),
      await tryMerge(first.id, nobody),
      await tryMerge(second.id, first.id),
    ]).toEqual(['correction-impossible', 'opportunity-not-found', 'correction-impossible']);
  });
});

describe('a split by a person', () => {
  const twin = makeDraft({ key: 'b1', sourceId: 'source-c' });
  const split = { kind: 'split', sourceId: 'source-c', sourceKey: 'b1', why: BY.why } as const;

  async function joined() {
    await readDrafts(database.db, { at: MONDAY, sourceId: 'source-c', pages: [[twin]] });
    const { first } = await listTwo();
    return first;
  }

  it('makes an opportunity of its own of the listing, for good', async () => {
    const first = await joined();
    const { otherId } = await correctionsAt(database.db, TUESDAY).correct(first.id, split, BY);
    const changed = makeDraft({ key: 'b1', sourceId: 'source-c', descriptionText: 'Now with cake.' });
    await readDrafts(database.db, { at: WEDNESDAY, sourceId: 'source-c', pages: [[changed]] });
    const { rows } = await database.db.execute(sql`
      select source_id as source, opportunity_id as id, verdict from links where undone_at is null order by source_id`);
    expect(rows.filter(({ source }) => source !== 'source-b')).toEqual([
      { source: 'source-a', id: first.id, verdict: 'first' },
      { source: 'source-c', id: otherId, verdict: 'person' },
    ]);
  });

  it('gives back exactly what was before when it is undone, and the id that was made leads there', async () => {
    const first = await joined();
    const before = await dumpStanding(database.db);
    const corrections = correctionsAt(database.db, TUESDAY);
    const { id, otherId } = await corrections.correct(first.id, split, BY);
    await corrections.undo(id, BY);
    const { opportunities, occurrences, matchKeys, ...rest } = await dumpStanding(database.db);
    expect(rest).toEqual({
      listings: before['listings'],
      links: before['links'],
      searchEntries: before['searchEntries'],
    });
    expect(
      [opportunities, occurrences, matchKeys].map((rows, index) => {
        const kept = [before['opportunities'], before['occurrences'], before['matchKeys']][index] ?? [];
        return kept.every((row) => rows?.includes(row));
      }),
    ).toEqual([true, true, true]);
    expect(await findSurvivor(database.db, otherId ?? '')).toBe(first.id);
  });

  it('is refused of a listing that it has not, and of its only one', async () => {
    const { first } = await listTwo();
    const corrections = correctionsAt(database.db, TUESDAY);
    const tries = [
      { ...split, sourceKey: 'nothing' },
      { ...split, sourceId: 'source-a', sourceKey: 'e1' },
    ].map((order) => corrections.correct(first.id, order, BY).catch(({ code }: { code: string }) => code));
    expect(await Promise.all(tries)).toEqual(['correction-impossible', 'correction-impossible']);
  });
});
