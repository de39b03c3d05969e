import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectSource, type CollectParts } from '#collect/collect-source.ts';
import type { Connection } from '#db/connect.ts';
import type { Source } from '#domain/source.ts';
import { loadGazetteer, type Gazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows } from '../support/dump-rows.ts';
import { connectDying } from '../support/dying-connection.ts';
import { makeSource } from '../support/make-source.ts';
import { type Answer, type CalendarEntry, serve, toCalendar } from '../support/small-site.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';

const SOURCE = makeSource({ id: 'riverbend', adapter: 'icalendar', url: 'https://riverbend.example/events.ics' });
const OTHER = makeSource({ id: 'delta', adapter: 'icalendar', url: 'https://delta.example/events.ics' });

const EVENING: CalendarEntry = { uid: 'a', title: 'Analysts Evening', start: '20261201T180000' };
const BREAKFAST: CalendarEntry = { uid: 'b', title: 'Payroll Law Breakfast', start: '20261203T073000' };
const SUPPER: CalendarEntry = { uid: 'c', title: 'Harvest Supper', start: '20261204T190000' };

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = loadGazetteer();
});

/** Reads a source whose address gives this answer. */
function collect(connection: Connection, answer: Answer | readonly CalendarEntry[], at: string) {
  return collectFrom(SOURCE, connection, { answer, at });
}

interface Showing {
  readonly answer: Answer | readonly CalendarEntry[];
  readonly at: string;
}

function collectFrom(source: Source, connection: Connection, { answer, at }: Showing) {
  const page = typeof answer === 'string' || 'body' in answer ? answer : { body: toCalendar(answer) };
  const now = () => new Date(at);
  const memory = createStoredPageMemory(connection.db, now);
  const parts: CollectParts = { ...connection, fetchPage: serve({ [source.url]: page }, at), memory, gazetteer, now };
  return collectSource(source, parts);
}

async function openDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await saveSources(database.db, [SOURCE, OTHER]);
  return database;
}

describe('collecting a source', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openDatabase();
  });
  afterEach(() => database.close());

  it('reports what it met and did', async () => {
    const report = await collect(database, [EVENING, BREAKFAST], MONDAY);
    expect(report).toMatchObject({
      outcome: 'ok',
      reason: null,
      counts: { pages: 1, read: 2, created: 2, rejected: 0 },
    });
  });

  it('counts what a page of 304 showed before as seen', async () => {
    await collect(database, [EVENING, BREAKFAST], MONDAY);
    const before = await dumpRows(database.db);
    const report = await collect(database, 'not-modified', TUESDAY);
    expect(report).toMatchObject({ outcome: 'ok', counts: { pages: 0, pagesUnchanged: 1, missed: 0 } });
    expect(await dumpRows(database.db)).toEqual(before);
    const { rows } = await database.db.execute(
      sql`select distinct last_seen_at::date::text as day, misses from listings`,
    );
    expect(rows).toEqual([{ day: '2026-11-24', misses: 0 }]);
  });

  it('does not let a 304 vouch for what the page had stopped showing', async () => {
    await collect(database, [EVENING, BREAKFAST, SUPPER], MONDAY);
    await collect(database, [BREAKFAST, SUPPER], TUESDAY);
    const report = await collect(database, 'not-modified', '2026-11-25T12:00:00Z');
    expect(report?.counts).toMatchObject({ pagesUnchanged: 1, missed: 1 });
    const { rows } = await database.db.execute(sql`select source_key as key, misses from listings order by 1`);
    expect(rows).toEqual([
      { key: 'a', misses: 2 },
      { key: 'b', misses: 0 },
      { key: 'c', misses: 0 },
    ]);
  });

  it('leaves everything as it was when the source cannot be read, and says why', async () => {
    await collect(database, [EVENING, BREAKFAST], MONDAY);
    const before = await dumpRows(database.db, []);
    const report = await collect(database, 'timeout', TUESDAY);
    expect(report).toMatchObject({ outcome: 'failed', reason: `${SOURCE.url}: No answer came in time.` });
    expect(await dumpRows(database.db, [])).toEqual(before);
  });

  it('is done by one process at a time', async () => {
    const entered = Promise.withResolvers<void>();
    const allowed = Promise.withResolvers<void>();
    const parts = {
      ...database,
      gazetteer,
      now: () => new Date(MONDAY),
      memory: createStoredPageMemory(database.db, () => new Date(MONDAY)),
    };
    const slow = collectSource(SOURCE, {
      ...parts,
      fetchPage: async (request) => {
        entered.resolve();
        await allowed.promise;
        return serve({ [SOURCE.url]: { body: toCalendar([EVENING]) } }, MONDAY)(request);
      },
    });
    await entered.promise;
    expect(await collect(database, [EVENING], MONDAY)).toBeUndefined();
    allowed.resolve();
    expect(await slow).toMatchObject({ outcome: 'ok' });
  });

  it('makes one opportunity of what two sources show at the same moment', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...EVENING,
      uid: `n${index}`,
      start: `202612${10 + index}T180000`,
    }));
    await Promise.all([
      collect(database, many, MONDAY),
      collectFrom(OTHER, database, { answer: many.toReversed(), at: MONDAY }),
    ]);
    const { rows } = await database.db.execute(sql`
      select (select count(*)::int from opportunities) as opportunities, (select count(*)::int from links) as links`);
    expect(rows).toEqual([{ opportunities: 12, links: 24 }]);
  });
});

