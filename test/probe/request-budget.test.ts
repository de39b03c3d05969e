import { describe, expect, it } from 'vitest';
import { createHostPace } from '#fetch/pace-hosts.ts';
import { createRequestBudget } from '#probe/request-budget.ts';

describe('a budget of requests', () => {
  it('gives as many turns as it has, and then none', async () => {
    const budget = createRequestBudget(createHostPace({ now, sleep: async () => undefined }), 2, now);
    const turn = { origin: 'https://river.example', gapMs: 0, waitMaxMs: 0 };
    const taken = [];
    for (let round = 0; round < 3; round += 1) taken.push(await budget.pace.takeTurn(turn, async () => round));
    expect(taken).toEqual([
      { outcome: 'done', value: 0 },
      { outcome: 'done', value: 1 },
      { outcome: 'not-before', at: '2026-03-02T12:00:00.000Z' },
    ]);
    expect([budget.countUsed(), budget.countLeft()]).toEqual([2, 0]);
  });
});

function now(): Date {
  return new Date('2026-03-02T12:00:00Z');
}
