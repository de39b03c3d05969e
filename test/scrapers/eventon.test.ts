import { describe, expect, it } from 'vitest';
import { eventon } from '#scrapers/platforms/eventon/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

describe('eventon on a month', () => {
  const page = recording('eventon/2026-03-02-clock-as-epoch.json');
  const { listings, problems } = eventon.read(page, SAMPLE_SOURCE);

  it('knows the page for its own', () => expect(eventon.detect(page)).toBe(1));

  it('reads its seconds as the wall clock that they are', () => {
    expect(listings.map(({ sourceKey, title, start }) => [sourceKey, title, start?.text])).toEqual([
      ['77', 'Land Committee', '2026-03-13T10:00:00'],
      ['78', 'Finance Committee', '2026-03-14T10:00:00'],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes an end just before midnight for none, as nobody gave it', () => {
    expect(listings.map(({ end }) => end?.text ?? null)).toEqual([null, '2026-03-14T12:00:00']);
  });

  it('adds what the HTML beside the list says, where it says something', () => {
    expect(listings.map(({ url, location }) => [url, location?.venue ?? null])).toEqual([
      ['https://board.sample.example/events/land/', 'Sample Hall'],
      [null, null],
    ]);
  });
});
