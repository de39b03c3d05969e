import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { EditedFacts } from '#present/edit-schema.ts';
import { listLog } from '#query/list-corrections.ts';
import { clearAll } from '#store/clear-all.ts';
import { saveSources } from '#store/save-sources.ts';
import { BY, correctionsAt, dumpStanding, listRows } from '../support/correct.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft, memphisTime } from '../support/make-draft.ts';
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
  await saveSources(database.db, [makeSource({ id: 'source-a' })]);
});
afterAll(() => database.close());

/** Reads what the source shows, and gives the id of the one opportunity. */
async function show(words: Partial<Parameters<typeof makeDraft>[0]> = {}, at = MONDAY): Promise<string> {
  await readDrafts(database.db, { at, pages: [[makeDraft({ key: 'e1', ...words })]] });
  return (await only()).id;
}

async function only() {
  const [row, ...others] = await listRows(database.db);
  if (!row || others.length > 0) throw new Error('There is one.');
  return row;
}

function edit(id: string, facts: EditedFacts, at = TUESDAY) {
  return correctionsAt(database.db, at).correct(id, { kind: 'edit', facts, why: BY.why }, BY);
}

describe('an edit by a person', () => {
  it('beats every later reading, fact by fact, and is told as a person’s word', async () => {
    const id = await show();
    await edit(id, { title: 'Analysts at the River' });
    await show({ title: 'Bluff City Analysts Party', skills: ['charts'] }, WEDNESDAY);
    const { title, facts, factSources, version } = await only();
    expect([title, facts.skills, factSources['title'], factSources['skills'], version]).toEqual([
      'Analysts at the River',
      ['charts'],
      'person',
      'source-a',
      3,
    ]);
  });

  it('gives back exactly what was before when it is undone, in a version that is higher still', async () => {
    const id = await show();
    const before = await dumpStanding(database.db);
    const { id: correctionId } = await edit(id, {
      ...{ title: 'Another', start: '2026-12-02T19:00', end: null, kind: 'workshop', ways: [], fields: ['legal'] },
      ...{ location: null, status: 'cancelled', cost: null, description: 'Nothing.' },
    });
    await correctionsAt(database.db, WEDNESDAY).undo(correctionId, BY);
    expect(await dumpStanding(database.db)).toEqual(before);
    expect((await only()).version).toBe(3);
  });

  it('yields to a later edit of the same fact, and stands again when that one is undone', async () => {
    const id = await show();
    await edit(id, { title: 'First', commitment: 'an hour' });
    const { id: second } = await edit(id, { title: 'Second' }, WEDNESDAY);
    const edited = await only();
    await correctionsAt(database.db, THURSDAY).undo(second, BY);
    const undone = await only();
    expect([edited.title, edited.facts.commitment, undone.title]).toEqual(['Second', 'an hour', 'First']);
  });

  it('writes no version when it says what is told already', async () => {
    const id = await show();
    await edit(id, { title: 'Bluff City Analysts Evening' });
    const { version, factSources } = await only();
    expect([version, factSources['title']]).toEqual([1, 'person']);
  });

  it('moves the time by which it is found', async () => {
    const id = await show();
    await edit(id, { start: '2026-12-08T17:30', end: '2026-12-08T19:00' });
    const { rows } = await database.db.execute(sql`
      select distinct search_entries.starts_at as entry, occurrences.facts from search_entries join occurrences using (opportunity_id)`);
    const { facts } = await only();
    const times = { start: memphisTime('2026-12-08T17:30'), end: memphisTime('2026-12-08T19:00') };
    expect([facts.start, facts.end, rows]).toEqual([
      times.start,
      times.end,
      [
        {
          entry: '2026-12-08 23:30:00+00',
          facts: { ...times, status: 'scheduled', title: null, capacity: null, remaining: null },
        },
      ],
    ]);
  });

  it('moves the one time of several that it speaks of', async () => {
    const id = await show({ at: ['2026-12-01T18:00', '2026-12-08T18:00'], recurrence: 'RRULE:FREQ=WEEKLY;COUNT=2' });
    await edit(id, { start: '2026-12-01T20:00' });
    const { rows } = await database.db.execute<{ local: string }>(
      sql`select facts -> 'start' ->> 'local' as local from occurrences order by starts_at`,
    );
    expect(rows.map(({ local }) => local)).toEqual(['2026-12-01T20:00:00', '2026-12-08T18:00:00']);
  });

  it('resolves a place as printed ones are, and has the reason for evidence', async () => {
    const id = await show();
    await edit(id, {
      location: toPlace({ venue: 'Union Hall', city: 'Nashville', region: 'Tennessee' }),
      fields: ['legal'],
    });
    const { location, fields } = (await only()).facts;
    const told: Partial<OpportunityFacts['location']> = {
      venue: 'Union Hall',
      region: 'TN',
      citySlug: 'nashville-tn',
      precision: 'city',
    };
    expect(location).toMatchObject({ ...told });
    expect(fields).toEqual([{ field: 'legal', evidence: { text: BY.why, from: 'person' } }]);
  });

  it('is refused, and nothing of it kept, when a time is none', async () => {
    const id = await show();
    await expect(edit(id, { title: 'Never', start: '2026-02-30T18:00' })).rejects.toMatchObject({
      code: 'parameter-invalid',
    });
    expect([(await only()).title, await listLog(database.db, null)]).toEqual(['Bluff City Analysts Evening', []]);
  });
});

