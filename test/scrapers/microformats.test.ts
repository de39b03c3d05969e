import { describe, expect, it } from 'vitest';
import { microformats } from '#scrapers/formats/microformats/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader } from '../support/torment-reader.ts';

function read(name: string) {
  return microformats.read(recording(`microformats/${name}`), SAMPLE_SOURCE);
}

describe('microformats on h-event', () => {
  const { listings, problems, page } = read('2026-03-02-h-events.html');
  const [repair, board] = listings;

  it('reads events in feeds and reviews, times put together by the value class pattern', () => {
    expect(listings.map(({ title, start, end }) => [title, start?.text, end?.text ?? null])).toEqual([
      ['Spring Repair Day', '2026-04-11 10:30', '2026-04-11 14:00'],
      ['Board Meeting', '2026-04-14', null],
      ['Soldering School', '2026-05-01T18:00-05:00', null],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads a card as venue, address and coordinates, and a line as a line', () => {
    expect(repair?.location).toEqual({
      text: null,
      venue: 'Cooper Hall',
      street: '410 Cooper St',
      city: 'Memphis',
      region: 'Tennessee',
      postalCode: null,
      country: null,
      latitude: 35.13,
      longitude: -89.99,
    });
    expect([board?.location?.text, board?.location?.latitude]).toEqual(['Upstairs, 9 Main St, Memphis, TN', null]);
  });

  it('keeps description, categories, organizer and address, and no attendee', () => {
    expect(repair?.description).toEqual({ text: '<p>Bring <em>one</em> broken thing.</p>', format: 'html' });
    expect([repair?.categories, repair?.organizer, repair?.url]).toEqual([
      ['repair', 'tools'],
      { name: 'Bluff City Makers', url: 'https://makers.example/' },
      'https://sample.example/e/spring-repair-day',
    ]);
    expect(JSON.stringify(listings).includes('Somebody Private')).toBe(false);
  });

  it('tells the name and language of the site', () => {
    expect(page).toEqual({ timeZoneText: null, publisherName: 'Bluff City Makers', language: 'en' });
  });
});

describe('microformats on an hCalendar fragment', () => {
  const { listings } = read('2026-03-02-hcalendar-fragment.xml');

  it('reads times from the titles of abbreviations', () => {
    expect(listings.map(({ title, start, end }) => [title, start?.text, end?.text ?? null])).toEqual([
      ['Orchard Walk', '20260418T090000', '20260418T110000'],
      ['Same Walk Twice', '20260425', null],
      ['Same Walk Twice', '20260425', null],
    ]);
  });

  it('keeps apart what happens at two places, and reads one printed elsewhere', () => {
    expect(listings.map(({ location }) => [location?.text, location?.venue, location?.postalCode])).toEqual([
      ['Packing Hall', null, null],
      [null, 'East Gate', '38134'],
      ['West Gate', null, null],
    ]);
  });
});

describe('microformats on other pages', () => {
  const page = recording('microformats/2026-03-02-h-events.html');
  const sureness = (body: string) => microformats.detect({ ...page, body });

  it('is sure of event classes and of no names that only contain them', () => {
    expect([
      sureness('<div class="card h-event wide">'),
      sureness("<div class='vevent'>"),
      sureness('<div class="path-event my-vevent h-event-list">'),
      sureness('<p>class names such as h-event</p>'),
      sureness('<rss><item><![CDATA[<div class="vevent">]]></item></rss>'),
    ]).toEqual([0.8, 0.8, 0, 0, 0.2]);
  });

  it.each(['2026-03-02-h-events.html', '2026-03-02-hcalendar-fragment.xml'])(
    'never crashes, invents or keeps silent, and stays near linear: %s',
    (name) => {
      expect(tormentReader(microformats, recording(`microformats/${name}`))).toEqual({
        crashes: [],
        invented: [],
        silent: [],
        isNearLinear: true,
      });
    },
  );

  it('survives a hundred thousand nested elements', () => {
    const body = `<div class="h-event">${'<div>'.repeat(100_000)}`;
    expect(microformats.read({ ...page, body }, SAMPLE_SOURCE).listings).toEqual([]);
  });
});
