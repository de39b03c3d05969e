import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectSource } from '#collect/collect-source.ts';
import { toDatabaseTrouble } from '#db/database-trouble.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows } from '../support/dump-rows.ts';
import { makeSource } from '../support/make-source.ts';
import { serve, toCalendar } from '../support/small-site.ts';

const AT = '2026-11-23T12:00:00Z';
const SOURCE = makeSource({ id: 'riverbend', adapter: 'icalendar', url: 'https://riverbend.example/events.ics' });
const PAGE = toCalendar([
  { uid: 'a', title: 'Analysts Evening', start: '20261201T180000' },
  { uid: 'b', title: 'Payroll Law Breakfast', start: '20261203T073000' },
]);
const gazetteer = loadGazetteer();

let database: TestDatabase;
let undisturbed: TestDatabase;
beforeAll(async () => {
  undisturbed = await openDatabase();
  await collect(undisturbed, PAGE);
});
afterAll(() => undisturbed.close());
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

async function openDatabase(): Promise<TestDatabase> {
  const opened = await createTestDatabase();
  await saveSources(opened.db, [SOURCE]);
  return opened;
}

function collect({ db, pool }: TestDatabase, page: string | null) {
  const now = () => new Date(AT);
  const fetchPage = serve({ [SOURCE.url]: page === null ? 'timeout' : { body: page } }, AT);
  return collectSource(SOURCE, { db, pool, gazetteer, now, fetchPage, memory: createStoredPageMemory(db, now) });
}

/** From now on the server answers rows for the table as it does when its disk has no room for them. */
async function fillDisk(table: string): Promise<void> {
  await database.db.execute(sql`
    create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
  await database.db.execute(sql`
    create trigger full_disk before insert on ${sql.identifier(table)} for each row execute function refuse()`);
}

async function makeRoom(): Promise<void> {
  await database.db.execute(sql`drop function refuse cascade`);
}

describe('a reading while the disk is full', () => {
  it.each(['captures', 'listings', 'search_entries'])(
    'loses nothing when there is no room for %s, and what it accepted is served when there is',
    async (table) => {
      await fillDisk(table);
      const failure: unknown = await collect(database, PAGE).catch((cause: unknown) => cause);
      const { rows } = await database.db.execute<{ count: number }>(sql`select count(*)::int as count from captures`);
      const isAccepted = rows[0]?.count === 1;
      await makeRoom();
      // What was accepted needs no second page; what was not is read again.
      await collect(database, isAccepted ? null : PAGE);
      expect([toDatabaseTrouble(failure), isAccepted]).toEqual(['disk-full', table !== 'captures']);
      expect(await dumpRows(database.db)).toEqual(await dumpRows(undisturbed.db));
    },
  );
});
