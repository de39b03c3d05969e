import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { HostPace } from '#domain/fetching.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStoredHostPace } from '#store/host-pace.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const START_MS = Date.parse('2026-11-23T12:00:00Z');
const TURN = { origin: 'https://riverbend.example', gapMs: 2_000, waitMaxMs: 60_000 };

describe('what the fetcher keeps in the database', () => {
  let database: TestDatabase;
  let nowMs = START_MS;
  const now = () => new Date(nowMs);
  const sleep = async (ms: number) => void (nowMs += ms);
  const present = () => sql`${now().toISOString()}::timestamptz`;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('is what a page was remembered by, for a week', async () => {
    const memory = createStoredPageMemory(database.db, now);
    const page = {
      etag: '"7"',
      lastModified: null,
      next: [{ url: 'https://riverbend.example/2', role: 'next-page' as const }],
    };
    await memory.remember('https://riverbend.example/1', page);
    expect(await memory.find('https://riverbend.example/1')).toEqual(page);
    expect(await memory.find('https://riverbend.example/2')).toBeUndefined();
    nowMs += 8 * 86_400_000;
    expect(await memory.find('https://riverbend.example/1')).toBeUndefined();
    nowMs = START_MS;
  });

  it('is remembered of addresses of any length', async () => {
    const memory = createStoredPageMemory(database.db, now);
    const long = `https://riverbend.example/?q=${'x'.repeat(9_000)}`;
    await memory.remember(`${long}1`, { etag: 'one', lastModified: null, next: [] });
    await memory.remember(`${long}2`, { etag: 'two', lastModified: null, next: [] });
    expect((await memory.find(`${long}1`))?.etag).toBe('one');
  });

  it('lets one process at a time ask an origin, with a gap from the end of the last turn', async () => {
    const paces = [1, 2, 3].map(() => createStoredHostPace(database.db, { now, sleep, present }));
    const spans: [number, number][] = [];
    await Promise.all(
      paces.map((pace) =>
        pace.takeTurn(TURN, async () => {
          const startMs = nowMs;
          nowMs += 500;
          spans.push([startMs, nowMs]);
        }),
      ),
    );
    const gaps = spans.slice(1).map(([startMs], index) => startMs - (spans[index]?.[1] ?? 0));
    expect(gaps.every((gapMs) => gapMs >= TURN.gapMs)).toBe(true);
    expect(gaps).toHaveLength(2);
  });

  it('gives the turn back when the task fails', async () => {
    const pace = createStoredHostPace(database.db, { now, sleep, present });
    const failing = pace.takeTurn({ ...TURN, origin: 'https://a.example' }, async () =>
      Promise.reject(new Error('no answer')),
    );
    await expect(failing).rejects.toThrow('no answer');
    expect(await pace.takeTurn({ ...TURN, origin: 'https://a.example' }, async () => 1)).toEqual({
      outcome: 'done',
      value: 1,
    });
  });

  it('takes no turn before the instant a host named, and never shortens it', async () => {
    const pace = createStoredHostPace(database.db, { now, sleep, present });
    const origin = 'https://b.example';
    const at = new Date(nowMs + 3_600_000).toISOString();
    await pace.postpone(origin, at);
    await pace.postpone(origin, new Date(nowMs + 1_000).toISOString());
    expect(await pace.takeTurn({ ...TURN, origin }, async () => 1)).toEqual({ outcome: 'not-before', at });
  });

  it('is one pace for machines whose clocks are an hour apart, by the clock of the database', async () => {
    const spans: number[] = [];
    const origin = 'https://c.example';
    const paces = [-3_600_000, 0, 3_600_000].map((skewMs) =>
      createStoredHostPace(database.db, {
        now: () => new Date(Date.now() + skewMs),
        sleep: (ms) => setTimeout(ms),
      }),
    );
    const take = (pace: HostPace) =>
      pace.takeTurn({ origin, gapMs: 100, waitMaxMs: 5_000 }, async () => void spans.push(performance.now()));
    await Promise.all(paces.map(take));
    const gaps = spans.slice(1).map((ms, index) => ms - (spans[index] ?? 0));
    await paces[0]?.postpone(origin, new Date(Date.now() - 3_600_000 + 60_000).toISOString());
    const told = await paces[2]?.takeTurn({ origin, gapMs: 100, waitMaxMs: 5_000 }, async () => 1);
    const aheadMs = told?.outcome === 'not-before' ? Date.parse(told.at) - (Date.now() + 3_600_000) : 0;
    // The clocks of Node and of PostgreSQL may round a millisecond differently.
    expect([gaps.length, gaps.every((gapMs) => gapMs >= 99), aheadMs > 50_000, aheadMs <= 60_000]).toEqual([
      ...[2, true, true, true],
    ]);
  });
});
