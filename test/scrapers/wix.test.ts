import { describe, expect, it } from 'vitest';
import { wix } from '#scrapers/platforms/wix/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('wix on a page that holds an event twice', () => {
  const page = recording('wix/2026-03-02-twice-in-the-page.html');
  const { listings, problems, page: facts } = wix.read(page, SAMPLE_SOURCE);
  const [garden, swap, call] = listings;

  it('knows the page for its own', () => expect(wix.detect(page)).toBe(1));

  it('reads each event once', () => {
    expect(listings.map(({ sourceKey, title }) => [sourceKey, title])).toEqual([
      ['g1', 'Garden Day'],
      ['g2', 'Plant Swap'],
      ['g3', 'Compost Call'],
    ]);
    expect([problems, facts.language]).toEqual([[], 'en']);
  });

  it('keeps the instant beside the zone it is meant in', () => {
    expect(garden?.start).toEqual({ text: '2026-03-14T15:00:00.000Z', timeZoneText: 'America/Chicago' });
  });

  it('takes a time that is still to be decided for none', () => {
    expect([swap?.start, swap?.end]).toEqual([null, null]);
  });

  it('has no place for what is on the web', () => {
    expect([call?.location, call?.attendanceText, garden?.location?.text]).toEqual([
      null,
      'online',
      '77 Garden St, Memphis, TN 38104, USA',
    ]);
  });
});
