import { describe, expect, it } from 'vitest';
import type { PrintedSession, PrintedTime } from '#domain/listing.ts';
import { startsOf, whenOf, type WhenOptions } from '#test/support/when-of.ts';

const at = (text: string, timeZoneText: string | null = null): PrintedTime => ({ text, timeZoneText });
const startOf = (start: PrintedTime, options: WhenOptions = {}) => {
  const when = whenOf({ start }, options);
  return when.outcome === 'dated' ? [when.start.local, when.start.timeZone, when.start.instant] : when.outcome;
};
const endOf = (start: string, end: string, typeText: string | null = null) => {
  const when = whenOf({ start: at(start), end: at(end), typeText });
  return when.outcome === 'dated' ? [when.end?.local ?? null, when.problems] : when.outcome;
};

const session = (start: string | null, end: string | null): PrintedSession => ({
  sourceKey: null,
  title: 'Shift',
  start: start === null ? null : at(start),
  end: end === null ? null : at(end),
  location: null,
  statusText: null,
  url: null,
  capacity: 8,
  remaining: 3,
});

describe('the zone of a start', () => {
  const floating = at('2026-03-05T18:00');
  const chicago = ['2026-03-05T18:00:00', 'America/Chicago', '2026-03-06T00:00:00Z'];

  it('is the one printed beside it, wherever the place is', () =>
    expect(startOf(at('20260305T180000', 'Central Standard Time'), { placeTimeZone: 'America/Denver' })).toEqual(
      chicago,
    ));
  it('is the place’s for a floating time', () =>
    expect(startOf(floating, { placeTimeZone: 'America/Chicago', defaults: { timeZone: 'America/Denver' } })).toEqual(
      chicago,
    ));
  it('else the source’s, else the page’s, else that of its town', () => {
    const defaults = { timeZone: 'America/Chicago' };
    expect(startOf(floating, { defaults, pageTimeZoneText: 'America/Denver' })).toEqual(chicago);
    expect(startOf(floating, { pageTimeZoneText: 'US/Central' })).toEqual(chicago);
    expect(startOf(floating, { defaults: { city: 'memphis-tn' } })).toEqual(chicago);
  });
  it('is unknown for a floating time at no known place', () =>
    expect(startOf(floating)).toEqual(['2026-03-05T18:00:00', null, null]));
  it('is the place’s where a bare offset agrees with it, in summer and in winter', () => {
    expect(startOf(at('2026-03-05T18:00-06:00'), { placeTimeZone: 'America/Chicago' })).toEqual(chicago);
    expect(startOf(at('2026-07-05T18:00-05:00'), { placeTimeZone: 'America/Chicago' })).toEqual([
      '2026-07-05T18:00:00',
      'America/Chicago',
      '2026-07-05T23:00:00Z',
    ]);
  });
  it('is UTC for a bare offset that agrees with no known place', () => {
    const inUtc = ['2026-03-06T00:00:00', 'UTC', '2026-03-06T00:00:00Z'];
    expect(startOf(at('2026-03-05T18:00-06:00'), { placeTimeZone: 'America/New_York' })).toEqual(inUtc);
    expect(startOf(at('2026-03-05T18:00-06:00'))).toEqual(inUtc);
  });
  it('is the place’s for bare UTC, and UTC where no place is known', () => {
    expect(startOf(at('20260306T000000Z'), { placeTimeZone: 'America/Chicago' })).toEqual(chicago);
    expect(startOf(at('20260306T000000', 'UTC'), { pageTimeZoneText: 'America/Chicago' })).toEqual(chicago);
    expect(startOf(at('1772755200'))).toEqual(['2026-03-06T00:00:00', 'UTC', '2026-03-06T00:00:00Z']);
  });
  it('is the place’s own for an abbreviation that several countries share', () => {
    expect(startOf(at('Mar 5, 2026 6pm CST'))).toEqual(chicago);
    expect(startOf(at('Mar 5, 2026 6pm CST'), { placeTimeZone: 'America/Winnipeg' })).toEqual([
      '2026-03-05T18:00:00',
      'America/Winnipeg',
      '2026-03-06T00:00:00Z',
    ]);
  });
  it('falls back, with a problem, when nobody knows the printed name', () => {
    const when = whenOf({ start: at('20260305T180000', 'Customized Time Zone') });
    expect(when.outcome === 'dated' && [when.start.timeZone, when.problems]).toEqual([
      null,
      ['The time zone "Customized Time Zone" is not known.'],
    ]);
  });
  it('belongs to a date too, whose instant is the start of its day there', () =>
    expect(startOf(at('20260305'), { placeTimeZone: 'America/Chicago' })).toEqual([
      '2026-03-05',
      'America/Chicago',
      '2026-03-05T06:00:00Z',
    ]));
});

