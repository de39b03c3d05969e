import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opportunitySummary } from '#present/opportunity-schema.ts';
import { listOf } from '#present/present-list.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

const opportunityList = listOf(opportunitySummary, 'OpportunityList');

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

async function subscribe(query: string) {
  return read(`/v1/calendar.ics?${query}`);
}

async function read(url: string) {
  const { body, headers } = await service.app.inject(url);
  const events = new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  return {
    body,
    mediaType: headers['content-type'],
    told: events.map(({ summary, startDate }) => `${summary} ${startDate.toString()}`),
  };
}

describe('the calendar of one opportunity', () => {
  it('has its next times and its deadlines', async () => {
    const list = await service.app.inject('/v1/opportunities?way=speak&city=memphis-tn');
    const { items } = opportunityList.parse(list.json());
    expect((await read(`/v1/opportunities/${items[0]?.id}.ics`)).told).toEqual([
      'HR evening 2026-03-05T18:00:00',
      'Last day to offer (speak): HR evening 2026-03-04',
    ]);
  });

  it('is a problem where there is none', async () => {
    const { statusCode, headers } = await service.app.inject(
      '/v1/opportunities/01990000-0000-7000-8000-000000000404.ics',
    );
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});

describe('the calendar of a city', () => {
  it('has each time and each deadline, and no undated opening', async () => {
    const { mediaType, told } = await subscribe('city=memphis-tn');
    expect([mediaType, told.toSorted()]).toEqual([
      'text/calendar; charset=utf-8',
      [
        'Code night 2026-03-03T19:00:00',
        'Code night 2026-03-10T19:00:00',
        'HR evening 2026-03-05T18:00:00',
        'Last day to offer (speak): HR evening 2026-03-04',
        'Park cleanup 2026-03-07T09:00:00',
        'Robot expo 2026-03-01T09:00:00',
      ],
    ]);
  });

  it('has undated openings when they are asked for', async () => {
    const { told } = await subscribe('city=memphis-tn&kind=volunteering&ongoing=true');
    expect(told.toSorted()).toEqual(['Open: Pantry helpers 2026-03-02', 'Park cleanup 2026-03-07T09:00:00']);
  });

  it('takes the filters of the list', async () =>
    expect((await subscribe('city=memphis-tn&way=volunteer')).told).toEqual(['Park cleanup 2026-03-07T09:00:00']));

  it('is the same bytes while nothing changes', async () => {
    const { body } = await subscribe('city=memphis-tn');
    expect((await subscribe('city=memphis-tn')).body).toBe(body);
  });
});
