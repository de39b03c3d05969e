import { describe, expect, it } from 'vitest';
import { type Listing, type PrintedLocation, toListing, toPrintedLocation } from '#domain/listing.ts';
import { NO_DEFAULTS } from '#domain/source.ts';
import type { NormalizeContext } from '#normalize/context.ts';
import { normalizeLocation } from '#normalize/location.ts';
import { loadGazetteer } from '#places/gazetteer.ts';

const gazetteer = loadGazetteer();

/** @param city the source's own town */
function contextOf(city: string | null): NormalizeContext {
  return {
    source: {
      id: 'test',
      name: 'Test',
      homeUrl: 'https://site.example/',
      url: 'https://site.example/events',
      adapter: 'auto',
      authority: 'organizer',
      defaults: { ...NO_DEFAULTS, city },
    },
    gazetteer,
    readAt: '2026-03-01T12:00:00Z',
    pageTimeZoneText: null,
    publisherName: null,
    language: null,
    window: { from: null, until: null, occurrencesMax: 10 },
  };
}

function locate(
  printed: Partial<PrintedLocation> | null,
  { city = null, ...listing }: Partial<Listing> & { city?: string | null } = {},
) {
  const location = printed === null ? null : toPrintedLocation(printed);
  return normalizeLocation(toListing({ adapter: 'test', pageUrl: '', location, ...listing }), contextOf(city));
}

/** Venue, street, town, region, code, country, as one line with bars; `–` where nothing is known. */
function wordsOf(text: string, city: string | null = null): string {
  const { location } = locate({ text }, { city });
  const parts = location && [
    location.venue,
    location.street,
    location.city,
    location.region,
    location.postalCode,
    location.country,
  ];
  return parts === null ? 'nowhere' : parts.map((part) => part ?? '–').join(' | ');
}

describe('an address on one line', () => {
  it.each([
    [
      'Riverside Garden, 750 Cherry Rd, Memphis, TN 38117',
      'Riverside Garden | 750 Cherry Rd | Memphis | TN | 38117 | US',
    ],
    ['Hill University, Jackson TN', 'Hill University | – | Jackson | TN | – | US'],
    [
      '123 Main St Suite 4, Germantown, Tennessee 38138-1234, USA',
      '– | 123 Main St Suite 4 | Germantown | TN | 38138-1234 | US',
    ],
    ['3030 Poplar Avenue Memphis TN 38111', '– | 3030 Poplar Avenue | Memphis | TN | 38111 | US'],
    [
      'Old Hall @ 622 SE Grand Ave, Portland, Oregon 97214 US',
      'Old Hall | 622 SE Grand Ave | Portland | OR | 97214 | US',
    ],
    ['Grand Hotel – Joplin, Missouri', 'Grand Hotel | – | Joplin | MO | – | US'],
    ['The Loft, Denver, CO, 80209, 7 S. Broadway', 'The Loft | 7 S. Broadway | Denver | CO | 80209 | US'],
    [
      '12 East 9th St. Cleveland, OH 44115 - Room 4-407',
      '– | 12 East 9th St., Room 4-407 | Cleveland | OH | 44115 | US',
    ],
    ['Annex Theater 1623 W. Howard St., Chicago, IL', 'Annex Theater | 1623 W. Howard St. | Chicago | IL | – | US'],
    ['Square Arena, New York', 'Square Arena | – | New York | NY | – | US'],
    ['Town Hall, Washington, D.C.', 'Town Hall | – | Washington | DC | – | US'],
    ['Plaza Club, 1 Calle Sol, San Juan, PR 00907', 'Plaza Club | 1 Calle Sol | San Juan | – | 00907 | PR'],
    ['10001', '– | – | New York | NY | 10001 | US'],
    ['Meeting House, Philadelphia, PA (Hybrid)', 'Meeting House, (Hybrid) | – | Philadelphia | PA | – | US'],
  ])('%s', (text, words) => expect(wordsOf(text)).toBe(words));
});

describe('an address of another country', () => {
  it.each([
    [
      'Community Hall, 1 High Street, Colchester, Essex, CO1 1AA',
      'Community Hall | 1 High Street | Colchester | Essex | CO1 1AA | GB',
    ],
    ['200 Bay St, Toronto, ON M5J 2J2, Canada', '– | 200 Bay St | Toronto | ON | M5J 2J2 | CA'],
    ['Vancouver, BC, CA', '– | – | Vancouver | BC | – | CA'],
    ['Werkstatt @ Parkstraße 5, 03044 Cottbus', 'Werkstatt | Parkstraße 5 | Cottbus | – | 03044 | DE'],
    ['Leipzig, SN, DE', '– | – | Leipzig | SN | – | DE'],
    ['12 rue de Rivoli, 75004 Paris, France', '– | 12 rue de Rivoli | Paris | – | 75004 | FR'],
    ['Kanaalhuis, 1016 GV Amsterdam', 'Kanaalhuis | – | Amsterdam | – | 1016 GV | NL'],
    ['Harbour Room, Sydney NSW 2000, Australia', 'Harbour Room | – | Sydney | NSW | 2000 | AU'],
    ['Tbilisi, Georgia', '– | – | Tbilisi | – | – | GE'],
    ['Atlanta, Georgia', '– | – | Atlanta | GA | – | US'],
    ['Germany', 'Germany | – | – | – | – | DE'],
  ])('%s', (text, words) => expect(wordsOf(text)).toBe(words));
});

