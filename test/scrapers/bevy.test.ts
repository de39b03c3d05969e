import { describe, expect, it } from 'vitest';
import { bevy } from '#scrapers/platforms/bevy/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('bevy on the page of a chapter', () => {
  const page = recording('bevy/2026-03-02-chapter-page.html');
  const { listings, problems } = bevy.read(page, SAMPLE_SOURCE);
  const [evening, jam] = listings;

  it('knows the page for its own', () => expect(bevy.detect(page)).toBe(1));

  it('reads times with their offset beside the zone', () => {
    expect([evening?.start, evening?.end?.text, jam?.start?.timeZoneText, problems]).toEqual([
      { text: '2026-03-18T18:00:00-05:00', timeZoneText: 'America/Chicago' },
      '2026-03-18T20:00:00-05:00',
      null,
      [],
    ]);
  });

  it('tells what is in person and what is only on the web', () => {
    expect(listings.map(({ attendanceText }) => attendanceText)).toEqual(['in-person', 'online']);
  });

  it('tells the place, the chapter and what a seat costs', () => {
    expect([evening?.location?.street, evening?.organizer?.name, jam?.offers[0]?.priceText]).toEqual([
      '88 Front St',
      'Sample Developers Memphis',
      '0',
    ]);
  });
});

describe('bevy on what is not for the public', () => {
  it.each([{ is_hidden: true }, { is_test: true }, { status: 'Draft' }])(
    'counts it and does not show it: %j',
    (fact) => {
      const event = {
        event_type_title: 'Meetup',
        title: 'Rehearsal',
        start_date: '2026-03-18T18:00:00-05:00',
        ...fact,
      };
      const page = { ...recording('bevy/2026-03-02-chapter-page.html'), body: JSON.stringify({ results: [event] }) };
      expect(bevy.read(page, SAMPLE_SOURCE)).toEqual(
        expect.objectContaining({
          listings: [],
          problems: [{ message: 'The entry is not public.', item: 'Rehearsal' }],
        }),
      );
    },
  );
});

describe('bevy on a list of links', () => {
  it('asks for the pages of what is upcoming, not of what is past or of other chapters', () => {
    const { listings, next } = bevy.read(recording('bevy/2026-03-02-list-of-links.html'), SAMPLE_SOURCE);
    expect([listings, next]).toEqual([
      [],
      [{ url: 'https://sample.example/events/details/sample-memphis-presents-build-with-data/', role: 'detail' }],
    ]);
  });
});
