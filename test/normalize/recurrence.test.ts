import { describe, expect, it } from 'vitest';
import {
  toListing,
  type Listing,
  type PrintedOverride,
  type PrintedRecurrence,
  type PrintedTime,
} from '#domain/listing.ts';
import { startsOf, whenOf, type WhenOptions } from '#test/support/when-of.ts';

const CHICAGO = 'America/Chicago';
const at = (text: string, timeZoneText: string | null = null): PrintedTime => ({ text, timeZoneText });
const local = (text: string) => at(text, CHICAGO);

/** A series that begins on Tuesday 2026-03-03 at 18:00 in Chicago and lasts two hours each time. */
function series(recurrence: Partial<PrintedRecurrence>, options: WhenOptions = {}, printed: Partial<Listing> = {}) {
  return whenOf(
    {
      title: 'Circle',
      typeText: 'VEVENT',
      start: local('20260303T180000'),
      end: local('20260303T200000'),
      recurrence: { rrules: [], rdates: [], exdates: [], exrules: [], overrides: [], ...recurrence },
      ...printed,
    },
    { window: { occurrencesMax: 3 }, ...options },
  );
}

const override = (recurrenceId: PrintedTime, printed: Partial<Listing>, rangeText?: string): PrintedOverride => ({
  recurrenceId,
  listing: toListing({ adapter: 'icalendar', pageUrl: 'https://sample.example/', title: 'Circle', ...printed }),
  ...(rangeText && { rangeText }),
});

describe('a rule', () => {
  it('keeps its wall clock when the clocks change', () => {
    const when = series({ rrules: ['FREQ=WEEKLY;BYDAY=TU'] });
    expect(
      when.outcome === 'dated' && when.occurrences.map(({ start, end }) => [start.local, start.instant, end?.local]),
    ).toEqual([
      ['2026-03-03T18:00:00', '2026-03-04T00:00:00Z', '2026-03-03T20:00:00'],
      ['2026-03-10T18:00:00', '2026-03-10T23:00:00Z', '2026-03-10T20:00:00'],
      ['2026-03-17T18:00:00', '2026-03-17T23:00:00Z', '2026-03-17T20:00:00'],
    ]);
  });
  it('is told as printed', () => {
    const when = series({ rrules: ['FREQ=WEEKLY;COUNT=2'], rdates: [local('20260401T180000')] });
    expect(when.outcome === 'dated' && when.recurrence).toBe('FREQ=WEEKLY;COUNT=2\nRDATE:20260401T180000');
  });
  it('counts the start as its first time, even where it does not meet the rule', () =>
    expect(startsOf(series({ rrules: ['FREQ=WEEKLY;BYDAY=FR;COUNT=3'] }))).toEqual([
      '2026-03-03T18:00:00',
      '2026-03-06T18:00:00',
      '2026-03-13T18:00:00',
    ]));
  it.each([
    ['in UTC', 'UNTIL=20260310T230000Z', 2],
    ['in UTC, a second too early', 'UNTIL=20260310T225959Z', 1],
    ['on the local clock', 'UNTIL=20260310T180000', 2],
    ['by a date, which is included', 'UNTIL=20260310', 2],
    ['before it began', 'UNTIL=20250101', 1],
  ])('ends %s', (_, until, count) => expect(startsOf(series({ rrules: [`FREQ=WEEKLY;${until}`] })).length).toBe(count));
  it('may pick by position, be written carelessly and stand beside others', () =>
    expect(
      startsOf(series({ rrules: ['freq=monthly; byday=MO, TU, WE, TH, FR;bysetpos=-1;', 'FREQ=MONTHLY;BYDAY=+2TU'] })),
    ).toEqual(['2026-03-03T18:00:00', '2026-03-10T18:00:00', '2026-03-31T18:00:00']));
  it.each(['FREQ=SOMETIMES', 'BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=DAILY;UNTIL=20261399', ''])(
    'that cannot be read ("%s") leaves the single time and a problem',
    (rule) => {
      const when = series({ rrules: [rule] });
      expect(startsOf(when)).toEqual(['2026-03-03T18:00:00']);
      expect(when.outcome === 'dated' && [when.recurrence, when.problems]).toEqual([
        null,
        [`The recurrence rule "${rule}" cannot be read.`],
      ]);
    },
  );
  it.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999',
  ])('that never ends or never comes (%s) is bounded', (rule) =>
    expect(startsOf(series({ rrules: [rule] }))[0]).toBe('2026-03-03T18:00:00'),
  );
  it('is written out over a window, with what is running at its beginning', () =>
    expect(
      startsOf(
        series(
          { rrules: ['FREQ=DAILY'] },
          { window: { from: '2031-05-05T00:30:00Z', until: '2031-05-06T23:00:00Z', occurrencesMax: 100 } },
        ),
      ),
    ).toEqual(['2031-05-04T18:00:00', '2031-05-05T18:00:00']));
  it('that names weeks means the weekday of the start in them', () =>
    expect(startsOf(series({ rrules: ['FREQ=YEARLY;BYWEEKNO=10;COUNT=3'] }))).toEqual([
      '2026-03-03T18:00:00',
      '2027-03-09T18:00:00',
      '2028-03-07T18:00:00',
    ]));
  it('is one of ten that are followed', () => {
    const rrules = Array.from(
      { length: 12 },
      (_, index) => `FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=${index + 1}`,
    );
    const when = series({ rrules });
    expect(startsOf(when)).toEqual(['2026-03-03T18:00:00']);
    expect(when.outcome === 'dated' && when.problems).toEqual(['Only the first 10 recurrence rules are followed.']);
  });
  it('of whole days gives dates', () =>
    expect(startsOf(series({ rrules: ['FREQ=YEARLY'] }, {}, { start: at('20240229'), end: null }))).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]));
});

