import { describe, expect, it } from 'vitest';
import { openActive } from '#scrapers/platforms/open-active/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('open-active on a page of a feed', () => {
  const page = recording('open-active/2026-03-02-inherited-and-deleted.json');
  const { listings, problems, next } = openActive.read(page, SAMPLE_SOURCE);
  const [football] = listings;

  it('knows the page for its own', () => expect(openActive.detect(page)).toBe(1));

  it('reads a session once, by the id that a tombstone would name', () => {
    expect(listings.map(({ sourceKey, title }) => [sourceKey, title])).toEqual([['a', 'Walking Football']]);
  });

  it('gives the session what its series says, but its own time and address', () => {
    expect([football?.location?.city, football?.organizer?.name, football?.start?.text, football?.url]).toEqual([
      'Leeds',
      'Sample Active',
      '2026-03-10T18:00:00Z',
      'https://active.sample.example/book/1',
    ]);
    expect(football?.recurrence).toBe(null);
  });

  it('counts what was deleted and what is no event', () => {
    expect(problems).toEqual([
      { message: 'The entry is marked as deleted.', item: 'b' },
      { message: 'The entry is no event but FacilityUse.', item: 'c' },
    ]);
  });

  it('follows the feed to its next page, until a page is empty', () => {
    const url = 'https://active.sample.example/feed?afterTimestamp=3&afterId=c';
    expect(next).toEqual([{ url, role: 'next-page' }]);
    const last = { ...page, url, body: JSON.stringify({ next: url, items: [] }) };
    expect(openActive.read(last, SAMPLE_SOURCE).next).toEqual([]);
  });
});

describe('open-active on early names', () => {
  it('takes the days of a season for no time, and its sessions for the times', () => {
    const [yoga] = openActive.read(recording('open-active/2026-03-02-early-names.json'), SAMPLE_SOURCE).listings;
    expect([yoga?.sourceKey, yoga?.start, yoga?.sessions.map(({ start }) => start?.text)]).toEqual([
      '111',
      null,
      ['2026-03-04T18:00:00Z'],
    ]);
  });
});
