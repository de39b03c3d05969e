import { describe, expect, it } from 'vitest';
import { squarespace } from '#scrapers/platforms/squarespace/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('squarespace on a collection of events', () => {
  const page = recording('squarespace/2026-03-02-office-coordinates.json');
  const { listings, problems, next, page: facts } = squarespace.read(page, SAMPLE_SOURCE);
  const [breakfast, board] = listings;

  it('knows the page for its own', () => expect(squarespace.detect(page)).toBe(1));

  it('reads what is to come and what is past', () => {
    expect(listings.map(({ title }) => title)).toEqual(['Chapter Breakfast', 'Board Meeting', 'Winter Social']);
    expect(problems).toEqual([]);
  });

  it('makes addresses whole with the address that the site gives itself', () => {
    expect(breakfast?.url).toBe('https://chapter.sample.example/events/chapter-breakfast');
  });

  it('takes the zone of the site for its milliseconds', () => {
    expect([breakfast?.start, facts.timeZoneText]).toEqual([
      { text: '1773318600000', timeZoneText: null },
      'America/Chicago',
    ]);
  });

  it('takes no place from the map where nobody typed an address', () => {
    expect([breakfast?.location?.latitude, board?.location]).toEqual([36.1545, null]);
  });

  it('does not page on into the past', () => expect(next).toEqual([]));

  it('pages on while everything is still to come', () => {
    const body = page.body.replace(/"past": \[[^]*?\n \],/, '"past": [],');
    expect(squarespace.read({ ...page, body }, SAMPLE_SOURCE).next).toEqual([
      {
        url: 'https://sample.example/events?offset=1768000000000&format=json',
        role: 'next-page',
        accept: 'application/json',
      },
    ]);
  });
});

describe('squarespace on the page for people', () => {
  it('asks for the JSON beside it', () => {
    const page = recording('squarespace/2026-03-02-page-for-people.html');
    expect(squarespace.detect(page)).toBe(0.6);
    expect(squarespace.read(page, SAMPLE_SOURCE).next).toEqual([
      { url: 'https://sample.example/events?format=json', role: 'start', accept: 'application/json' },
    ]);
  });
});
