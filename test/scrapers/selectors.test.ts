import { describe, expect, it } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import { explainSelectors } from '#cli/explain-selectors.ts';
import { toSources } from '#scrapers/source-entry.ts';
import { findDate } from '#scrapers/formats/selectors/date-pattern.ts';
import { selectors } from '#scrapers/formats/selectors/adapter.ts';
import { recording, SAMPLE_SOURCE } from '#test/support/recording.ts';
import { tormentReader, UNHARMED } from '#test/support/torment-reader.ts';

const ENTRY = {
  id: 'weavers-guild',
  name: "Weavers' Guild",
  homeUrl: 'https://sample.example/',
  url: 'https://sample.example/events',
  adapter: 'selectors',
  selectors: {
    item: 'div.evening',
    fields: {
      title: 'h3',
      start: '.day',
      url: 'h3 a',
      location: { select: '.about', after: 'Where:' },
      cost: { select: '.about', after: 'Cost:' },
      image: 'img',
      key: { attribute: 'id' },
    },
    ignore: ['.heading'],
    nextPage: 'a.more',
    datePattern: 'D.M.YYYY, HH:mm',
  },
};
const [SOURCE = SAMPLE_SOURCE] = toSources([ENTRY]);

describe('a plain page by the selectors of its entry', () => {
  const reading = selectors.read(recording('selectors/2026-03-02-guild-calendar.html'), SOURCE);

  it('gives the entries, and neither templates, samples, hidden rows nor what the entry ignores', () => {
    expect(reading.listings.map(({ title }) => title)).toEqual([
      'Natural Dyes',
      'CANCELLED: Card Weaving',
      'Spinning Circle',
    ]);
  });

  it('copies words, labels, addresses and attributes as the entry says', () => {
    const [dyes] = reading.listings;
    expect({
      key: dyes?.sourceKey,
      url: dyes?.url,
      image: dyes?.imageUrl,
      place: dyes?.location?.text,
      cost: dyes?.costText,
    }).toEqual({
      key: 'e41',
      url: 'https://sample.example/evenings/41',
      image: 'https://sample.example/dyes.jpg',
      place: 'Mill House, 4 Canal St, Memphis, TN 38103',
      cost: '$5',
    });
  });

  it('takes what stands below a label that has a line of its own', () => {
    expect(reading.listings[1]?.location?.text).toBe('Mill House, 4 Canal St, Memphis, TN 38103');
  });

  it('orders the parts of a date by the pattern, and leaves what does not fit as printed', () => {
    expect(reading.listings.map(({ start }) => start?.text)).toEqual([
      '2026-03-12T18:30',
      '2026-03-19T18:30',
      'to be announced',
    ]);
  });

  it('asks for the next page', () => {
    expect(reading.next).toEqual([{ url: 'https://sample.example/events?page=2', role: 'next-page' }]);
  });

  it('tells when nothing matches, which is no empty calendar', () => {
    const page = { ...recording('selectors/2026-03-02-guild-calendar.html'), body: '<p>We moved</p>' };
    expect(selectors.read(page, SOURCE).problems).toEqual([
      { message: 'Nothing on the page matches "div.evening".', item: null },
    ]);
  });

  it('never crashes, invents or keeps silent on broken pages, and stays near linear', () => {
    const withSelectors = { ...selectors, read: (capture: Capture) => selectors.read(capture, SOURCE) };
    expect(tormentReader(withSelectors, recording('selectors/2026-03-02-guild-calendar.html'))).toEqual(UNHARMED);
  });

  it('is never chosen by itself', () => {
    expect(selectors.detect(recording('selectors/2026-03-02-guild-calendar.html'))).toBe(0);
  });

  it('explains what each selector matched and why an item is left out', () => {
    const lines = explainSelectors(recording('selectors/2026-03-02-guild-calendar.html'), SOURCE).split('\n');
    expect(lines.slice(0, 13)).toEqual([
      'div.evening: 8 items',
      '1. left out: a template',
      '2. left out: a template: its class says so',
      '3. left out: not shown',
      '4. left out: a sample: its title says so',
      '5. left out: the entry says to ignore it',
      '6.',
      '   title      1 match   Natural Dyes',
      '   start      1 match   12.3.2026, 18:30 Uhr',
      '   location   1 match   Mill House, 4 Canal St, Memphis, TN 38103',
      '   cost       1 match   $5',
      '   url        1 match   /evenings/41',
      '   image      1 match   dyes.jpg',
    ]);
  });
});

describe('a date pattern', () => {
  it.each([
    ['03/05/2026 6:30 pm', 'MM/DD/YYYY h:mm a', { is: 'iso', text: '2026-03-05T18:30' }],
    ['Start 5.3.26', 'D.M.YY', { is: 'iso', text: '2026-03-05' }],
    ['12 a.m. on 5/3/2026', 'D/M/YYYY', { is: 'iso', text: '2026-03-05' }],
    ['Thursday 5 March 2026 at 19:00', 'D MMMM YYYY at HH:mm', { is: 'words', text: 'March 5, 2026 19:00' }],
    ['5/3 19:00', 'D/M HH:mm', { is: 'words', text: 'March 5 19:00' }],
  ])('reads %s as %s', (text, pattern, date) => expect(findDate(text, pattern)).toEqual(date));

  it('finds nothing where the text is printed otherwise', () => {
    expect(findDate('March 5', 'D.M.YYYY')).toBeUndefined();
  });

  it('is done with a hostile text within a second', () => {
    const startedMs = performance.now();
    findDate('1 '.repeat(500_000), 'D MMMM YYYY h:mm a');
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});

describe('the entry of a source with selectors', () => {
  it('is refused when a selector is none', () => {
    expect(reject({ item: 'div[evening' })).toThrow(/must be a CSS selector/);
  });

  it('is refused when the date pattern names no day and month', () => {
    expect(reject({ datePattern: 'HH:mm' })).toThrow(/must name a day/);
  });

  it('is refused when it names a field that listings do not have', () => {
    expect(reject({ fields: { headline: 'h3' } })).toThrow(/headline/);
  });
});

function reject(stated: object): () => unknown {
  return () => toSources([{ ...ENTRY, selectors: { ...ENTRY.selectors, ...stated } }]);
}
