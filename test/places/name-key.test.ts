import { expect, it } from 'vitest';
import { toCountryCode } from '#places/countries.ts';
import { kilometersBetween } from '#domain/distance.ts';
import { toNameKey } from '#places/name-key.ts';
import { listCountriesOfRegion, toRegionCode } from '#places/regions.ts';

it('spellings of one name have one key', () => {
  expect(new Set(['St. Louis', 'Saint-Louis', 'SAINT  LOUIS', 'St.Louis'].map(toNameKey))).toEqual(
    new Set(['saint louis']),
  );
  expect(new Set(['D.C.', 'DC', 'd.c.'].map(toNameKey))).toEqual(new Set(['dc']));
  expect(['Coeur d’Alene', 'Łódź', 'Straße', 'N. Augusta', 'constructor'].map(toNameKey)).toEqual([
    'coeur dalene',
    'lodz',
    'strasse',
    'north augusta',
    'constructor',
  ]);
});

it('countries are known by code and by name in several languages', () =>
  expect(
    ['USA', 'U.S.A.', 'uk', 'U.K.', 'Deutschland', 'España', 'United Arab Emirates', 'DDR', 'Atlantis', ''].map(
      toCountryCode,
    ),
  ).toEqual(['US', 'US', 'GB', 'GB', 'DE', 'ES', 'AE', undefined, undefined, undefined]));

it('states are known by code, name and old short form', () => {
  expect(['Tennessee', 'tn', 'Tenn.', 'D.C.', 'ON', 'toString'].map((text) => toRegionCode(text, 'US'))).toEqual([
    'TN',
    'TN',
    'TN',
    'DC',
    undefined,
    undefined,
  ]);
  expect(listCountriesOfRegion('WA')).toEqual(['US', 'AU']);
});

it('distance follows the globe', () => {
  const memphis = { latitude: 35.1495, longitude: -90.049 };
  expect(Math.round(kilometersBetween(memphis, { latitude: 36.1659, longitude: -86.7844 }))).toBe(316);
  expect(kilometersBetween(memphis, memphis)).toBe(0);
  expect(Math.round(kilometersBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }))).toBe(
    111,
  );
});
