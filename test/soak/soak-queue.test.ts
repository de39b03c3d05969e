import { describe, expect, it } from 'vitest';
import { soakQueue } from './soak-queue.ts';

describe('three workers and two schedulers that are killed at random, on a database that crashes', () => {
  it('read every source in its slot once, and come to what an undisturbed reading comes to', async () => {
    const warnings: string[] = [];
    const report = await soakQueue({
      ...{ seconds: 10, sources: 40, workers: 3, schedulers: 2, killEverySeconds: 5, restarts: 1, gapMs: 200, seed: 1 },
      tell: () => undefined,
      warn: (line) => warnings.push(line),
    });
    const { slots, slotsUnread, readingsAstray, slotsReadTwice, readings, opportunities, left } = report;
    expect({ slots, slotsUnread, readingsAstray, slotsReadTwice, readings, opportunities, left }).toEqual({
      ...{ slots: 40, slotsUnread: 0, readingsAstray: 0, slotsReadTwice: 0, readings: 40, opportunities: 120, left: 0 },
    });
    expect([report.areOpportunitiesEqual, report.restarts, report.kills > 0]).toEqual([true, 1, true]);
    // Both ends of the gap are told in whole milliseconds.
    expect(report.shortestGapMs).toBeGreaterThanOrEqual(198);
  }, 240_000);
});
