import { describe, expect, it } from 'vitest';
import { handsOn } from '#scrapers/platforms/hands-on/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('hands-on on VOML', () => {
  const page = recording('hands-on/2026-03-02-voml.xml');
  const { listings, problems } = handsOn.read(page, SAMPLE_SOURCE);

  it('knows the file for its own', () => expect(handsOn.detect(page)).toBe(1));

  it('reads every opening by the source’s own id', () => {
    expect(listings.map(({ adapter, shape, sourceKey, title }) => [adapter, shape, sourceKey, title])).toEqual([
      ['hands-on', 'opening', '501', 'Pack meals'],
      ['hands-on', 'opening', '502', 'Greet guests'],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads the day, the place and who asks', () => {
    expect(
      listings.map((listing) => [listing.location?.city, listing.location?.postalCode, listing.organizer?.name]),
    ).toEqual([
      ['Montgomery', '36104', 'Sample Kitchen'],
      ['Prattville', '36066', 'Sample Shelter'],
    ]);
    expect(listings.map(({ start, sessions }) => start?.text ?? sessions[0]?.start?.text)).toEqual([
      '2026-03-14',
      '2026-03-21',
    ]);
  });
});
