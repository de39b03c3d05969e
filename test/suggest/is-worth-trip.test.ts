import { describe, expect, it } from 'vitest';
import { isWorthTrip } from '#suggest/is-worth-trip.ts';
import neighbors from '#suggest/neighbor-states.json' with { type: 'json' };
import { makeLocation } from '#test/support/seed.ts';

const MEMPHIS = { country: 'US', region: 'TN' };

describe('a trip', () => {
  it.each([
    ['TN', true],
    ['MS', true],
    ['GA', true],
    ['TX', false],
    ['CA', false],
  ])('from Tennessee to %s is worth it: %s', (region, expected) =>
    expect(isWorthTrip(MEMPHIS, { ...makeLocation('There', 35, -87), region })).toBe(expected),
  );

  it('is not worth it to where nobody knows, or to another country', () => {
    const abroad = { ...makeLocation('London', 51, 0), country: 'GB' };
    expect([isWorthTrip(MEMPHIS, null), isWorthTrip(MEMPHIS, abroad)]).toEqual([false, false]);
  });

  it('is worth it within one country elsewhere', () =>
    expect(
      isWorthTrip(
        { country: 'GB', region: 'ENG' },
        { ...makeLocation('Cardiff', 51, -3), country: 'GB', region: 'WLS' },
      ),
    ).toBe(true));

  it('over a border is worth it from both sides', () => {
    const borders = Object.entries(neighbors).flatMap(([state, others]) => others.map((other) => [state, other]));
    const known: Readonly<Record<string, readonly string[]>> = neighbors;
    expect([borders.length, borders.filter(([state = '', other = '']) => !known[other]?.includes(state))]).toEqual([
      218,
      [],
    ]);
  });
});