describe('added and removed times', () => {
  it('are added once, with the end of their own period', () => {
    const when = series({ rdates: [local('20260303T180000'), at('20260312T230000Z/PT1H')] });
    expect(when.outcome === 'dated' && when.occurrences.map(({ start, end }) => [start.local, end?.local])).toEqual([
      ['2026-03-03T18:00:00', '2026-03-03T20:00:00'],
      ['2026-03-12T18:00:00', '2026-03-12T19:00:00'],
    ]);
  });
  it.each([
    ['on the local clock', local('20260310T180000')],
    ['in UTC', at('20260310T230000Z')],
    ['in another zone', at('20260310T190000', 'America/New_York')],
    ['without a zone', at('20260310T180000')],
    ['by their date', at('20260310')],
  ])('are removed %s', (_, exdate) =>
    expect(startsOf(series({ rrules: ['FREQ=WEEKLY'], exdates: [exdate] }))).toEqual([
      '2026-03-03T18:00:00',
      '2026-03-17T18:00:00',
      '2026-03-24T18:00:00',
    ]),
  );
  it('are removed by a rule', () =>
    expect(startsOf(series({ rrules: ['FREQ=WEEKLY;COUNT=4'], exrules: ['FREQ=WEEKLY;INTERVAL=2'] }))).toEqual([
      '2026-03-10T18:00:00',
      '2026-03-24T18:00:00',
    ]));
  it('that cannot be read are problems', () => {
    const when = series({ rrules: ['FREQ=WEEKLY;COUNT=1'], exdates: [at('soon')], rdates: [at('later')] });
    expect(when.outcome === 'dated' && when.problems).toEqual([
      'The RDATE "later" cannot be read.',
      'The EXDATE "soon" cannot be read.',
    ]);
  });
});

describe('changed instances', () => {
  const weekly = { rrules: ['FREQ=WEEKLY;COUNT=4'] };

  it('move, take another name and keep the usual length', () => {
    const moved = override(at('20260310T230000Z'), { title: 'Circle at the park', start: local('20260311T120000') });
    const when = series({ ...weekly, overrides: [moved] });
    expect(
      when.outcome === 'dated' && when.occurrences.map(({ start, end, title }) => [start.local, end?.local, title]),
    ).toEqual([
      ['2026-03-03T18:00:00', '2026-03-03T20:00:00', null],
      ['2026-03-11T12:00:00', '2026-03-11T14:00:00', 'Circle at the park'],
      ['2026-03-17T18:00:00', '2026-03-17T20:00:00', null],
    ]);
  });
  it('that are cancelled stay, said to be so, and take no place of the others', () => {
    const cancelled = override(local('20260310T180000'), { start: local('20260310T180000'), statusText: 'CANCELLED' });
    const when = series({ ...weekly, overrides: [cancelled] });
    expect(
      when.outcome === 'dated' && when.occurrences.map(({ start, status }) => [start.local.slice(0, 10), status]),
    ).toEqual([
      ['2026-03-03', 'scheduled'],
      ['2026-03-10', 'cancelled'],
      ['2026-03-17', 'scheduled'],
      ['2026-03-24', 'scheduled'],
    ]);
  });
  it('may be named by their date', () =>
    expect(
      startsOf(series({ ...weekly, overrides: [override(at('20260310'), { start: local('20260311T180000') })] })),
    ).toEqual(['2026-03-03T18:00:00', '2026-03-11T18:00:00', '2026-03-17T18:00:00']));
  it('that stand for no instance are added', () =>
    expect(
      startsOf(series({ overrides: [override(local('20260401T180000'), { start: local('20260401T180000') })] })),
    ).toEqual(['2026-03-03T18:00:00', '2026-04-01T18:00:00']));
  it('carry the later ones along when they say so', () => {
    const later = override(
      local('20260310T180000'),
      { start: local('20260310T190000'), end: local('20260310T200000') },
      'THISANDFUTURE',
    );
    const when = series({ ...weekly, overrides: [later] });
    expect(when.outcome === 'dated' && when.occurrences.map(({ start, end }) => [start.local, end?.local])).toEqual([
      ['2026-03-03T18:00:00', '2026-03-03T20:00:00'],
      ['2026-03-10T19:00:00', '2026-03-10T20:00:00'],
      ['2026-03-17T19:00:00', '2026-03-17T20:00:00'],
    ]);
  });
  it('that cannot be read keep the usual time, with a problem', () => {
    const when = series({ ...weekly, overrides: [override(local('20260310T180000'), { start: at('soon') })] });
    expect(startsOf(when)).toEqual(['2026-03-03T18:00:00', '2026-03-10T18:00:00', '2026-03-17T18:00:00']);
    expect(when.outcome === 'dated' && when.problems).toEqual([
      'The start of the changed instance "soon" cannot be read.',
    ]);
  });
});
