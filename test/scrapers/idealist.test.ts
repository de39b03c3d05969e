import { describe, expect, it } from 'vitest';
import { idealist } from '#scrapers/platforms/idealist/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';

const API = 'https://sample.example/api/v1/listings/volops';

describe('idealist on the list of its interface', () => {
  const page = { ...recording('idealist/2026-03-02-list-one-unpublished.json'), url: API };
  const { listings, problems, next } = idealist.read(page, SAMPLE_SOURCE);

  it('knows the page for its own', () => expect(idealist.detect(page)).toBe(1));

  it('asks for what changed since the last entry, then for each opening that is published', () => {
    const accept = 'application/json';
    expect([listings, problems, next]).toEqual([
      [],
      [],
      [
        { url: `${API}?since=2026-02-22T15%3A00%3A00.000001Z`, role: 'next-page', accept },
        { url: `${API}/5a1f00000000000000000000000000a1`, role: 'detail', accept },
        { url: `${API}/5a1f00000000000000000000000000a3`, role: 'detail', accept },
      ],
    ]);
  });

  it('ends when a page goes on from where it began', () => {
    const again = { ...page, url: `${API}?since=2026-02-22T15%3A00%3A00.000001Z` };
    expect(idealist.read(again, SAMPLE_SOURCE).next.filter(({ role }) => role === 'next-page')).toEqual([]);
  });
});

describe('idealist on one opening', () => {
  const page = recording('idealist/2026-03-02-opening.json');
  const { listings, problems } = idealist.read(page, SAMPLE_SOURCE);
  const [opening] = listings;

  it('reads it without a date, until the day it expires', () => {
    expect([opening?.title, opening?.shape, opening?.start, opening?.deadline?.text, problems]).toEqual([
      'Reading Partner',
      'opening',
      null,
      '2026-08-20',
      [],
    ]);
  });

  it('takes the parts of the address and not its line', () => {
    const { text, street, city, region, postalCode } = opening?.location ?? {};
    expect([text, street, city, region, postalCode]).toEqual([null, '12 Levee Street', 'Memphis', 'TN', '38103']);
  });

  it('prints constants as words, and who wants help', () => {
    expect([opening?.categories, opening?.organizer?.name, opening?.attendanceText]).toEqual([
      ['children youth', 'education'],
      'Sample Story House',
      'in-person',
    ]);
  });
});