function toPlace(given: Partial<NonNullable<EditedFacts['location']>>): NonNullable<EditedFacts['location']> {
  const unknown = { venue: null, street: null, city: null, region: null, postalCode: null, country: null };
  return { ...unknown, latitude: null, longitude: null, ...given };
}

describe('what a person hid', () => {
  it('is found by nobody, and is not met anew as another one', async () => {
    const id = await show();
    await correctionsAt(database.db, TUESDAY).correct(id, { kind: 'hide', why: BY.why }, BY);
    await show({ skills: ['charts'] }, WEDNESDAY);
    const { isFound, isHidden, version } = await only();
    expect([isFound, isHidden, version]).toEqual([false, true, 3]);
  });

  it('is exactly as before when that is undone', async () => {
    const id = await show();
    const before = await dumpStanding(database.db);
    const corrections = correctionsAt(database.db, TUESDAY);
    const { id: correctionId } = await corrections.correct(id, { kind: 'hide', why: BY.why }, BY);
    await corrections.undo(correctionId, BY);
    expect(await dumpStanding(database.db)).toEqual(before);
  });
});

describe('the log of corrections', () => {
  it('tells who did what and why, and what took it back, newest first', async () => {
    const id = await show();
    const { id: hidden } = await correctionsAt(database.db, TUESDAY).correct(id, { kind: 'hide', why: 'Spam.' }, BY);
    const { id: undo } = await correctionsAt(database.db, WEDNESDAY).undo(hidden, { who: 'chief', why: 'No spam.' });
    const subject = { opportunityId: id, otherId: null };
    expect(await listLog(database.db, null)).toEqual([
      {
        ...subject,
        id: undo,
        deed: { kind: 'undo' },
        undoes: hidden,
        who: 'chief',
        why: 'No spam.',
        madeAt: WEDNESDAY,
        undoneBy: null,
      },
      {
        ...subject,
        id: hidden,
        deed: { kind: 'hide' },
        undoes: null,
        who: 'desk',
        why: BY.why,
        madeAt: TUESDAY,
        undoneBy: undo,
      },
    ]);
  });

  it('lets nobody change or delete an entry', async () => {
    const id = await show();
    await edit(id, { title: 'Another' });
    const tries = [sql`update corrections set who = 'nobody'`, sql`delete from corrections`];
    const outcomes = await Promise.allSettled(tries.map((statement) => database.db.execute(statement)));
    expect([outcomes.map(({ status }) => status), (await listLog(database.db, null)).length]).toEqual([
      ['rejected', 'rejected'],
      1,
    ]);
  });

  it('takes nothing back twice, nor what took something back', async () => {
    const id = await show();
    const corrections = correctionsAt(database.db, TUESDAY);
    const { id: first } = await edit(id, { title: 'Another' });
    const { id: undo } = await corrections.undo(first, BY);
    const tries = [first, undo, '01990000-0000-7000-8000-000000000404', 'x'];
    const codes = tries.map((id) => corrections.undo(id, BY).catch(({ code }: { code: string }) => code));
    expect(await Promise.all(codes)).toEqual([
      ...['correction-impossible', 'correction-impossible', 'correction-not-found', 'correction-not-found'],
    ]);
  });
});
