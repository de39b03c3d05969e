import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { dumpRows, OWN_COLUMNS } from '../support/dump-rows.ts';
import { createRandom } from '../support/random.ts';
import { readThrough, readUntilKilled, type YearOrder } from './order-year.ts';
import { serveYear, type YearTown } from './serve-year.ts';

const SEED = 2;
/** The kills fall into the first five, so that some meet what is withdrawn, and all have readings after them. */
const WEEKS = 6;
const KILLS = 10;

describe('a year that is read by processes which are killed', () => {
  let town: YearTown;
  let undisturbed: TestDatabase;
  let disturbed: TestDatabase;

  beforeAll(async () => {
    town = await serveYear(SEED);
    [undisturbed, disturbed] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await saveSources(undisturbed.db, town.sources);
    await saveSources(disturbed.db, town.sources);
  });
  afterAll(async () => {
    await Promise.all([undisturbed.close(), disturbed.close()]);
    await town.close();
  });

  it('comes to the same rows as an undisturbed one, after ten kills', async () => {
    const order: YearOrder = { sources: town.sources, dayUrl: town.dayUrl, weeks: WEEKS };
    const random = createRandom(SEED);
    await readThrough({ ...undisturbed, countServed: town.countServed }, order);
    let kills = 0;
    for (let turn = 0; turn < KILLS; turn += 1) {
      const moment = { pages: 1 + random.below(36), ms: random.below(25) };
      if (await readUntilKilled({ ...disturbed, countServed: town.countServed }, order, moment)) kills += 1;
    }
    await readThrough({ ...disturbed, countServed: town.countServed }, order);
    expect(kills).toBe(KILLS);
    expect(await dumpRows(disturbed.db, OWN_COLUMNS)).toEqual(await dumpRows(undisturbed.db, OWN_COLUMNS));
  }, 300_000);
});
