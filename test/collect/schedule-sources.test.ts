import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scheduleSources } from '#collect/schedule-sources.ts';
import { toSources } from '#scrapers/source-entry.ts';
import type { Source } from '#domain/source.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the schedule', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-06T00:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads a source at its hour in its zone, on both sides of a DST change', async () => {
    const readAt: string[] = [];
    const schedule = scheduleSources([source('chapter', '0 6 * * *', 'America/Chicago')], {
      collect: async () => readAt.push(new Date().toISOString().slice(0, 16)),
      log: SILENT,
    });
    await vi.advanceTimersByTimeAsync(72 * 3_600_000);
    await schedule.stop();
    expect(readAt).toEqual(['2026-03-06T12:00', '2026-03-07T12:00', '2026-03-08T11:00']);
  });

  it('does not start a source again while its last reading is under way', async () => {
    let running = 0;
    let started = 0;
    let most = 0;
    const schedule = scheduleSources([source('slow', '* * * * *', 'UTC')], {
      collect: async () => {
        started += 1;
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 150_000));
        running -= 1;
      },
      log: SILENT,
    });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await schedule.stop();
    expect({ most, started }).toEqual({ most: 1, started: 4 });
  });

  it('starts sources of the same minute on seconds of their own', () => {
    const ids = ['one', 'two', 'three', 'four'];
    const schedule = scheduleSources(
      ids.map((id) => source(id, '0 6 * * *', 'UTC')),
      { collect: async () => undefined, log: SILENT },
    );
    const starts = new Set(ids.map((id) => schedule.nextRunAt(id)));
    expect(starts.size).toBe(4);
  });

  it('reads nothing after it was stopped', async () => {
    let started = 0;
    const schedule = scheduleSources([source('any', '* * * * *', 'UTC')], {
      collect: async () => (started += 1),
      log: SILENT,
    });
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(started).toBe(0);
  });
});

function source(id: string, cron: string, timeZone: string): Source {
  const [made] = toSources([
    {
      id,
      name: id,
      homeUrl: 'https://sample.example/',
      url: 'https://sample.example/feed',
      schedule: { cron, timeZone },
    },
  ]);
  if (!made) throw new Error('one entry gives one source');
  return made;
}
