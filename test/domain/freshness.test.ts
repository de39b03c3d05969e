import { expect, it } from 'vitest';
import { EXPIRES_AFTER_DAYS, freshnessOf } from '#domain/freshness.ts';

const SEEN_AT = '2026-03-02T12:00:00Z';
const afterDays = (days: number): string =>
  Temporal.Instant.from(SEEN_AT)
    .add({ hours: 24 * days })
    .toString();

it('halves every four weeks, by whole weeks, until an eighth is left when an opening expires', () => {
  const days = [-1, 0, 6, 7, 28, 56, EXPIRES_AFTER_DAYS];
  expect(days.map((day) => freshnessOf(SEEN_AT, afterDays(day)).toFixed(3))).toEqual([
    '1.000',
    '1.000',
    '1.000',
    '0.841',
    '0.500',
    '0.250',
    '0.125',
  ]);
});
