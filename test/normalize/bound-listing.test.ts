import { describe, expect, it } from 'vitest';
import { toListing, toPrintedLocation } from '#domain/listing.ts';
import { boundListing } from '#normalize/bound-listing.ts';
import { normalizeListing } from '#normalize/normalize-listing.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { makeSource } from '../support/make-source.ts';

const PAGE_URL = 'https://hostile.example/';
const CONTEXT = {
  gazetteer: loadGazetteer(),
  source: makeSource({ id: 'hostile' }),
  pageTimeZoneText: null,
  publisherName: null,
  language: null,
  readAt: '2026-03-02T15:00:00Z',
  window: { from: '2026-03-01T00:00:00Z', until: '2027-03-02T00:00:00Z', occurrencesMax: 100 },
};
const MEGABYTE = 1_000_000;

describe('an entry that is larger than any made for people', () => {
  const listing = toListing({
    adapter: 'icalendar',
    pageUrl: PAGE_URL,
    sourceKey: 'k',
    title: `Evening ${'x '.repeat(MEGABYTE)}`,
    categories: Array.from({ length: 10_000 }, (_, index) => `c${index}`),
    start: { text: '2026-05-05T18:00', timeZoneText: 'America/Chicago' },
    location: toPrintedLocation({ text: 'y'.repeat(MEGABYTE) }),
    description: { text: '\u{1F600}'.repeat(MEGABYTE), format: 'text' },
  });

  it('is cut at a word, at a whole character, and told', () => {
    const { listing: bounded, problems } = boundListing(listing);
    const { title, categories, location, description } = bounded;
    const lengths = [title, location?.text, description?.text].map((text) => text?.length);
    expect([lengths, categories.length, title?.endsWith(' x'), description?.text.isWellFormed()]).toEqual([
      [999, 1_000, 200_000],
      5_000,
      true,
      true,
    ]);
    expect(problems).toEqual(
      ['title', 'categories', 'location', 'description'].map(
        (part) => `The ${part} is longer than what is read, and was cut.`,
      ),
    );
  });

  it('is read all the same, what was cut among its problems', () => {
    const normalized = normalizeListing(listing, CONTEXT);
    expect(normalized.outcome === 'draft' && [normalized.draft.listing, normalized.problems.length]).toEqual([
      listing,
      4,
    ]);
  });
});

describe('no word again and again makes reading an entry slow', () => {
  const words = [
    'a',
    '1',
    '(',
    ' \t',
    '\n \n',
    '<a',
    '&amp;',
    'a@',
    'Aa ',
    '1:',
    '$1,000',
    'not ',
    'Jan 1, ',
    '6 pm - ',
    'apply by ',
    '12 Main St, ',
    'credits ',
    '5 min ',
  ];
  it.each(words)('%j', (word) => {
    const text = word.repeat(MEGABYTE / word.length);
    const printed = { text, timeZoneText: null };
    const hostile = toListing({
      adapter: 'icalendar',
      pageUrl: PAGE_URL,
      sourceKey: 'k',
      title: `Evening ${text}`,
      description: { text, format: 'html' },
      start: printed,
      whenText: text,
      location: toPrintedLocation({ text, venue: text, street: text, city: text }),
      organizer: { name: text, url: text },
      url: text,
      costText: text,
      stated: { credits: text, ageRange: text },
      recurrence: {
        rrules: [text, `FREQ=DAILY;BYDAY=${text}`],
        rdates: [printed],
        exdates: [printed],
        exrules: [],
        overrides: [],
      },
    });
    expect(['draft', 'rejected']).toContain(normalizeListing(hostile, CONTEXT).outcome);
  });
});
