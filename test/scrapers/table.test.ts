import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import { NO_DEFAULTS, type SourceFacts } from '#domain/source.ts';
import { table } from '#scrapers/formats/table/adapter.ts';

const SOURCE: SourceFacts = {
  id: 'sample',
  name: 'Sample',
  homeUrl: 'https://sample.example/',
  url: 'https://sample.example/data',
  adapter: 'table',
  authority: 'organizer',
  defaults: NO_DEFAULTS,
};

describe('table on a CSV of openings', () => {
  const { listings, problems } = table.read(recording('openings-two-of-three.csv', 'text/csv'), SOURCE);

  it('reads every row, also one that prints no title', () => {
    expect(listings.map(({ sourceKey, title }) => ({ sourceKey, title }))).toEqual([
      { sourceKey: '701', title: 'Pack school bags, sort books' },
      { sourceKey: '702', title: 'Front desk greeter' },
      { sourceKey: '703', title: null },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes rows with marks of volunteering for openings, dated or not', () => {
    expect(listings.map(({ shape, start }) => ({ shape, start: start?.text ?? null }))).toEqual([
      { shape: 'opening', start: 'August 9 2026' },
      { shape: 'opening', start: null },
      { shape: 'opening', start: 'September 1 2026' },
    ]);
  });

  it('copies organizer, postal code and the number of hands wanted', () => {
    const [first] = listings;
    expect([first?.organizer?.name, first?.location?.postalCode, first?.stated]).toEqual([
      'Sample Learning Fund',
      '38104',
      { capacity: '12' },
    ]);
  });
});

describe('table on JSON whose records hold lists of their own', () => {
  const { listings, problems } = table.read(recording('meetings-nested.json', 'application/json'), SOURCE);

  it('reads the outer records and not the files inside them', () => {
    expect(listings.map(({ title }) => title)).toEqual(['Sample Parks Board', 'Sample Library Board']);
  });

  it('joins a date and a time of day that stand in columns of their own', () => {
    expect(listings.map(({ start }) => start?.text)).toEqual(['2026-05-12 6:30 PM', '2026-05-14 8:00 AM']);
  });

  it('keeps the flag of a cancellation as its status', () => {
    expect(listings.map(({ statusText }) => statusText)).toEqual([null, 'cancelled']);
  });

  it('counts an entry that is marked as deleted instead of listing it', () => {
    expect(problems).toEqual([{ message: 'The entry is marked as deleted.', item: 'Sample Arts Board' }]);
  });
});

describe('table on JSON whose records hold dated slots', () => {
  const { listings } = table.read(recording('shifts-epoch.json', 'application/json'), SOURCE);

  it('reads the slots as sessions with their capacity', () => {
    expect(
      listings.map(({ title, start, sessions }) => [title, start, sessions.map((s) => [s.start?.text, s.capacity])]),
    ).toEqual([
      [
        'Plant trees on the bluff',
        null,
        [
          ['1778936400', 10],
          ['1779541200', 8],
        ],
      ],
    ]);
  });

  it('finds the place in nested objects and the address in percent-encoding', () => {
    const [listing] = listings;
    expect([listing?.location, listing?.url, listing?.attendanceText]).toEqual([
      {
        text: null,
        venue: 'Sample Park',
        street: '5 River Rd',
        city: 'Memphis',
        region: 'TN',
        postalCode: '38103',
        country: null,
        latitude: 35.14,
        longitude: -90.05,
      },
      'https://trees.example/event/55',
      'in-person',
    ]);
  });
});

describe('table on XML with bare ampersands', () => {
  const { listings } = table.read(recording('opportunities-with-bare-ampersands.xml', 'application/xml'), SOURCE);

  it('reads every record and every date of it', () => {
    expect(
      listings.map(({ title, start, sessions }) => [
        title,
        start?.text ?? null,
        sessions.map((s) => [s.start?.text, s.end?.text]),
      ]),
    ).toEqual([
      [
        'Cook & serve supper',
        null,
        [
          ['2026-10-19 16:00:00', '2026-10-19 19:00:00'],
          ['2026-11-16 16:00:00', '2026-11-16 19:00:00'],
        ],
      ],
      ['Read to children', '2026-10-20', []],
    ]);
  });

  it('does not take the address of the organizer for the place', () => {
    const [listing] = listings;
    expect([listing?.organizer?.name, listing?.location?.city]).toEqual(['Sample Supper Club', 'Memphis']);
  });
});

describe('table on what is no table', () => {
  it('finds nothing to complain of in an empty list', () => {
    expect(table.read(capture('[]', 'application/json'), SOURCE)).toMatchObject({ listings: [], problems: [] });
  });

  it('says so when records have neither date nor the marks of an opening', () => {
    const reading = table.read(capture('[{"name":"A","size":3},{"name":"B","size":4}]', 'application/json'), SOURCE);
    expect([reading.listings, reading.problems.length]).toEqual([[], 1]);
  });

  it('never takes the time a record was changed for the time it happens', () => {
    const reading = table.read(
      capture('[{"title":"News","updated_at":"2026-01-01T10:00:00Z"}]', 'application/json'),
      SOURCE,
    );
    expect(reading.listings).toEqual([]);
  });

  it('does not crash on any truncation of its recordings', () => {
    for (const [name, mediaType] of [
      ['openings-two-of-three.csv', 'text/csv'],
      ['meetings-nested.json', 'application/json'],
      ['shifts-epoch.json', 'application/json'],
      ['opportunities-with-bare-ampersands.xml', 'application/xml'],
    ] as const) {
      const { body } = recording(name, mediaType);
      for (let tenth = 0; tenth < 10; tenth += 1) {
        const cut = body.slice(0, Math.floor((body.length * tenth) / 10));
        expect(table.read(capture(cut, mediaType), SOURCE).next).toEqual([]);
      }
    }
  });
});

function recording(name: string, mediaType: string): Capture {
  return capture(readFileSync(join(import.meta.dirname, '../recordings/table', name), 'utf8'), mediaType);
}

function capture(body: string, mediaType: string): Capture {
  const url = 'https://sample.example/data';
  return { requestedUrl: url, url, status: 200, mediaType, headers: {}, body, readAt: '2026-05-01T12:00:00Z' };
}
