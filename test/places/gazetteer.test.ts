import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '#places/gazetteer.ts';

const gazetteer = loadGazetteer();
const slugsOf = (names: readonly string[]) => names.map((name) => gazetteer.findCity(name)?.slug);

describe('a town by its name', () => {
  it('is told with all that the gazetteer knows', () =>
    expect(gazetteer.findCity('Memphis', { region: 'TN' })).toEqual({
      id: 4641239,
      slug: 'memphis-tn',
      name: 'Memphis',
      region: 'TN',
      country: 'US',
      latitude: 35.1495,
      longitude: -90.049,
      population: 633104,
      timeZone: 'America/Chicago',
    }));

  it('is found with its state and country behind it, however they are written', () =>
    expect(
      slugsOf([
        'Memphis, TN',
        'memphis tn usa',
        'MEMPHIS, Tennessee',
        'Memphis, Tenn., U.S.A.',
        'Paris TX',
        'Portland, ME',
      ]),
    ).toEqual(['memphis-tn', 'memphis-tn', 'memphis-tn', 'memphis-tn', 'paris-tx', 'portland-me']));

  it('is found through short forms and marks', () =>
    expect(
      slugsOf([
        'Saint Louis',
        'St. Louis, MO',
        'Ft. Worth',
        'Mt. Juliet, TN',
        'Köln',
        'Koeln',
        'Sao Paulo',
        'N. Little Rock, AR',
      ]),
    ).toEqual([
      'st-louis-mo',
      'st-louis-mo',
      'fort-worth-tx',
      'mount-juliet-tn',
      'koln-de',
      'koln-de',
      'sao-paulo-br',
      'north-little-rock-ar',
    ]));

  it('is found by what people call it', () =>
    expect(
      slugsOf(['NYC', 'New York City', 'DC', 'Washington, D.C.', 'Philly', 'LA', 'SF', 'Vegas', 'Indy', 'Twin Cities']),
    ).toEqual([
      'new-york-ny',
      'new-york-ny',
      'washington-dc',
      'washington-dc',
      'philadelphia-pa',
      'los-angeles-ca',
      'san-francisco-ca',
      'las-vegas-nv',
      'indianapolis-in',
      'minneapolis-mn',
    ]));

  it('is found without what is put around it', () =>
    expect(slugsOf(['City of Memphis', 'Greater Memphis Area', 'Nashville-Davidson', 'Raleigh/Durham'])).toEqual([
      'memphis-tn',
      'memphis-tn',
      'nashville-tn',
      'raleigh-nc',
    ]));

  it('is the one of the state before the one of the country with the same code', () =>
    expect(slugsOf(['Milan, IN', 'Berlin, DE', 'Bengaluru, IN', 'Perth, AU', 'Toronto, ON'])).toEqual([
      'milan-in',
      'berlin-de',
      'bengaluru-in',
      'perth-au',
      'toronto-ca',
    ]));

  it('is the most populous of its name, unless the look is near another', () => {
    const illinois = { latitude: 39.8, longitude: -89.6 };
    expect(gazetteer.findCity('Springfield')?.slug).toBe('springfield-mo');
    expect(gazetteer.findCity('Springfield', { near: illinois })?.slug).toBe('springfield-il');
  });

  it('is the nearest town of the state for a post office that is none', () =>
    expect(gazetteer.findCity('Ruther Glen', { region: 'Virginia' })?.region).toBe('VA'));

  it('is found in a territory whose code stands as a state', () =>
    expect([
      gazetteer.findCity('San Juan, PR')?.slug,
      gazetteer.findCity('San Juan', { region: 'PR', country: 'USA' })?.slug,
    ]).toEqual(['san-juan-pr', 'san-juan-pr']));

  it('is not found for words that name none', () =>
    expect(
      slugsOf(['', '   ', 'Online', 'TBD', 'Room 3', '__proto__', 'constructor', 'x'.repeat(5000), '\u0000', '東']),
    ).toEqual(Array.from({ length: 10 }, () => undefined)));

  it('is not looked for outside the named state', () =>
    expect(gazetteer.findCity('Nashville', { region: 'CA', country: 'US' })).toBeUndefined());
});

describe('slugs', () => {
  const cities = gazetteer.listCities();
  it('are unique, and each leads back to its town', () => {
    expect(new Set(cities.map(({ slug }) => slug)).size).toBe(cities.length);
    expect(cities.filter((city) => gazetteer.findCityBySlug(city.slug)?.id !== city.id)).toEqual([]);
  });
  it('are made of small letters, digits and hyphens', () =>
    expect(cities.filter(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]));
  it('stay plain for the more populous of two towns of one name', () =>
    expect(['hollywood-al', 'hollywood-al-4067815'].map((slug) => gazetteer.findCityBySlug(slug)?.population)).toEqual([
      974, 930,
    ]));
  it('lead nowhere when nobody has them', () =>
    expect(['nowhere-xx', '', '__proto__'].map((slug) => gazetteer.findCityBySlug(slug))).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
});

describe('places of the map', () => {
  it('have a nearest town within 50 km', () => {
    expect(gazetteer.findNearestCity(35.14, -89.99)?.slug).toBe('memphis-tn');
    expect(gazetteer.findNearestCity(35.09, -89.81)?.slug).toBe('germantown-tn');
    expect(gazetteer.findNearestCity(0, -30)).toBeUndefined();
  });
  it('list the towns around them, nearest first', () =>
    expect(gazetteer.listCitiesWithin(35.1495, -90.049, 17).map(({ slug }) => slug)).toEqual([
      'memphis-tn',
      'west-memphis-ar',
      'marion-ar',
    ]));
  it('are looked at across the date line and at the poles', () => {
    expect(gazetteer.listCitiesWithin(-18, 179.99, 200).map(({ slug }) => slug)).toContain('labasa-fj');
    expect(gazetteer.listCitiesWithin(90, 0, 500)).toEqual([]);
  });
});

describe('postal codes', () => {
  it('lead to their town, with or without the last four digits', () => {
    const code = { code: '38117', city: 'Memphis', region: 'TN', country: 'US', latitude: 35.112, longitude: -89.903 };
    expect(gazetteer.findPostalCode('38117', null)).toEqual(code);
    expect(gazetteer.findPostalCode('38117-1234', 'US')).toEqual(code);
  });
  it('of other countries and of nobody are not known', () =>
    expect([
      gazetteer.findPostalCode('38117', 'DE'),
      gazetteer.findPostalCode('00000', 'US'),
      gazetteer.findPostalCode('3811', null),
      gazetteer.findPostalCode('SW1A 2AA', null),
    ]).toEqual([undefined, undefined, undefined, undefined]));
});

describe('the time zone of a region or country', () => {
  it('is told where there is one', () =>
    expect(
      [{ country: 'Germany' }, { region: 'Georgia', country: 'US' }, { region: 'QLD', country: 'AU' }].map((where) =>
        gazetteer.findTimeZone(where),
      ),
    ).toEqual(['Europe/Berlin', 'America/New_York', 'Australia/Brisbane']));
  it('is not guessed where there are several, or no such country', () =>
    expect(
      [{ region: 'TN' }, { country: 'US' }, { country: 'Atlantis' }, {}].map((where) => gazetteer.findTimeZone(where)),
    ).toEqual([undefined, undefined, undefined, undefined]));
});
