import { describe, expect, it } from 'vitest';
import { socrata } from '#scrapers/platforms/socrata/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { multiplyJson } from '../support/multiply-json.ts';

const RESOURCE_URL = 'https://data.sample.example/resource/abcd-1234.json';

describe('socrata on a resource', () => {
  const page = { ...recording('socrata/2026-03-02-resource.json'), url: RESOURCE_URL };

  it('knows the page by its address or its headers', () => {
    expect(socrata.detect(page)).toBe(1);
    expect(socrata.detect({ ...page, url: 'https://sample.example/x', headers: { 'x-soda2-fields': '[]' } })).toBe(1);
    expect(socrata.detect({ ...page, url: 'https://sample.example/x' })).toBe(0);
  });

  it('reads the midnight of a column of dates as the date', () => {
    const { listings } = socrata.read(page, SAMPLE_SOURCE);
    expect(listings.map(({ title, start, organizer }) => [title, start?.text, organizer?.name])).toEqual([
      ['Serve breakfast', '2026-03-14', 'Sample Kitchen'],
      ['Read to children', '2026-03-20', 'Sample Library'],
    ]);
  });

  it('asks for pages in a total order, and for another one after a full one only', () => {
    const first = 'https://data.sample.example/resource/abcd-1234.json?%24limit=1000&%24offset=0&%24order=%3Aid';
    expect(socrata.startRequests?.({ ...SAMPLE_SOURCE, url: RESOURCE_URL })).toEqual([{ url: first, role: 'start' }]);
    expect(socrata.read(page, SAMPLE_SOURCE).next).toEqual([]);
    const full = { ...page, url: first, body: multiplyJson(page.body, 500) };
    expect(socrata.read(full, SAMPLE_SOURCE).next).toEqual([
      { url: first.replace('offset=0', 'offset=1000'), role: 'next-page' },
    ]);
  });
});

describe('socrata on rows with their columns apart', () => {
  it('makes a record of each row', () => {
    const page = recording('socrata/2026-03-02-rows.json');
    expect(socrata.detect(page)).toBe(1);
    const { listings, problems } = socrata.read(page, SAMPLE_SOURCE);
    expect(listings.map(({ sourceKey, title, location }) => [sourceKey, title, location?.city])).toEqual([
      ['1', 'Serve breakfast', 'New York'],
      ['2', 'Read to children', 'New York'],
    ]);
    expect(problems).toEqual([]);
  });
});
