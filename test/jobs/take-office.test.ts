import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOffice } from '#jobs/take-office.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the office of the scheduler', () => {
  it('is held by one process at a time, and taken over when that one is gone', async () => {
    const [first, second] = [createOffice(database.pool), createOffice(database.pool)];
    const before = [await first.hold(), await second.hold(), await first.hold()];
    await first.leave();
    const taken = await second.hold();
    await second.leave();
    expect([...before, taken]).toEqual([true, false, true, true]);
  });
});
