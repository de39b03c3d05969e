import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { loadGazetteer } from '#places/gazetteer.ts';
import { OVER_DAYS_MAX } from '#store/prune.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { FIRST_DAY, inventYear } from './invent-year.ts';
import { listTold } from './list-told.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { listDays, openYearReader, toReadAt, type YearReader } from './read-year.ts';
import { serveYear, type YearTown } from './serve-year.ts';

const SEED = 7;

describe('a year of the town', () => {
  let town: YearTown;
  let database: TestDatabase;
  let reader: YearReader;
  let oracle: Oracle;
  const statuses = new Set<string>();

  beforeAll(async () => {
    town = await serveYear(SEED);
    database = await createTestDatabase();
    await saveSources(database.db, town.sources);
    reader = openYearReader(database, loadGazetteer());
    oracle = createOracle(inventYear(SEED), town.sources);
  });
  afterAll(async () => {
    await reader.close();
    await database.close();
    await town.close();
  });

  it('is told as it was, after each of its days: nothing twice, nothing missing, every change once', async () => {
    for (const { day, sources } of listDays(town.sources)) {
      town.setDay(day);
      for (const source of sources) {
        await reader.read(source, day);
        oracle.observe(source.id, town.takeClaims());
      }
      const told = (await listTold(database.db)).filter(({ code }) => !oracle.isUnsettled(code, day));
      for (const { status } of told) statuses.add(status);
      expect(told, `on ${day.toString()}`).toEqual(oracle.listTold(day));
    }
  }, 300_000);

  it('met every kind of ending and of change', async () => {
    const { rows } = await database.db.execute<{ outcome: string }>(sql`select distinct outcome from runs`);
    const outcomes = new Set(rows.map(({ outcome }) => outcome));
    expect(outcomes.isSupersetOf(new Set(['ok', 'failed', 'held']))).toBe(true);
    const told = await listTold(database.db);
    expect(new Set(told.map(({ status }) => status))).toEqual(
      new Set(['scheduled', 'cancelled', 'postponed', 'rescheduled']),
    );
    expect(told.some(({ isWithdrawn }) => isWithdrawn)).toBe(true);
    expect(told.some(({ attendance }) => attendance === 'online')).toBe(true);
  });

  it('keeps what has been over for a week in the archive, and not in the search index', async () => {
    const last = listDays(town.sources).at(-1)?.day.subtract({ days: OVER_DAYS_MAX }) ?? FIRST_DAY;
    const { rows } = await database.db.execute<{ archived: number; searched: number }>(sql`
      select count(distinct opportunity_id)::int as archived, (select count(*)::int from search_entries
        where until_at < ${toReadAt(last)}::timestamptz) as searched
      from occurrences where until_at < ${toReadAt(last)}::timestamptz`);
    expect(rows).toEqual([{ archived: expect.any(Number), searched: 0 }]);
    expect(rows[0]?.archived).toBeGreaterThan(300);
  });
});
