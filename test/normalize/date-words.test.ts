import { describe, expect, it } from 'vitest';
import { parseDateWords } from '#normalize/date-words.ts';

const read = (text: string, language: string | null = null) => {
  const words = parseDateWords(text, { readAt: '2026-03-01T12:00:00Z', language });
  return (
    words &&
    [words.start, words.end].map(
      (reading) =>
        reading && ('date' in reading ? reading.date : reading.is === 'clock' ? reading.local : reading.instant),
    )
  );
};

describe('parseDateWords', () => {
  it.each([
    ['March 5, 2026 6–8 pm', ['2026-03-05T18:00:00', '2026-03-05T20:00:00']],
    ['Tuesday, Dec 8 @ 6:00 pm - 8:00 pm', ['2026-12-08T18:00:00', '2026-12-08T20:00:00']],
    ['March 5-7, 2026', ['2026-03-05', '2026-03-07']],
    ['Nov 3 | 5:30 PM – Nov 4 | 7:00 PM', ['2026-11-03T17:30:00', '2026-11-04T19:00:00']],
    ['Monday, December 30, 2024 - Friday, January 3, 2025', ['2024-12-30', '2025-01-03']],
    ['Dec 30 - Jan 2', ['2026-12-30', '2027-01-02']],
    ['Date: 03/05/2026 Time: 6:00 PM - 8:00 PM', ['2026-03-05T18:00:00', '2026-03-05T20:00:00']],
    ['October 20 (Tuesday) 7:30 p.m.', ['2026-10-20T19:30:00', null]],
    ['Mar 5th 2026 noon', ['2026-03-05T12:00:00', null]],
    ['3/5/2026 6:00 PM', ['2026-03-05T18:00:00', null]],
    ['05.03.2026 18:30', ['2026-03-05T18:30:00', null]],
    ['Thu, 05 Mar 2026 18:00:00 -0600', ['2026-03-06T00:00:00Z', null]],
    ['Thu, 05 Mar 2026 18:00:00 GMT', ['2026-03-05T18:00:00Z', null]],
  ])('reads "%s"', (text, times) => expect(read(text)).toEqual(times));

  it.each([
    ['en-GB', '05/03/2026 18:30'],
    ['de', 'Donnerstag, 5. März 2026, 18:30 Uhr'],
    ['fr-CA', 'jeudi 5 mars 2026 à 18h30'],
    ['es', '5 de marzo de 2026 18:30'],
    ['ja', '2026年3月5日 18:30'],
  ])('reads it in %s', (language, text) => expect(read(text, language)).toEqual(['2026-03-05T18:30:00', null]));

  it.each(['2nd Tuesday of the month', '8/12', 'tomorrow 6pm', 'Thursday 6pm', 'May 2026', 'call 555-1234', ''])(
    'takes "%s" for no date',
    (text) => expect(read(text)).toBe(undefined),
  );

  it('puts a date without a year ahead, unless it has just passed', () => {
    expect(read('February 20, 5:30 pm')).toEqual(['2026-02-20T17:30:00', null]);
    expect(read('December 20, 5:30 pm')).toEqual(['2026-12-20T17:30:00', null]);
  });
  it('lets a printed weekday decide the year', () => expect(read('Thursday, Dec 8')).toEqual(['2022-12-08', null]));
  it('keeps a zone abbreviation as the name of a zone, not as an offset', () =>
    expect(parseDateWords('July 8, 2026 6 pm CST', { readAt: '2026-03-01T12:00:00Z', language: null })?.start).toEqual({
      is: 'clock',
      local: '2026-07-08T18:00:00',
      timeZoneText: 'CST',
    }));
});