describe('a process killed in front of any of its statements', () => {
  const CHANGED = [{ ...EVENING, title: 'CANCELLED: Analysts Evening' }, { ...BREAKFAST, uid: 'b-anew' }, SUPPER];
  let database: TestDatabase;
  let undisturbed: Awaited<ReturnType<typeof dumpRows>>;
  let statements = 0;

  beforeAll(async () => {
    database = await openDatabase();
    await collect(database, [EVENING, BREAKFAST], MONDAY);
    const counting = connectDying(database.url, Infinity);
    await collect(counting, CHANGED, TUESDAY);
    statements = counting.countStatements();
    undisturbed = await dumpRows(database.db);
    await counting.close();
  });
  afterAll(() => database.close());

  it('leaves nothing behind that the next reading does not bring to the same rows', async () => {
    expect(statements).toBeGreaterThan(20);
    // The last one only frees the source: what dies in front of it has read everything.
    for (let killedAt = 0; killedAt < statements - 1; killedAt += 1) {
      await startAnew();
      await collect(database, [EVENING, BREAKFAST], MONDAY);
      expect(await collectUntilKilled(CHANGED, killedAt)).toBe('killed');
      await collect(database, CHANGED, TUESDAY);
      expect(await dumpRows(database.db), `killed at ${killedAt}`).toEqual(undisturbed);
    }
  }, 120_000);

  it('loses no page that was accepted, though the source no longer shows it', async () => {
    for (let killedAt = 0; killedAt < statements; killedAt += 1) {
      await startAnew();
      await collectUntilKilled([SUPPER], killedAt);
      const { rows: accepted } = await database.db.execute(sql`select 1 from captures`);
      await collect(database, 'timeout', TUESDAY);
      const { rows: kept } = await database.db.execute(sql`select 1 from listings`);
      expect(kept.length, `killed at ${killedAt}`).toBe(accepted.length);
    }
  }, 120_000);

  async function startAnew(): Promise<void> {
    await database.db.execute(sql`truncate sources, opportunities, links, page_memory cascade`);
    await saveSources(database.db, [SOURCE, OTHER]);
  }

  async function collectUntilKilled(entries: readonly CalendarEntry[], killedAt: number): Promise<'killed' | 'done'> {
    const dying = connectDying(database.url, killedAt);
    const ending = await collect(dying, entries, TUESDAY).then(
      () => 'done' as const,
      () => 'killed' as const,
    );
    await dying.close();
    return ending;
  }
});
