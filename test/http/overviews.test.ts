import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAUSES, FIELDS, KINDS, WAYS } from '#domain/vocabularies.ts';
import { cityList } from '#present/present-city.ts';
import { cityPage } from '#present/present-city-page.ts';
import { opportunityList } from '#present/present-opportunity-list.ts';
import { organizerList, organizerPage } from '#present/present-organizer.ts';
import { sourceDetail, sourceList } from '#present/present-source.ts';
import { fieldTermList, termList } from '#present/present-vocabulary.ts';
import { NO_DEFAULTS } from '#domain/source.ts';
import { saveSources } from '#store/save-sources.ts';
import { makeSource } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
  const unread = makeSource('unread', { defaults: { ...NO_DEFAULTS, city: 'memphis-tn' } });
  await saveSources(service.database.db, [unread]);
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
    ['causes', CAUSES],
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

describe('the page of a city', () => {
  it('counts what there is, and tells what is on next', async () => {
    const page = cityPage.parse(await get('/v1/cities/memphis-tn'));
    expect([page.city.name, page.withinKm, page.total]).toEqual(['Memphis', 40, 5]);
    expect(page.ways.map(({ slug, count }) => [slug, count])).toEqual([
      ['attend', 3],
      ['volunteer', 2],
      ['speak', 1],
    ]);
    expect(page.soonest.map(({ title }) => title)).toEqual([
      'Robot expo',
      'Code night',
      'HR evening',
      'Park cleanup',
      'Pantry helpers',
    ]);
  });

  it('tells how well each field is covered', async () => {
    const { coverage } = cityPage.parse(await get('/v1/cities/memphis-tn'));
    expect(coverage.map(({ field }) => field)).toEqual(FIELDS);
    expect(coverage.filter(({ level }) => level !== 'none')).toEqual([
      { field: 'human-resources', opportunities: 1, organizers: 1, sources: 1, level: 'thin' },
      { field: 'technology', opportunities: 2, organizers: 1, sources: 1, level: 'thin' },
    ]);
  });

  it('names the sources that are sick, its own by the catalog too', async () => {
    const { sources, sickSources } = cityPage.parse(await get('/v1/cities/memphis-tn'));
    expect(sources).toEqual({ ok: 3, stale: 1, failing: 0 });
    expect(sickSources.map(({ id, health }) => [id, health])).toEqual([['unread', 'stale']]);
  });

  it('is none for a name that no city has, and the list says so', async () => {
    const { items, hint } = cityList.parse(await get('/v1/cities?q=zzzzzzzz'));
    expect([items, hint?.startsWith('No city has a name like this one.')]).toEqual([[], true]);
  });

  it('is a problem with the nearest slugs where there is none', async () => {
    const answer = await service.app.inject('/v1/cities/memphs-tn');
    expect([answer.statusCode, answer.json().code, answer.json().nearest[0]]).toEqual([
      404,
      'city-not-found',
      'memphis-tn',
    ]);
  });
});

describe('organizers', () => {
  const told = [
    ['code-club', 2],
    ['hr-circle', 3],
    ['river-friends', 2],
  ];

  it.each<[string, string, readonly (readonly (string | number)[])[]]>([
    ['everywhere', '', told],
    ['near a city', '?city=memphis-tn', [told[0] ?? [], ['hr-circle', 1], told[2] ?? []]],
    ['by the beginning of the name', '?q=River', [told[2] ?? []]],
    ['by the beginning of the name, near a city', '?q=river&city=memphis-tn', [told[2] ?? []]],
    ['of other letters', '?q=Łódź', []],
  ])('are told %s', async (_name, query, expected) => {
    const { items } = organizerList.parse(await get(`/v1/organizers${query}`));
    expect(items.map(({ id, upcoming }) => [id, upcoming])).toEqual(expected);
  });

  it.each(['東京', '!?', '😀'])('are not all told for a name without any letter to find it by: %s', async (name) => {
    const answer = await service.app.inject(`/v1/organizers?q=${encodeURIComponent(name)}`);
    expect([answer.statusCode, answer.json().parameter]).toEqual([400, 'q']);
  });

  it('are none for a name that nobody has, and say so', async () => {
    const { items, hint } = organizerList.parse(await get('/v1/organizers?q=zzz'));
    expect([items, hint?.startsWith('No name of an organizer here begins like this.')]).toEqual([[], true]);
  });

  it('are walked page by page', async () => {
    const first = organizerList.parse(await get('/v1/organizers?limit=2'));
    const second = organizerList.parse(await get(`/v1/organizers?limit=2&cursor=${first.next}`));
    expect([[...first.items, ...second.items].map(({ id }) => id), second.next]).toEqual([
      told.map(([id]) => id),
      null,
    ]);
  });

  it.each(['limit=2&q=r&cursor=', 'cursor=x'])('are not walked by a cursor of another list: %s', async (query) => {
    const { next } = organizerList.parse(await get('/v1/organizers?limit=2'));
    const answer = await service.app.inject(`/v1/organizers?${query}${next}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'cursor-invalid']);
  });

  it('are found by the id that stands in what they organize', async () => {
    const { items } = opportunityList.parse(await get('/v1/opportunities?city=memphis-tn&kind=meetup'));
    const ids = items.map(({ organizer }) => organizer?.id ?? '');
    const pages = await Promise.all(ids.map(async (id) => organizerPage.parse(await get(`/v1/organizers/${id}`))));
    expect(pages.map(({ name }) => name)).toEqual(items.map(({ organizer }) => organizer?.name));
    expect(ids.length > 0).toBe(true);
  });

  it('tell what they have ahead, and who tells of them', async () => {
    const page = organizerPage.parse(await get('/v1/organizers/hr-circle'));
    expect([page.name, page.upcoming, page.sourceIds, page.soonest.map(({ title }) => title)]).toEqual([
      'hr-circle',
      3,
      ['hr-circle'],
      ['HR evening', 'Payroll webinar', 'State HR Conference'],
    ]);
    expect(page.kinds.map(({ slug, count }) => [slug, count])).toEqual([
      ['meetup', 2],
      ['conference', 1],
    ]);
  });

  it('are a problem where there is none', async () =>
    expect((await service.app.inject('/v1/organizers/nobody')).statusCode).toBe(404));
});

describe('sources', () => {
  it('tell alone how their last readings went', async () => {
    const { id, runs, notBeforeAt, takenDownOn } = sourceDetail.parse(await get('/v1/sources/code-club'));
    expect([id, runs, notBeforeAt, takenDownOn]).toEqual([
      'code-club',
      [
        {
          startedAt: '2026-03-02T09:00:00Z',
          finishedAt: '2026-03-02T09:00:00Z',
          outcome: 'ok',
          reason: null,
          pages: 1,
          read: 3,
          rejected: 0,
        },
      ],
      null,
      null,
    ]);
  });

  it('are a problem where there is none', async () =>
    expect((await service.app.inject('/v1/sources/nobody')).statusCode).toBe(404));

  it('tell their terms and how reading them goes', async () => {
    const { items } = sourceList.parse(await get('/v1/sources'));
    expect(items.map(({ id, terms, health, listings }) => [id, terms.fullTextPermitted, health, listings])).toEqual([
      ['code-club', false, 'ok', 3],
      ['hr-circle', false, 'ok', 3],
      ['river-friends', true, 'ok', 2],
      ['unread', false, 'stale', 0],
    ]);
  });
});

describe('health', () => {
  it.each(['/health/live', '/health/ready'])('is told: %s', async (url) =>
    expect(await get(url)).toEqual({ status: 'ok', troubles: [], sample: false }),
  );
});
