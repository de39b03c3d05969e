import { describe, expect, it } from 'vitest';
import { eventbrite } from '#scrapers/platforms/eventbrite/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('eventbrite on a page of its interface', () => {
  const page = recording('eventbrite/2026-03-02-one-unlisted.json');
  const { listings, problems, next } = eventbrite.read(page, SAMPLE_SOURCE);
  const [breakfast, webinar] = listings;

  it('knows the page for its own', () => expect(eventbrite.detect(page)).toBe(1));

  it('reads wall clock and zone, venue, organizer and prices', () => {
    expect([breakfast?.start, breakfast?.location?.street, breakfast?.organizer?.name]).toEqual([
      { text: '2026-03-12T07:30:00', timeZoneText: 'America/Chicago' },
      '5 Broadway, Floor 2',
      'Sample Founders',
    ]);
    expect(breakfast?.offers.map(({ priceText, currency }) => [priceText, currency])).toEqual([
      ['10.00', 'USD'],
      ['25.00', 'USD'],
    ]);
  });

  it('tells what is on the web, cancelled or sold out', () => {
    expect([webinar?.attendanceText, webinar?.location, webinar?.statusText, breakfast?.stated]).toEqual([
      'online',
      null,
      'canceled',
      { seatsLeft: '0' },
    ]);
  });

  it('counts what is not listed and does not show it', () => {
    expect(problems).toEqual([{ message: 'The entry is not published.', item: '13' }]);
  });

  it('hands the token back for the next page', () => {
    expect(next).toEqual([{ url: 'https://sample.example/events?continuation=dGhlbg', role: 'next-page' }]);
  });
});
