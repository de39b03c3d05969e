import { describe, expect, it } from 'vitest';
import { compareMoments, toDateMoment, toFloatingMoment, toMoment, toMomentOfInstant } from '#normalize/moment.ts';

describe('toMoment', () => {
  it('derives the instant from wall clock and zone', () =>
    expect(toMoment('2026-03-05T18:00', 'America/Chicago')).toEqual({
      local: '2026-03-05T18:00:00',
      timeZone: 'America/Chicago',
      instant: '2026-03-06T00:00:00Z',
      isDate: false,
    }));
  it('reads a skipped hour with the offset from before the gap', () =>
    expect(toMoment('2026-03-08T02:30:00', 'America/Chicago').instant).toBe('2026-03-08T08:30:00Z'));
  it('takes the first of two equal readings', () =>
    expect(toMoment('2026-11-01T01:30:00', 'America/Chicago').instant).toBe('2026-11-01T06:30:00Z'));
  it.each([
    ['2026-02-30T18:00:00', 'America/Chicago'],
    ['2026-03-05T18:00:00', 'CST'],
  ])('throws at %s in %s', (local, zone) => expect(() => toMoment(local, zone)).toThrow(RangeError));
});

describe('other moments', () => {
  it('shows an instant on the clock of a zone', () =>
    expect(toMomentOfInstant('2026-03-06T00:00:00.5Z', 'America/Chicago')).toEqual(
      toMoment('2026-03-05T18:00:00', 'America/Chicago'),
    ));
  it('begins a date at the start of its day, which need not be midnight', () =>
    expect(toDateMoment('2018-11-04', 'America/Sao_Paulo')).toEqual({
      local: '2018-11-04',
      timeZone: 'America/Sao_Paulo',
      instant: '2018-11-04T03:00:00Z',
      isDate: true,
    }));
  it('gives a floating time no instant', () =>
    expect(toFloatingMoment('2026-03-05T18:00')).toEqual({
      local: '2026-03-05T18:00:00',
      timeZone: null,
      instant: null,
      isDate: false,
    }));
  it('orders by instant, whatever the clocks show', () =>
    expect(
      compareMoments(toMoment('2026-03-05T18:00', 'America/Chicago'), toMoment('2026-03-05T18:30', 'America/New_York')),
    ).toBe(1));
  it('takes a date and a time on it as equal', () =>
    expect(compareMoments(toDateMoment('2026-03-05', null), toFloatingMoment('2026-03-05T18:00'))).toBe(0));
});
