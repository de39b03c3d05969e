import { describe, expect, it } from 'vitest';
import { schemaOrg } from '#scrapers/formats/schema-org/adapter.ts';
import { recording, SAMPLE_SOURCE } from '../support/recording.ts';
import { tormentReader } from '../support/torment-reader.ts';

describe('schema-org on broken pages', () => {
  it.each([
    '2026-03-02-chapter-meetings-graph.html',
    '2026-03-02-broken-blocks.html',
    '2026-03-02-parts-and-schedules.json',
    '2026-03-02-microdata-itemref.html',
    '2026-03-02-twins.html',
  ])('never crashes, invents or keeps silent, and stays near linear: %s', (name) => {
    expect(tormentReader(schemaOrg, recording(`schema-org/${name}`))).toEqual({
      crashes: [],
      invented: [],
      silent: [],
      isNearLinear: true,
    });
  });

  it('tells of an entry that the page breaks off in, and gives those before it', () => {
    const page = recording('schema-org/2026-03-02-chapter-meetings-graph.html');
    const body = page.body.slice(0, page.body.indexOf('"previousStartDate"') + 30);
    const { listings, problems } = schemaOrg.read({ ...page, body }, SAMPLE_SOURCE);
    expect(listings.map(({ title }) => title)).toEqual(['Pay Transparency & You']);
    expect(problems).toEqual([{ message: 'The page breaks off inside this entry.', item: 'Employment Law Briefing' }]);
  });

  it('reads things that refer to one another in a circle, each once', () => {
    const page = recording('schema-org/2026-03-02-parts-and-schedules.json');
    const body = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@id': '#a', '@type': 'Event', name: 'Whole', startDate: '2026-05-01', subEvent: { '@id': '#b' } },
        { '@id': '#b', '@type': 'Event', name: 'Part', startDate: '2026-05-02', superEvent: { '@id': '#a' } },
      ],
    });
    const { listings } = schemaOrg.read({ ...page, body }, SAMPLE_SOURCE);
    expect(listings.map(({ title }) => title)).toEqual(['Whole', 'Part']);
  });

  it.each([
    ['elements', '<div itemscope itemtype="http://schema.org/Event">', '<div itemprop="name">'],
    ['things', '', '<div itemprop="event" itemscope itemtype="http://schema.org/Event">'],
    ['brackets', '<script type="application/ld+json">', '[{"@type":"Event","a":'],
    ['comments', '<script type="application/ld+json">"Event"', '<!--'],
    ['semicolons', '<script type="application/ld+json">"Event"', ';'],
    ['lonely starts', '', '<i itemprop="startDate">2026-05-05</i>'],
  ])('survives a hundred thousand %s', (_name, before, repeated) => {
    const page = recording('schema-org/2026-03-02-twins.html');
    const body = before + repeated.repeat(100_000);
    expect(schemaOrg.read({ ...page, body }, SAMPLE_SOURCE).listings).toEqual([]);
  });
});
