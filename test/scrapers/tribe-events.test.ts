import { describe, expect, it } from 'vitest';
import { tribeEvents } from '#scrapers/platforms/tribe-events/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('tribe-events on a page of its REST interface', () => {
  const page = recording('tribe-events/2026-03-02-no-venue-prints-a-list.json');
  const { listings, problems, next } = tribeEvents.read(page, SAMPLE_SOURCE);
  const [fair, week] = listings;

  it('knows the page for its own', () => expect(tribeEvents.detect(page)).toBe(1));

  it('reads the entities in titles and categories', () => {
    expect([fair?.title, fair?.categories]).toEqual(['Volunteer Fair – Spring', ['Food & Service']]);
  });

  it('reads wall clock and zone, venue and organizer', () => {
    expect([fair?.start, fair?.location?.city, fair?.organizer]).toEqual([
      { text: '2026-03-14 10:00:00', timeZoneText: 'America/Chicago' },
      'Baton Rouge',
      { name: 'Sample Volunteers', url: 'https://volunteers.sample.example/' },
    ]);
  });

  it('reads the midnights of what lasts all day as dates', () => {
    expect([week?.start?.text, week?.end?.text]).toEqual(['2026-04-06', '2026-04-10']);
  });

  it('takes the empty list that stands for no venue for none', () => {
    expect([week?.location, week?.onlineUrl, week?.statusText]).toEqual([
      null,
      'https://zoom.sample.example/j/1',
      'postponed',
    ]);
  });

  it('counts what is not published and does not show it', () => {
    expect(problems).toEqual([{ message: 'The entry is not published.', item: 'Draft' }]);
  });

  it('follows the address that the page gives for the next one', () => {
    expect(next).toEqual([{ url: 'https://sample.example/wp-json/tribe/events/v1/events/?page=2', role: 'next-page' }]);
  });

  it('takes the answer past the last page for the end and no fault', () => {
    const end = recording('tribe-events/2026-03-02-past-the-end.json');
    const { listings, problems, next } = tribeEvents.read({ ...end, status: 404 }, SAMPLE_SOURCE);
    expect([listings, problems, next]).toEqual([[], [], []]);
  });

  it('starts at the interface beside any page of the site', () => {
    expect(tribeEvents.startRequests?.(SAMPLE_SOURCE)).toEqual([
      { url: 'https://sample.example/wp-json/tribe/events/v1/events?per_page=50', role: 'start' },
    ]);
  });
});
