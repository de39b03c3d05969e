import { describe, expect, it } from 'vitest';
import { presentMoment } from '#present/present-moment.ts';
import { at, on } from '#test/support/make-opportunity.ts';

describe('a moment on the wire', () => {
  it('carries the offset of its place in winter and in summer', () =>
    expect([presentMoment(at('2026-03-05T18:00:00')), presentMoment(at('2026-03-12T18:00:00'))]).toEqual([
      '2026-03-05T18:00:00-06:00',
      '2026-03-12T18:00:00-05:00',
    ]));

  it('stays the same instant when the clock skips its hour', () => {
    const skipped = at('2026-03-08T02:30:00');
    expect(new Date(presentMoment(skipped)).toISOString()).toBe('2026-03-08T08:30:00.000Z');
  });

  it('is a date alone for what lasts all day', () => expect(presentMoment(on('2026-03-05'))).toBe('2026-03-05'));

  it('has no offset where no zone is known', () =>
    expect(presentMoment({ local: '2026-03-05T18:00:00', timeZone: null, instant: null, isDate: false })).toBe(
      '2026-03-05T18:00:00',
    ));

  it('tells offsets of half and quarter hours', () =>
    expect(
      presentMoment({
        local: '2026-03-05T18:00:00',
        timeZone: 'Asia/Kathmandu',
        instant: '2026-03-05T12:15:00Z',
        isDate: false,
      }),
    ).toBe('2026-03-05T18:00:00+05:45'));
});
