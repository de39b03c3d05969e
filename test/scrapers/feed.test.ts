import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import { toPrintedLocation } from '#domain/listing.ts';
import { NO_DEFAULTS, type SourceFacts } from '#domain/source.ts';
import { DETECTION, type Reading } from '#scrapers/contract.ts';
import { feed } from '#scrapers/formats/feed/adapter.ts';

const PAGE_URL = 'https://harborshelf.example/feed';

const SOURCE: SourceFacts = {
  id: 'test',
  name: 'Test',
  homeUrl: PAGE_URL,
  url: PAGE_URL,
  adapter: 'feed',
  authority: 'organizer',
  defaults: NO_DEFAULTS,
};

function toCapture(body: string): Capture {
  const readAt = '2026-03-02T12:00:00Z';
  return { requestedUrl: PAGE_URL, url: PAGE_URL, status: 200, mediaType: null, headers: {}, body, readAt };
}

function recording(name: string): Capture {
  return toCapture(readFileSync(new URL(`../recordings/feed/2026-03-02-${name}`, import.meta.url), 'utf8'));
}

function read(capture: Capture): Reading {
  return feed.read(capture, SOURCE);
}

const UNDATED = 'The item prints no event date; when it was published is none.';

describe('an RSS 1.0 feed with the event module', () => {
  const { listings, problems, page } = read(recording('rss-1.0-event-module.xml'));

  it('takes start, end, place and organizer from the module whatever its prefix, and nothing from the date or author of the text', () => {
    expect(listings).toEqual([
      expect.objectContaining({
        shape: 'event',
        sourceKey: 'https://lantern.example/events/71',
        title: 'Resume clinic & coaching',
        start: { text: '2026-03-12T18:00:00-05:00', timeZoneText: null },
        end: { text: '2026-03-12T19:30:00-05:00', timeZoneText: null },
        whenText: null,
        typeText: 'clinic',
        organizer: { name: 'Lantern Library Friends', url: null },
        location: toPrintedLocation({ text: 'Reading Room, 12 Wick Street', latitude: 35.1495, longitude: -90.049 }),
      }),
    ]);
    expect(problems).toEqual([]);
  });

  it('names the publisher and the language of the feed', () => {
    expect(page).toEqual({ timeZoneText: null, publisherName: 'Lantern Library Friends', language: 'en-us' });
  });
});

describe('xCal', () => {
  it('is read inside RSS, with zone, recurrence, status, point and image', () => {
    const [listing] = read(recording('rss-2.0-old-xcal.xml')).listings;
    expect(listing).toEqual(
      expect.objectContaining({
        sourceKey: 'copperhill-9',
        start: { text: '2026-03-21T09:00:00', timeZoneText: 'America/Chicago' },
        end: { text: '2026-03-21T11:00:00', timeZoneText: 'America/Chicago' },
        recurrence: { rrules: ['FREQ=WEEKLY;COUNT=3'], rdates: [], exdates: [], exrules: [], overrides: [] },
        statusText: 'CONFIRMED',
        location: toPrintedLocation({ text: 'North trailhead', latitude: 35.2, longitude: -89.9 }),
        url: 'https://copperhill.example/calendar?eventid=9&view=full',
        imageUrl: 'https://copperhill.example/trail.jpg',
        categories: ['Outdoors'],
      }),
    );
  });

  it('is read as a document of its own (RFC 6321), parameters apart from values', () => {
    const { listings, page } = read(recording('xcal-rfc6321.xml'));
    expect(page.publisherName).toBe('Quarry Street Neighbors');
    expect(listings).toEqual([
      expect.objectContaining({
        sourceKey: 'qs-4@quarry.example',
        title: 'Board meeting',
        start: { text: '2026-04-02T18:30:00', timeZoneText: 'America/Chicago' },
        durationText: 'PT90M',
        recurrence: {
          rrules: ['FREQ=MONTHLY;BYDAY=1TH;COUNT=4'],
          rdates: [],
          exdates: [{ text: '2026-05-07T18:30:00', timeZoneText: 'America/Chicago' }],
          exrules: [],
          overrides: [],
        },
        url: 'https://quarry.example/board',
      }),
    ]);
  });
});

describe('dates that an RSS item prints in words', () => {
  const { listings, problems } = read(recording('dates-in-description.xml'));
  const found = listings.map(({ title, whenText, location }) => [title, whenText, location?.text ?? null]);

  it('are taken from labels, elements of the publisher, titles and sentences with a time; never from what was posted when', () => {
    expect(found).toEqual([
      ['Parks Advisory Board', 'March 5, 2026 06:00 PM - 08:00 PM', '100 Main St, Millbrook, TN 38000'],
      ['Tree planting', 'March 7, 2026 - March 8, 2026 09:00 AM - 12:00 PM', 'Creek bank'],
      ['Mar 14, 2026: Coding night for newcomers', 'Mar 14, 2026', null],
      ['Job fair at the depot', 'on Thursday, March 19 @ 4:30 pm', null],
      ['Mentor lunch', 'March 20, 2026 at noon', 'Depot hall'],
    ]);
    expect(problems).toEqual([]);
  });

  it('never become a start: that is for elements made for times', () => {
    expect(listings.map(({ start }) => start)).toEqual([null, null, null, null, null]);
  });
});

