import { pino } from 'pino';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectSource } from '#collect/collect-source.ts';
import { readForJob } from '#jobs/read-for-job.ts';
import { openReadingQueue, type ClaimedJob, type ReadingQueue } from '#jobs/reading-queue.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/make-source.ts';
import { serve, toCalendar } from '../support/small-site.ts';

const NOW = '2026-11-23T12:00:00Z';
const SLOT = '2026-11-23T11:59:00Z';
const SOURCE = makeSource({ id: 'club', adapter: 'icalendar', schedule: { cron: '0 * * * *', timeZone: 'UTC' } });
const now = (): Date => new Date(NOW);
const gazetteer = loadGazetteer();
const PAGE = toCalendar([{ uid: '1', title: 'Analysts Evening', start: '20261201T180000' }]);

let database: TestDatabase;
let queue: ReadingQueue;

beforeEach(async () => {
  database = await createTestDatabase();
  const log = pino({ enabled: false });
  queue = await openReadingQueue({ url: database.url, applicationName: 'test', log, supervises: false });
  await saveSources(database.db, [SOURCE]);
});
afterEach(async () => {
  await queue.stop();
  await database.close();
});

/** Reads the source for the job from a site that answers with one page. */
function read(job: ClaimedJob): Promise<void> {
  const { db, pool } = database;
  const memory = createStoredPageMemory(db, now);
  const fetchPage = serve({ [SOURCE.url]: { body: PAGE } }, NOW);
  const parts = { db, pool, gazetteer, memory, fetchPage, now };
  return readForJob(job, { db, queue, now, collect: (source, order) => collectSource(source, parts, order) });
}

/** The job of the slot, in the hands of a worker. */
async function takeJob(slotAt: string | null = SLOT): Promise<ClaimedJob> {
  await database.db.transaction((tx) => queue.add(tx, { sourceId: SOURCE.id, slotAt }));
  const { rows } = await database.db.execute<{ id: string; retryCount: number }>(sql`
    update pgboss.job set state = 'active', started_on = now() where name = 'read-source' and state = 'created'
    returning id, retry_count as "retryCount"`);
  const [row] = rows;
  if (!row) throw new Error('the job was added');
  return { ...row, data: { sourceId: SOURCE.id, slotAt }, signal: new AbortController().signal };
}

async function look() {
  const { rows } = await database.db.execute(sql`
    select (select array_agg(state::text) from pgboss.job where name = 'read-source') as jobs,
      (select count(*)::int from runs where slot_at = ${SLOT} and finished_at is not null) as "slotRuns",
      (select count(*)::int from runs) as runs, (select count(*)::int from links) as links,
      (select next_slot_at > ${NOW}::timestamptz from sources) as "isPlanned"`);
  return rows[0];
}

describe('a reading for a job', () => {
  it('ends with the job, and plans the next slot, in one transaction', async () => {
    await read(await takeJob());
    expect(await look()).toEqual({ jobs: ['completed'], slotRuns: 1, runs: 1, links: 1, isPlanned: true });
  });

  it('that lost its job to another worker ends nothing: the other one ends it', async () => {
    const job = await takeJob();
    await database.db.execute(sql`update pgboss.job set retry_count = retry_count + 1`);
    await expect(read(job)).rejects.toMatchObject({ code: 'reading-lost' });
    expect(await look()).toEqual({ jobs: ['active'], slotRuns: 0, runs: 1, links: 1, isPlanned: null });
    await read({ ...job, retryCount: job.retryCount + 1 });
    expect(await look()).toEqual({ jobs: ['completed'], slotRuns: 1, runs: 2, links: 1, isPlanned: true });
  });

  it('of a source that was paused meanwhile is not done, unless somebody asked for it', async () => {
    await database.db.execute(sql`update sources set is_paused = true`);
    await read(await takeJob());
    expect(await look()).toMatchObject({ jobs: ['completed'], runs: 0 });
    await read(await takeJob(null));
    expect(await look()).toMatchObject({ jobs: ['completed', 'completed'], runs: 1 });
  });

  it('is tried again later when another process is reading the source', async () => {
    const job = await takeJob();
    const { db } = database;
    const reading = readForJob(job, { db, queue, now, collect: async () => undefined });
    await expect(reading).rejects.toMatchObject({ code: 'source-busy' });
    expect(await look()).toMatchObject({ jobs: ['active'], runs: 0 });
  });
});
