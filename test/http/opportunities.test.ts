import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { opportunityDetail, opportunitySummary } from '#present/opportunity-schema.ts';
import { opportunityList as presentedList } from '#present/present-opportunity-list.ts';
import { problem } from '#present/problem.ts';
import { listOf } from '#present/present-list.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { KEPT_TEXT, PERMITTED_TEXT, seedMemphis } from './seed-memphis.ts';

const opportunityList = listOf(opportunitySummary, 'OpportunityList');

const NO_WORDS =
  'Nothing of what is asked for has all of these words: try fewer or others, or ask for less beside them. Very common words find nothing.';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

async function list(query: string) {
  const answer = await service.app.inject(`/v1/opportunities?${query}`);
  return opportunityList.parse(answer.json());
}

async function titles(query: string): Promise<readonly string[]> {
  return (await list(query)).items.map(({ title }) => title);
}

async function get(title: string) {
  const { items } = await list(`q=${encodeURIComponent(title)}`);
  const answer = await service.app.inject(`/v1/opportunities/${items[0]?.id}`);
  return opportunityDetail.parse(answer.json());
}

describe('the list of opportunities', () => {
  it('has what is running, upcoming or open near a city, soonest first, undated last', async () =>
    expect(await titles('city=memphis-tn')).toEqual([
      'Robot expo',
      'Code night',
      'HR evening',
      'Park cleanup',
      'Pantry helpers',
    ]));

  it('stands in an envelope', async () => {
    const { items, ...envelope } = await list('city=memphis-tn&field=human-resources');
    expect([items.map(({ title }) => title), envelope]).toEqual([
      ['HR evening'],
      { next: null, widened: null, sources: { ok: 3, stale: 0, failing: 0 }, sample: false },
    ]);
  });

  it('tells times with the offset of the place, and how far it is', async () => {
    const [evening] = (await list('city=memphis-tn&field=human-resources')).items;
    expect([evening?.start, evening?.end, evening?.timeZone, evening?.distanceKm]).toEqual([
      '2026-03-05T18:00:00-06:00',
      '2026-03-05T20:00:00-06:00',
      'America/Chicago',
      0.1,
    ]);
  });

  it('is nearest first when asked to', async () => {
    const { items } = await list('near=35.0868,-89.8101&sort=nearest');
    const distances = items.map(({ distanceKm }) => distanceKm ?? -1);
    expect([items[0]?.title, distances]).toEqual(['Park cleanup', distances.toSorted((a, b) => a - b)]);
  });

  it('is the same page by page as at once', async () => {
    const walked: string[] = [];
    let query = 'city=memphis-tn&limit=2';
    for (let page = 0; page < 5; page += 1) {
      const { items, next } = await list(query);
      walked.push(...items.map(({ title }) => title));
      if (next === null) break;
      query = `city=memphis-tn&limit=2&cursor=${next}`;
    }
    expect(walked).toEqual(await titles('city=memphis-tn'));
  });

  it('takes no cursor of another list', async () => {
    const { next } = await list('city=memphis-tn&limit=2');
    const answer = await service.app.inject(`/v1/opportunities?city=memphis-tn&kind=fair&limit=2&cursor=${next}`);
    expect([answer.statusCode, z.looseObject({ code: z.string() }).parse(answer.json()).code]).toEqual([
      400,
      'cursor-invalid',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['any of several kinds', 'kind=fair,volunteering', ['Robot expo', 'Park cleanup', 'Pantry helpers']],
    ['one way', 'way=speak', ['HR evening']],
    ['words', 'q=gloves', ['Park cleanup']],
    ['a day, the last one whole', 'from=2026-03-05&to=2026-03-05', ['HR evening']],
    ['all there is from the year 0', 'from=0000-01-01&to=2026-03-05', ['Robot expo', 'Code night', 'HR evening']],
    ['all there is to the year 9999', 'from=2026-03-06&to=9999-12-31', ['Park cleanup', 'Code night']],
    ['what is after all', 'from=9999-12-31&days=366', []],
    ['an instant, excluded', 'from=2026-03-05&to=2026-03-06T00:00:00Z', []],
    [
      'undated openings beside a stretch of time',
      'from=2026-03-07&to=2026-03-08&ongoing=true',
      ['Park cleanup', 'Pantry helpers'],
    ],
    ['no undated openings', 'kind=volunteering&ongoing=false', ['Park cleanup']],
    ['a shorter way', 'kind=volunteering&within=10km', ['Pantry helpers']],
    ['a way in miles', 'kind=volunteering&within=20mi', ['Park cleanup', 'Pantry helpers']],
  ])('is narrowed to %s', async (_name, query, found) =>
    expect(await titles(`city=memphis-tn&${query}`)).toEqual(found),
  );

  it('has what is only online when that is asked for', async () =>
    expect(await titles('attendance=online')).toEqual(['Payroll webinar']));

  it('tells a series by its first time inside the stretch', async () => {
    const [night] = (await list('city=memphis-tn&q=code&from=2026-03-08')).items;
    expect(night?.start).toBe('2026-03-10T19:00:00-05:00');
  });
});

describe('one opportunity', () => {
  it('says which sources told of it', async () => {
    const { provenance } = await get('HR evening');
    expect(provenance.map(({ sourceId, sourceKey }) => [sourceId, sourceKey])).toEqual([['hr-circle', 'hr-evening']]);
  });

  it('has the full text only where the terms of its source permit that', async () => {
    const [kept, permitted] = [await get('HR evening'), await get('Park cleanup')];
    expect([kept.description, kept.excerpt?.slice(0, 22), permitted.description]).toEqual([
      null,
      KEPT_TEXT.slice(0, 22),
      PERMITTED_TEXT,
    ]);
  });

  it('has its next times', async () => {
    const { occurrences } = await get('Code night');
    expect(occurrences.map(({ start }) => start)).toEqual(['2026-03-03T19:00:00-06:00', '2026-03-10T19:00:00-05:00']);
  });
});

async function whole(query: string) {
  return presentedList.parse((await service.app.inject(`/v1/opportunities?${query}`)).json());
}

describe('a list of opportunities with more asked', () => {
  it('tells how many there are and of what, whatever the page', async () => {
    const { items, count, facets } = await whole('city=memphis-tn&limit=1&count=true&facets=kind,cause');
    expect([items.length, count, facets]).toEqual([
      1,
      { value: 5, exact: true },
      {
        exact: true,
        values: {
          kind: [
            { value: 'meetup', count: 2 },
            { value: 'volunteering', count: 2 },
            { value: 'fair', count: 1 },
          ],
          cause: [],
        },
      },
    ]);
  });

  it.each([
    ['q=hr+evnning', ['HR evening'], 'Nothing has these words as they are written; these are what comes nearest.'],
    ['q=xyzzyq', [], NO_WORDS],
    ['skill=juggling', [], 'Nothing asks for juggling. Skills are told in `skills` of each item.'],
    ['organizer=Nobody', [], 'No organizer is Nobody. Organizers are told in `organizer` of each item.'],
    [
      'organizer=Nobody, Ltd',
      [],
      'No organizer is Nobody, Ltd. Organizers are told in `organizer` of each item. A comma inside a value is written \\,',
    ],
    ['organizer=Nobody\\, Ltd', [], 'No organizer is Nobody, Ltd. Organizers are told in `organizer` of each item.'],
    ['source=nowhere', [], 'No source is nowhere. Sources are told by /v1/sources.'],
    ['organizer=river-friends&kind=fair', [], 'Each of these is known, but nothing matches all of it.'],
    ['organizer=River-Friends&kind=volunteering&ongoing=false', ['Park cleanup'], undefined],
  ])('says why it is empty, or found by other words: %s', async (query, expected, hint) => {
    const told = await whole(query);
    expect([told.items.map(({ title }) => title), told.hint]).toEqual([expected, hint]);
  });

  it('leads to the next page by a link too', async () => {
    const answer = await service.app.inject('/v1/opportunities?city=memphis-tn&limit=2&sort=newest');
    const [, url = ''] = /^<(.*)>; rel="next"$/.exec(String(answer.headers.link)) ?? [];
    const next = presentedList.parse((await service.app.inject(url)).json());
    expect([next.items.length, new URL(url, 'http://x').searchParams.get('cursor')]).toEqual([
      2,
      presentedList.parse(answer.json()).next,
    ]);
  });

  it.each([
    ['bbox=-90.1,35.1,-90,35.2&days=3', ['Robot expo', 'Code night']],
    ['city=memphis-tn&weekday=sat&from=2026-03-02', ['Park cleanup']],
    ['city=memphis-tn&not_kind=meetup,fair', ['Park cleanup', 'Pantry helpers']],
    ['city=memphis-tn&starts_after=18:30&kind=meetup', ['Code night']],
    ['city=memphis-tn&deadline_before=2026-03-06', ['HR evening']],
    ['city=memphis-tn&sort=deadline', ['HR evening']],
    ['city=memphis-tn&kind=meetup&expand=occurrences', ['Code night', 'HR evening', 'Code night']],
  ])('takes the filter %s', async (query, expected) => expect(await titles(query)).toEqual(expected));

  it.each([
    ['sort=relevance', 'sort'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=-91,35,-90,36&city=memphis-tn', 'bbox'],
    ['to=2026-04-01&days=3', 'days'],
    ['days=0', 'days'],
    ['starts_after=25:00', 'starts_after'],
    ['age=-1', 'age'],
    ['weekday=caturday', 'weekday'],
    ['expand=occurrences&sort=newest', 'expand'],
    ['not_attendance=in-person,hybrid,unknown', 'not_attendance'],
    ['facets=flavor', 'facets'],
    ['deadline_before=tomorrow', 'deadline_before'],
  ])('refuses %s and names the parameter', async (query, parameter) => {
    const answer = await service.app.inject(`/v1/opportunities?${query}`);
    expect([answer.statusCode, problem.parse(answer.json()).parameter]).toEqual([400, parameter]);
  });
});
