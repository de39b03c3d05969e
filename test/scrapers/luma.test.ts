import { describe, expect, it } from 'vitest';
import { luma } from '#scrapers/platforms/luma/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('luma on a calendar with an event listed from elsewhere', () => {
  const page = recording('luma/2026-03-02-listed-from-elsewhere.json');
  const { listings, problems, next } = luma.read(page, SAMPLE_SOURCE);
  const [makers, remote, neighbors] = listings;

  it('knows the page for its own', () => expect(luma.detect(page)).toBe(1));

  it('reads every entry, and no problem', () => {
    expect(listings.map(({ title }) => title)).toEqual(['Makers Evening', 'Remote Office Hours', 'Neighbor Night']);
    expect(problems).toEqual([]);
  });

  it('makes an address of a slug, and leaves a whole address alone', () => {
    expect(listings.map(({ url }) => url)).toEqual([
      'https://luma.com/makers-evening',
      'https://luma.com/remote-office-hours',
      'https://neighbors.sample.example/night',
    ]);
  });

  it('keeps the instant beside the zone it is meant in', () => {
    expect(makers?.start).toEqual({ text: '2026-03-12T23:30:00.000Z', timeZoneText: 'America/Chicago' });
  });

  it('takes the calendar for the organizer, unless it is a person’s own or the event names its host', () => {
    expect(listings.map(({ organizer }) => organizer?.name)).toEqual([
      'Sample Makers',
      'Pat Sample',
      'Sample Neighbors',
    ]);
  });

  it('takes the whole line for the place', () => {
    expect([makers?.location?.text, remote?.location, neighbors?.location?.text]).toEqual([
      'Sample Works, 88 Front St, Memphis, TN 38103, USA',
      null,
      '9 Beale St, Suite 2',
    ]);
  });

  it('tells what is only on the web, free or sold out', () => {
    expect([makers?.isFree, remote?.attendanceText, remote?.stated]).toEqual([true, 'online', { seatsLeft: '0' }]);
  });

  it('hands the cursor back for the next page', () => {
    expect(next).toEqual([{ url: 'https://sample.example/events?pagination_cursor=Y3Vyc29y', role: 'next-page' }]);
  });
});

describe('luma on the page for people', () => {
  it('reads the data inside', () => {
    const { listings, problems } = luma.read(recording('luma/2026-03-02-calendar-page.html'), SAMPLE_SOURCE);
    expect([listings.map(({ sourceKey, title }) => [sourceKey, title]), problems]).toEqual([
      [['evt-Sample00001', 'Makers Evening']],
      [],
    ]);
  });
});
