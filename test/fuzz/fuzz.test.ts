import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '#places/gazetteer.ts';
import { seedMemphis } from '../http/seed-memphis.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { throwHostile } from './throw-hostile.ts';

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

describe('two thousand hostile addresses and pages', () => {
  it('bring about no answer of 500, and no reader that fails', async () => {
    const { inputs, broken } = await throwHostile({
      app: service.app,
      gazetteer: loadGazetteer(),
      count: 2_000,
      seed: 1,
    });
    expect([inputs, broken]).toEqual([2_000, []]);
  }, 120_000);
});
