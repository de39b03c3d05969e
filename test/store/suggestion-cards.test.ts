import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOpportunities } from '#query/load-opportunities.ts';
import { type Card, toCard } from '#suggest/card.ts';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import { at, makeOccurrence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const READ_AT = '2026-03-02T09:00:00Z';
const source = makeSource('odd-club');
const PLACE = { location: makeLocation('Memphis', 35.15, -90.05) };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMemphis(database.db);
  const times = ['2026-03-05T19:00:00', '2026-03-03T19:00:00', '2026-03-04T19:00:00'];
  const [late, early, off] = times.map((time) => makeOccurrence(at(time), { end: at(time.replace('T19', 'T21')) }));
  const series = [late, early, off && { ...off, status: 'cancelled' as const }].filter((time) => time !== undefined);
  const drafts = [
    makeDraft(
      source,
      { title: 'Series', start: at('2026-03-03T19:00:00'), recurrence: 'FREQ=DAILY', ...PLACE },
      series,
    ),
    makeDraft(source, {
      title: 'Full',
      start: on('2026-03-09'),
      end: on('2026-03-10'),
      availability: 'sold-out',
      ...PLACE,
    }),
    makeDraft(source, { title: 'Called off', start: at('2026-03-09T19:00:00'), status: 'cancelled', ...PLACE }),
    makeDraft(source, {
      title: 'Opening',
      isOngoing: true,
      ways: [makeWay('serve', { deadline: on('2026-05-01') }), makeWay('mentor')],
      skills: ['Bookkeeping', 'Español'],
      deadline: on('2026-06-01'),
      audience: 'members-only',
      cost: { isFree: true, min: null, max: null, currency: null, memberPrice: null, guestPrice: null },
      organizer: { name: 'Odd “Club” \\ & Co', url: null },
      descriptionText: 'No experience\nneeded? It is. Beginners are Welcome!',
      ...PLACE,
    }),
    makeDraft(source, {
      title: 'Renewcomers only',
      isOngoing: true,
      descriptionText: 'Renewcomers and unguestsnight.',
      ...PLACE,
    }),
  ];
  await seed(database.db, { source, readAt: READ_AT, drafts });
});
afterAll(() => database.close());

async function readCards(): Promise<Readonly<Record<string, Card>>> {
  const { rows } = await database.db.execute<{ id: string; card: Card }>(sql`
    select opportunity_id as id, card from suggestion_cards order by opportunity_id`);
  return Object.fromEntries(rows.map(({ id, card }) => [id, card]));
}

async function makeCards(): Promise<Readonly<Record<string, Card>>> {
  const { rows } = await database.db.execute<{ id: string }>(sql`select id from opportunities order by id`);
  const ids = rows.map(({ id }) => id);
  const byId = await loadOpportunities(database.db, { ids, from: '-infinity', occurrencesMax: 1000 });
  return Object.fromEntries([...byId].map(([id, opportunity]) => [id, toCard(opportunity)]));
}

describe('what opportunities are judged by', () => {
  it('is kept for each as it follows from all that is known of it', async () => {
    const made = await makeCards();
    expect(Object.keys(made).length).toBeGreaterThan(10);
    expect(await readCards()).toEqual(made);
  });

  it('is what the database makes where it is missing, as after an import', async () => {
    const kept = await readCards();
    await database.db.execute(sql`delete from suggestion_cards`);
    await database.db.execute(sql`select make_suggestion_cards()`);
    expect(await readCards()).toEqual(kept);
  });

  it('has the times it is on, earliest first', async () => {
    const { rows } = await database.db.execute<{ times: Card['times'] }>(sql`
      select card -> 'times' as times from suggestion_cards join opportunities on id = opportunity_id
      where facts ->> 'title' = 'Series'`);
    expect(rows[0]?.times).toEqual([
      { start: '2026-03-03T19:00:00', end: '2026-03-03T21:00:00' },
      { start: '2026-03-05T19:00:00', end: '2026-03-05T21:00:00' },
    ]);
  });
});