describe('a feed of news', () => {
  const { listings, problems, next } = read(recording('news-and-openings.xml'));

  it('gives only what plainly asks for people, as undated openings', () => {
    expect(listings.map(({ title, shape, start, whenText }) => [title, shape, start, whenText])).toEqual([
      ['Volunteers needed for the morning sort', 'opening', null, null],
      ['Commission vacancies', 'opening', null, null],
    ]);
    expect(listings.map(({ deadline }) => deadline?.text ?? null)).toEqual([null, 'April 1, 2026']);
  });

  it('counts every other item as a problem', () => {
    expect(problems).toEqual([
      { message: UNDATED, item: 'Thank you for a record year' },
      { message: UNDATED, item: 'Read about us elsewhere' },
    ]);
  });

  it('asks for the pages of undated items on its own site only', () => {
    expect(next).toEqual([{ url: 'https://harborshelf.example/thanks', role: 'detail', accept: 'text/html' }]);
  });

  it('asks for fifty of them at most', () => {
    const items = Array.from({ length: 80 }, (_, n) => `<item><title>News ${n}</title><link>/n/${n}</link></item>`);
    expect(read(toCapture(`<rss><channel>${items.join('')}</channel></rss>`)).next).toHaveLength(50);
  });
});

describe('an Atom feed', () => {
  it('is read with a prefix, its people and quoted feeds left alone, Google times and status taken', () => {
    const { listings, page } = read(recording('atom-markup-and-people.xml'));
    expect(page).toEqual({ timeZoneText: null, publisherName: 'Weavers Guild', language: 'en' });
    expect(listings).toEqual([
      expect.objectContaining({
        sourceKey: 'tag:weavers.example,2026:5',
        title: 'Loom & learn',
        url: 'https://weavers.example/5',
        description: { text: '<div><p>Threads &amp; talk</p></div>', format: 'html' },
        start: { text: '2026-03-09T18:00:00-05:00', timeZoneText: null },
        end: { text: '2026-03-09T20:00:00-05:00', timeZoneText: null },
        statusText: 'canceled',
        updatedText: '2026-02-20T10:00:00Z',
        organizer: null,
      }),
    ]);
  });
});

describe('a JSON Feed', () => {
  it('loses only its broken items, and counts them', () => {
    const { listings, problems, page } = read(recording('json-feed-one-broken.json'));
    expect(page.publisherName).toBe('Tin Roof Makers');
    expect(listings.map(({ sourceKey, whenText, location }) => [sourceKey, whenText, location?.text])).toEqual([
      ['12', 'March 10, 2026 7:00 pm', 'Shed 3'],
    ]);
    expect(problems).toEqual([
      { message: 'The item is no JSON object.', item: '1' },
      { message: UNDATED, item: '13' },
    ]);
  });
});

describe('a feed in several pages', () => {
  it.each([
    ['<feed><link rel="next" href="/feed?page=2"/><entry><title>March 9, 2026</title></entry></feed>'],
    ['{"version":"https://jsonfeed.org/version/1.1","next_url":"/feed?page=2","items":[{"title":"March 9, 2026"}]}'],
  ])('asks for its next page: %s', (body) => {
    expect(read(toCapture(body)).next).toEqual([{ url: 'https://harborshelf.example/feed?page=2', role: 'next-page' }]);
  });

  it('is not followed to another site', () => {
    const body =
      '<feed><link rel="next" href="https://other.example/2"/><entry><title>March 9, 2026</title></entry></feed>';
    expect(read(toCapture(body)).next).toEqual([]);
  });
});

describe('a broken feed', () => {
  it('is read with bare ampersands, missing end tags and an end in the middle of a word', () => {
    const { listings, page } = read(recording('broken-markup.xml'));
    expect(page.publisherName).toBe('Bread & Roses Circle');
    expect(listings.map(({ title, whenText, url }) => [title, whenText, url])).toEqual([
      ['Soup & song, March 6, 2026 6 pm', 'March 6, 2026 6 pm', 'https://bread.example/?a=1&b=2'],
      ['Bake day: March 8, 2026', 'March 8, 2026', 'https://bread.example/8'],
      ['Cut off in the middle of March 9, 2026', 'March 9, 2026', null],
    ]);
  });

  it('cannot expand entities or reach for files', () => {
    expect(read(recording('entity-bomb.xml')).listings.map(({ title }) => title)).toEqual(['March 9, 2026 &d; &file;']);
  });

  it('nested without end is read without falling over', () => {
    const body = `<rss><channel>${'<item><title>x'.repeat(20_000)}${'<b>'.repeat(50_000)}`;
    expect(read(toCapture(body)).listings).toEqual([]);
  });

  it.each(['', '{', '{"items": 3}', '[1]', '<rss></rss', '<feed/>', '\u0000\u0001', 'BEGIN:VCALENDAR'])(
    'that holds nothing is one problem: %j',
    (body) => {
      const { listings, problems } = read(toCapture(body));
      expect([listings.length, problems.length]).toEqual([0, 1]);
    },
  );
});

describe('detection', () => {
  it.each([
    ['rss-2.0-old-xcal.xml', DETECTION.sure],
    ['xcal-rfc6321.xml', DETECTION.sure],
    ['rss-1.0-event-module.xml', DETECTION.likely],
    ['broken-markup.xml', DETECTION.likely],
    ['atom-markup-and-people.xml', DETECTION.likely],
    ['json-feed-one-broken.json', DETECTION.likely],
  ])('knows %s', (name, sureness) => {
    expect(feed.detect(recording(name))).toBe(sureness);
  });

  it.each(['<!doctype html><p>rss</p>', '{"items":[]}', 'BEGIN:VCALENDAR', '', '<sitemapindex/>'])(
    'leaves %j alone',
    (body) => {
      expect(feed.detect(toCapture(body))).toBe(DETECTION.none);
    },
  );
});