describe('words that are more or less than an address', () => {
  it.each([
    ['Central Library\\n3030 Poplar Ave\\nMemphis\\, TN', 'Central Library | 3030 Poplar Ave | Memphis | TN | – | US'],
    ['<b>Hall</b><br>12 Oak St<br>Memphis, TN 38104', 'Hall | 12 Oak St | Memphis | TN | 38104 | US'],
    ['City Hall (see map)', 'City Hall | – | – | – | – | –'],
    ['Caf&eacute; Rose, Memphis, TN', 'Café Rose | – | Memphis | TN | – | US'],
    ['Room 2B', 'Room 2B | – | – | – | – | –'],
    ['Board Room OR', 'Board Room OR | – | – | – | – | –'],
    ['chat.example port: 64747', 'chat.example port: 64747 | – | – | – | – | –'],
    ['Bank of America', 'Bank of America | – | – | – | – | –'],
    [', , ,', 'nowhere'],
    ['N/A', 'nowhere'],
  ])('%s', (text, words) => expect(wordsOf(text)).toBe(words));

  it('are never a whole page', () => {
    const { location } = locate({ text: 'We meet at many places. '.repeat(200) });
    expect(location?.venue?.length).toBeLessThanOrEqual(400);
    expect(location?.city).toBeNull();
  });

  it('are read in no time, however they are built', () => {
    const hostile = ['a,', '<', '(', 'TN 38117 ', '- ', '1 St ', '&#', 'view map '].map((piece) =>
      piece.repeat(20_000),
    );
    const start = performance.now();
    for (const text of hostile) locate({ text });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the source’s own town', () => {
  it('is taken, as precise as a town is, where only a room was printed', () =>
    expect(locate({ text: 'Room 2B' }, { city: 'memphis-tn' })).toEqual({
      location: {
        venue: 'Room 2B',
        street: null,
        city: 'Memphis',
        region: 'TN',
        postalCode: null,
        country: 'US',
        latitude: 35.1495,
        longitude: -90.049,
        precision: 'city',
        citySlug: 'memphis-tn',
      },
      timeZone: 'America/Chicago',
      isOnMap: true,
      onlineUrl: null,
    }));
  it('is taken where nothing was printed, but not for a meeting on the web', () => {
    expect(locate(null, { city: 'memphis-tn' }).location?.citySlug).toBe('memphis-tn');
    expect(locate(null, { city: 'memphis-tn', onlineUrl: 'https://meet.example/1' }).location).toBeNull();
    expect(locate(null).location).toBeNull();
  });
  it('never replaces a town that was printed', () =>
    expect(locate({ text: 'Nashville, TN' }, { city: 'memphis-tn' }).location?.citySlug).toBe('nashville-tn'));
  it('tells which of two towns of one name is meant', () => {
    expect(locate({ text: 'Germantown' }, { city: 'memphis-tn' }).location?.citySlug).toBe('germantown-tn');
    expect(locate({ city: 'Germantown' }, { city: 'washington-dc' }).location?.citySlug).toBe('germantown-md');
  });
});

describe('a place on the web', () => {
  it.each([
    ['Online', null],
    ['Via Teams', null],
    ['Zoom https://zoom.example/j/123', 'https://zoom.example/j/123'],
    ['https://meet.example/abc', 'https://meet.example/abc'],
  ])('%s has no town, not even the source’s', (text, onlineUrl) => {
    const { location, ...rest } = locate({ text }, { city: 'memphis-tn' });
    expect(rest).toEqual({ timeZone: null, isOnMap: false, onlineUrl });
    expect([location?.venue, location?.city, location?.citySlug, location?.latitude]).toEqual([text, null, null, null]);
  });
  it('beside an address leaves the address where it is', () => {
    const { location, isOnMap, onlineUrl } = locate({
      text: 'City Hall, 125 N Main St, Memphis, TN 38103 & Zoom https://zoom.example/j/9',
    });
    expect([location?.citySlug, isOnMap, onlineUrl]).toEqual(['memphis-tn', true, 'https://zoom.example/j/9']);
  });
  it('is told from a hotel that has such a name', () =>
    expect(wordsOf('Hotel Zoom, 12 Main St, Memphis TN')).toBe('Hotel Zoom | 12 Main St | Memphis | TN | – | US'));
});

describe('a place printed in parts', () => {
  it('keeps them, with codes for state and country', () =>
    expect(
      locate({
        venue: 'Riverside Garden',
        street: '750 Cherry Rd',
        city: 'MEMPHIS',
        region: 'Tennessee',
        postalCode: '38117',
        country: 'United States',
      }),
    ).toEqual({
      location: {
        venue: 'Riverside Garden',
        street: '750 Cherry Rd',
        city: 'MEMPHIS',
        region: 'TN',
        postalCode: '38117',
        country: 'US',
        latitude: 35.112,
        longitude: -89.903,
        precision: 'postal-code',
        citySlug: 'memphis-tn',
      },
      timeZone: 'America/Chicago',
      isOnMap: true,
      onlineUrl: null,
    }));
  it('is taken apart where one field holds them all', () => {
    const { location } = locate({ venue: 'The Forum', street: '191 Beale St, Memphis, TN 38103' });
    expect([location?.venue, location?.street, location?.city, location?.region]).toEqual([
      'The Forum',
      '191 Beale St',
      'Memphis',
      'TN',
    ]);
    expect(locate({ city: 'Memphis, TN' }).location?.citySlug).toBe('memphis-tn');
  });
  it('does not say the street twice', () => {
    const { location } = locate({
      venue: '1508 Pelham Rd',
      street: '1508 Pelham Rd',
      city: 'Greenville',
      region: 'SC',
    });
    expect([location?.venue, location?.street]).toEqual([null, '1508 Pelham Rd']);
  });
  it('keeps a town that the gazetteer does not know', () => {
    const { location, timeZone } = locate({ city: 'Nowhereville', region: 'GA', country: 'US' });
    expect([location?.city, location?.citySlug, location?.precision, timeZone]).toEqual([
      'Nowhereville',
      null,
      null,
      'America/New_York',
    ]);
  });
});

/** Latitude, longitude, precision, slug and zone. */
function spotOf(printed: Partial<PrintedLocation>) {
  const { location, timeZone } = locate(printed);
  return [location?.latitude, location?.longitude, location?.precision, location?.citySlug, timeZone];
}

describe('coordinates', () => {
  it('of the source come first', () =>
    expect(spotOf({ latitude: 35.1, longitude: -90, city: 'Memphis', region: 'TN', postalCode: '38117' })).toEqual([
      35.1,
      -90,
      'point',
      'memphis-tn',
      'America/Chicago',
    ]));
  it('alone tell town and zone', () =>
    expect(spotOf({ venue: 'Hall', latitude: 35.1, longitude: -90 })).toEqual([
      35.1,
      -90,
      'point',
      'memphis-tn',
      'America/Chicago',
    ]));
  it('printed as the words count too', () =>
    expect(spotOf({ text: '52.0406224, -0.7594171' }).slice(2)).toEqual([
      'point',
      'milton-keynes-gb',
      'Europe/London',
    ]));
  it('that are zero, off the globe or no numbers are dropped', () =>
    expect(
      [
        spotOf({ latitude: 0, longitude: 0, city: 'Memphis', region: 'TN' }),
        spotOf({ latitude: 135, longitude: -90, city: 'Memphis', region: 'TN' }),
        spotOf({ latitude: Number.NaN, longitude: -90, city: 'Memphis', region: 'TN' }),
      ].map(([, , precision]) => precision),
    ).toEqual(['city', 'city', 'city']));
  it('yield to a town named with its state that is far away', () =>
    expect(spotOf({ latitude: 40.7, longitude: -74, city: 'Memphis', region: 'TN' })).toEqual([
      35.1495,
      -90.049,
      'city',
      'memphis-tn',
      'America/Chicago',
    ]));
  it('win over a bare name, and tell which of several towns it is', () => {
    expect(spotOf({ latitude: 40.71, longitude: -74, city: 'Memphis' })).toEqual([
      40.71,
      -74,
      'point',
      'new-york-ny',
      'America/New_York',
    ]);
    expect(spotOf({ latitude: 39.8, longitude: -89.65, city: 'Springfield' })[3]).toBe('springfield-il');
  });
  it('of a postal code are not taken when it belongs to another state', () =>
    expect(spotOf({ city: 'Memphis', region: 'TN', postalCode: '10001' })).toEqual([
      35.1495,
      -90.049,
      'city',
      'memphis-tn',
      'America/Chicago',
    ]));
});
