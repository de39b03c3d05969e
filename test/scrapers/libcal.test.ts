import { describe, expect, it } from 'vitest';
import { libcal } from '#scrapers/platforms/libcal/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

const LIST = 'https://library.sample.example/ajax/calendar/list?c=7&perpage=2';

describe('libcal on the list behind a calendar', () => {
  const page = { ...recording('libcal/2026-03-02-page-one-of-two.json'), url: LIST };
  const { listings, problems, next } = libcal.read(page, SAMPLE_SOURCE);
  const [clinic, week] = listings;

  it('knows the page for its own', () => expect(libcal.detect(page)).toBe(1));

  it('reads wall clock, and what lasts all day as dates', () => {
    expect([clinic?.start?.text, clinic?.end?.text, week?.start?.text, week?.end?.text, problems]).toEqual([
      '2026-03-10 13:00:00',
      '2026-03-10 15:00:00',
      '2026-03-16',
      '2026-03-20',
      [],
    ]);
  });

  it('names the library and never the person who gives the course', () => {
    expect([clinic?.organizer?.name, JSON.stringify(listings).includes('Pat Sample')]).toEqual([
      'Sample Public Library',
      false,
    ]);
  });

  it('tells room and branch, price, and how one can be there', () => {
    expect([clinic?.location?.venue, week?.costText, clinic?.attendanceText, week?.attendanceText]).toEqual([
      'Meeting Room B, Levee Branch',
      '$5',
      null,
      'hybrid',
    ]);
  });

  it('asks for the next page until all entries were shown', () => {
    const last = { ...page, url: `${LIST}&page=2` };
    expect([next, libcal.read(last, SAMPLE_SOURCE).next]).toEqual([[{ url: `${LIST}&page=2`, role: 'next-page' }], []]);
  });
});
