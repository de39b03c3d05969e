import { describe, expect, it } from 'vitest';
import { toRegionKey } from '#places/region-key.ts';
import { listTripRegions } from '#suggest/list-trip-regions.ts';
import neighbors from '#suggest/neighbor-states.json' with { type: 'json' };

describe('a trip', () => {
  it('is worth it to the own state, which comes first, and to those that border on it', () =>
    expect(listTripRegions({ country: 'US', region: 'TN' }).map(toRegionKey)).toEqual([
      'US-TN',
      ...['US-AL', 'US-AR', 'US-GA', 'US-KY', 'US-MO', 'US-MS', 'US-NC', 'US-VA'],
    ]));

  it('is worth it to the whole country elsewhere', () =>
    expect(listTripRegions({ country: 'GB', region: 'ENG' }).map(toRegionKey)).toEqual(['GB']));

  it('is not worth it to where nobody knows', () =>
    expect([
      toRegionKey({ country: null, region: 'TN' }),
      toRegionKey({ country: 'US', region: null }),
      toRegionKey({ country: 'GB', region: null }),
    ]).toEqual([undefined, undefined, 'GB']));

  it('over a border is worth it from both sides', () => {
    const borders = Object.entries(neighbors).flatMap(([state, others]) => others.map((other) => [state, other]));
    const known: Readonly<Record<string, readonly string[]>> = neighbors;
    expect([borders.length, borders.filter(([state = '', other = '']) => !known[other]?.includes(state))]).toEqual([
      218,
      [],
    ]);
  });
});
