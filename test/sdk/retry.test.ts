import { describe, expect, it } from 'vitest';
import { ConnectionError, ProblemError } from '#openapi/sdk/src/errors.ts';
import { parseRetryAfter, toPauseMs, type Attempt } from '#openapi/sdk/src/retry.ts';
import { exampleProblems } from '#present/problem-examples.ts';

const FIRST: Attempt = { method: 'GET', tries: 1, retriesMax: 3, backoffMs: 100, chance: 1 };
const NOW_MS = Date.parse('2026-03-02T15:00:00Z');

describe('the pause before a call is tried again', () => {
  it('is what the service asks for', () =>
    expect(toPauseMs(new ProblemError(exampleProblems[503], 7000), FIRST)).toBe(7000));

  it('grows from try to try where it asks for none', () => {
    const failure = new ConnectionError('unreachable', 'Nothing answers.');
    const pauses = [1, 2, 3, 4].map((tries) => toPauseMs(failure, { ...FIRST, tries }));
    expect(pauses).toEqual([100, 200, 400, undefined]);
  });

  it('is spread by chance over its second half', () => {
    const failure = new ConnectionError('unreachable', 'Nothing answers.');
    expect([0, 0.5].map((chance) => toPauseMs(failure, { ...FIRST, chance }))).toEqual([50, 75]);
  });
});

describe('Retry-After', () => {
  it.each([
    ['12', 12_000],
    ['Mon, 02 Mar 2026 15:00:05 GMT', 5000],
    ['Mon, 02 Mar 2026 14:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('%s is read', (text, ms) => expect(parseRetryAfter(text, NOW_MS)).toBe(ms));
});
