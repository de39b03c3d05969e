import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS, KINDS, WAYS } from '#domain/vocabularies.ts';
import { cityList } from '#present/present-city.ts';
import { sourceList } from '#present/present-source.ts';
import { fieldTermList, termList } from '#present/present-vocabulary.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

async function get(url: string): Promise<unknown> {
  return (await service.app.inject(url)).json();
}

describe('vocabularies', () => {
  it.each<[string, readonly string[]]>([
    ['fields', FIELDS],
    ['kinds', KINDS],
    ['ways', WAYS],
  ])('are whole and in order: %s', async (name, slugs) => {
    const { items } = termList.parse(await get(`/v1/${name}`));
    expect(items.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('count what is upcoming or open near a city', async () => {
    const { items } = termList.parse(await get('/v1/kinds?city=memphis-tn'));
    const counted = items.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count]);
    expect(counted).toEqual([
      ['meetup', 2],
      ['volunteering', 2],
      ['fair', 1],
    ]);
  });

  it('tell where a field stands in the occupational classification', async () => {
    const { items } = fieldTermList.parse(await get('/v1/fields'));
    expect(items.filter(({ soc2018 }) => soc2018.length === 0 || !/^\d\d-0000$/.test(soc2018[0] ?? ''))).toEqual([]);
  });
});

describe('cities', () => {
  it('are found by the beginning of their name', async () => {
    const { items } = cityList.parse(await get('/v1/cities?q=memph&limit=1'));
    expect(items.map(({ slug, timeZone }) => [slug, timeZone])).toEqual([['memphis-tn', 'America/Chicago']]);
  });
});

describe('sources', () => {
  it('tell their terms and how reading them goes', async () => {
    const { items } = sourceList.parse(await get('/v1/sources'));
    expect(items.map(({ id, terms, health, listings }) => [id, terms.fullTextPermitted, health, listings])).toEqual([
      ['code-club', false, 'ok', 3],
      ['hr-circle', false, 'ok', 3],
      ['river-friends', true, 'ok', 2],
    ]);
  });
});

describe('health', () => {
  it.each(['/health/live', '/health/ready'])('is told: %s', async (url) =>
    expect(await get(url)).toEqual({ status: 'ok', sample: false }),
  );
});