describe('the end', () => {
  it.each([
    ['is told on the clock of the start', '2026-03-05T18:00-06:00', '2026-03-05T20:00-05:00', '2026-03-06T01:00:00'],
    ['may be a time of day alone', '2026-03-05T18:00', '8:00 PM', '2026-03-05T20:00:00'],
    ['may be a time of day of the next day', '2026-03-05T22:00', '01:00', '2026-03-06T01:00:00'],
    ['may be a date behind a time', '2026-03-05T18:00', '2026-03-07', '2026-03-07'],
    ['says nothing when it repeats the start', '2026-03-05T18:00', '2026-03-05T18:00', null],
    ['is the last day of a stretch of dates', '2026-03-05', '2026-03-07', '2026-03-07'],
  ])('%s', (_, ...[start, end, local]) => expect(endOf(start ?? '', end ?? '')).toEqual([local, []]));

  it('of dates in iCalendar is printed one day late', () => {
    expect(endOf('20260305', '20260308', 'VEVENT')).toEqual(['2026-03-07', []]);
    expect(endOf('20260305', '20260306', 'VEVENT')).toEqual([null, []]);
    expect(endOf('20260305', '20260305', 'VEVENT')).toEqual([null, []]);
  });
  it('is left out with a problem when it lies before the start or cannot be read', () => {
    expect(endOf('2026-03-05T18:00', '2026-03-05T17:00')).toEqual([null, ['The end lies before the start.']]);
    expect(endOf('2026-03-05T18:00', 'late')).toEqual([null, ['The end "late" cannot be read.']]);
  });
  it.each([
    ['PT1H30M', '2026-03-05', '2026-03-05T19:30:00'],
    ['P0Y0M0DT2H0M0S', '2026-03-05', '2026-03-05T20:00:00'],
    ['P1DT2H', '2026-03-05', '2026-03-06T20:00:00'],
  ])('comes from the duration %s', (durationText, day, local) => {
    const when = whenOf({ start: at(`${day}T18:00`), durationText });
    expect(when.outcome === 'dated' && when.end?.local).toBe(local);
  });
  it('is the last day when whole days last', () => {
    const when = whenOf({ start: at('20260305'), durationText: 'P3D' });
    expect(when.outcome === 'dated' && when.end?.local).toBe('2026-03-07');
  });
  it.each(['-PT1H', 'P999999999999W', 'two hours'])('does not come from the duration "%s"', (durationText) => {
    const when = whenOf({ start: at('2026-03-05T18:00'), durationText });
    expect(when.outcome === 'dated' && [when.end, when.problems]).toEqual([
      null,
      [`The duration "${durationText}" cannot be read.`],
    ]);
  });
});

describe('what a listing says of its time', () => {
  it('may stand in prose', () => {
    const when = whenOf({ whenText: 'Thursday, March 5 @ 6:00 pm - 8:00 pm CST' });
    expect(when.outcome === 'dated' && [when.start.local, when.start.timeZone, when.end?.local]).toEqual([
      '2026-03-05T18:00:00',
      'America/Chicago',
      '2026-03-05T20:00:00',
    ]);
  });
  it('may be nothing, or that nothing is fixed yet', () =>
    expect(
      [whenOf({}), whenOf({ start: at('TBD') }), whenOf({ whenText: 'Date to be announced' })].map(
        ({ outcome }) => outcome,
      ),
    ).toEqual(['undated', 'undated', 'undated']));
  it('keeps the deadline of what has no date', () => {
    const when = whenOf({ shape: 'opening', deadline: at('2026-04-01') });
    expect(when.outcome === 'undated' && when.deadline?.local).toBe('2026-04-01');
  });
  it('is unreadable, with its words, when no date can be made of them', () =>
    expect(whenOf({ start: at('20260230T180000Z') })).toEqual({
      outcome: 'unreadable',
      reason: 'start-unreadable',
      detail: 'The start "20260230T180000Z" cannot be read.',
    }));
  it('tells doors by a time of day alone, and what else cannot be read as a problem', () => {
    const when = whenOf({ start: at('2026-03-05T18:00'), doors: at('17:30:00'), deadline: at('soon') });
    expect(when.outcome === 'dated' && [when.doors?.local, when.deadline, when.problems]).toEqual([
      '2026-03-05T17:30:00',
      null,
      ['The deadline "soon" cannot be read.'],
    ]);
  });
});

describe('sessions', () => {
  it('are the occurrences, and the earliest is the start where none is printed', () => {
    const when = whenOf({
      sessions: [session('2026-03-14T09:00', '2026-03-14T12:00'), session('2026-03-07T09:00', '2026-03-07T12:00')],
    });
    expect(when.outcome === 'dated' && [when.start.local, when.end?.local]).toEqual([
      '2026-03-07T09:00:00',
      '2026-03-07T12:00:00',
    ]);
    expect(startsOf(when)).toEqual(['2026-03-07T09:00:00', '2026-03-14T09:00:00']);
    expect(
      when.outcome === 'dated' && when.occurrences.map(({ capacity, remaining }) => [capacity, remaining]),
    ).toEqual([
      [8, 3],
      [8, 3],
    ]);
  });
  it('cost only themselves when they cannot be read', () => {
    const when = whenOf({ sessions: [session('2026-03-07T09:00', null), session('soon', null)] });
    expect(startsOf(when)).toEqual(['2026-03-07T09:00:00']);
    expect(when.outcome === 'dated' && when.problems).toEqual(['The start of the session "Shift" cannot be read.']);
  });
});
