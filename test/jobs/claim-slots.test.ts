import { pino } from 'pino';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimSlots } from '#jobs/claim-slots.ts';
import { openReadingQueue, type ReadingQueue } from '#jobs/reading-queue.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/make-source.ts';

const NOW = '2026-03-06T12:30:00.000Z';
const hourly = { cron: '0 * * * *', timeZone: 'UTC' };
const ids = Array.from({ length: 30 }, (_, index) => `source-${String(index).padStart(2, '0')}`);

let database: TestDatabase;
let queue: ReadingQueue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openReadingQueue({
    url: database.url,
    applicationName: 'test',
    log: pino({ enabled: false }),
    supervises: false,
  });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate sources cascade`);
  await database.db.execute(sql`delete from pgboss.job`);
  await saveSources(
    database.db,
    ids.map((id) =>
      makeSource({ id, schedule: hourly, defaults: { ...makeSource({ id }).defaults, city: cityOf(id) } }),
    ),
  );
});

function cityOf(id: string): string {
  return id < 'source-10' ? 'memphis-tn' : 'nashville-tn';
}

function claim(at: string, cities: readonly string[] | null = null): Promise<number> {
  const scheduled = { catalogIds: ids, cities };
  return claimSlots({ db: database.db, queue, scheduled, now: () => new Date(at), firstWithinSeconds: 300 });
}

async function die(): Promise<never> {
  throw new Error('The process was killed.');
}

async function setSlots(at: string): Promise<void> {
  await database.db.execute(sql`update sources set next_slot_at = ${at}`);
}

async function listJobs(): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await database.db.execute<{ id: string; slot: string }>(sql`
    select data ->> 'sourceId' as id, data ->> 'slotAt' as slot from pgboss.job where name = 'read-source' order by 1, 2`);
  return rows.map(({ id, slot }) => [id, slot]);
}

describe('slots', () => {
  it('fire once each, however many schedulers look at the same moment', async () => {
    await setSlots('2026-03-06T12:29:00Z');
    const claimed = await Promise.all(Array.from({ length: 6 }, () => claim(NOW)));
    expect(claimed.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    expect(await listJobs()).toEqual(ids.map((id) => [id, '2026-03-06T12:29:00Z']));
  });

  it('do not fire before their time', async () => {
    await setSlots('2026-03-06T12:30:01Z');
    expect(await claim(NOW)).toBe(0);
  });

  it('that were missed for days are caught up once, and the next one is ahead', async () => {
    await setSlots('2026-03-01T08:00:00Z');
    expect([await claim(NOW), await claim(NOW)]).toEqual([ids.length, 0]);
    const { rows } = await database.db.execute<{ isAhead: boolean }>(sql`
      select distinct next_slot_at > ${NOW}::timestamptz and next_slot_at <= '2026-03-06T13:01:00Z' as "isAhead" from sources`);
    expect(rows).toEqual([{ isAhead: true }]);
  });

  it('wait while a reading of the source waits or is under way', async () => {
    await setSlots('2026-03-06T12:29:00Z');
    await claim(NOW);
    await setSlots('2026-03-06T12:30:00Z');
    expect(await claim(NOW)).toBe(0);
    await database.db.execute(sql`update pgboss.job set state = 'completed' where singleton_key = 'source-03'`);
    expect(await claim(NOW)).toBe(1);
    expect((await listJobs()).filter(([id]) => id === 'source-03')).toEqual([
      ['source-03', '2026-03-06T12:29:00Z'],
      ['source-03', '2026-03-06T12:30:00Z'],
    ]);
  });

  it('leave out what is paused, taken down, no longer in the catalog or of another town', async () => {
    await setSlots('2026-03-06T12:29:00Z');
    await database.db.execute(sql`update sources set is_paused = true where id = 'source-00'`);
    await database.db.execute(
      sql`update sources set taken_down = '{"on": "2026-03-05", "why": "asked"}' where id = 'source-01'`,
    );
    await saveSources(database.db, [
      makeSource({ id: 'source-90', schedule: hourly }),
      makeSource({ id: 'source-02', schedule: hourly, takenDown: { on: '2026-03-05', why: 'asked' } }),
    ]);
    await setSlots('2026-03-06T12:29:00Z');
    expect(await claim(NOW, ['memphis-tn'])).toBe(7);
    expect((await listJobs()).map(([id]) => id)).toEqual(ids.slice(3, 10));
  });

  it('of sources that were never read come within five minutes, of others when their schedule says', async () => {
    await database.db.execute(sql`update sources set last_run_at = ${NOW} where id < 'source-10'`);
    await claim(NOW);
    const { rows } = await database.db.execute<{ hasBeenRead: boolean; isSoon: boolean; count: number }>(sql`
      select last_run_at is not null as "hasBeenRead", next_slot_at < ${NOW}::timestamptz + interval '5 minutes' as "isSoon",
        count(*)::int as count from sources group by 1, 2 order by 1, 2`);
    expect(rows).toEqual([
      { hasBeenRead: false, isSoon: true, count: 20 },
      { hasBeenRead: true, isSoon: false, count: 10 },
    ]);
  });

  it('are not lost when the transaction that claims them is', async () => {
    await setSlots('2026-03-06T12:29:00Z');
    const scheduled = { catalogIds: ids, cities: null };
    const parts = { db: database.db, scheduled, now: () => new Date(NOW), firstWithinSeconds: 300 };
    await expect(claimSlots({ ...parts, queue: { add: die } })).rejects.toThrow('The process was killed.');
    expect(await claim(NOW)).toBe(ids.length);
  });
});
