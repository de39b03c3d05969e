import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestionList } from '#present/present-suggestion.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

/** A Monday morning in Memphis. */
const MORNING = '2026-03-02T15:00:00Z';
let clock = MORNING;
let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ isSample: true, now: () => clock });
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

async function suggest(query: string) {
  const answer = await service.app.inject(`/v1/suggestions?${query}`);
  return suggestionList.parse(answer.json());
}

describe('suggestions for somebody in HR in Memphis', () => {
  it('begin with what is of the field and takes a contribution, then what is worth the trip', async () => {
    const { items } = await suggest('city=memphis-tn&field=human-resources');
    const told = items.map(({ opportunity, worthTheTrip }) => [opportunity.title, worthTheTrip]);
    expect(told.slice(0, 2)).toEqual([
      ['HR evening', false],
      ['State HR Conference', true],
    ]);
  });

  it('say why, with the words it rests on', async () => {
    const [first] = (await suggest('city=memphis-tn&field=human-resources')).items;
    expect(first?.reasons.map(({ code, evidence }) => [code, evidence?.text ?? null])).toEqual([
      ['contribute', 'You can speak.'],
      ['field-match', 'for people in HR'],
      ['deadline-soon', null],
      ['soon', null],
      ['time-fit', null],
      ['distance', null],
      ['newcomer-friendly', 'Newcomers are welcome.'],
    ]);
  });

  it('say that they are made up in a demonstration', async () => {
    const { items: _, ...envelope } = await suggest('city=memphis-tn');
    expect(envelope).toEqual({
      next: null,
      widened: null,
      sources: { ok: 3, stale: 0, failing: 0 },
      sample: true,
    });
  });

  it('are the same for the same question all day, and others on another day', async () => {
    const ask = async (at: string) => {
      clock = at;
      const { items } = await suggest('city=memphis-tn&field=technology');
      return items.map(({ opportunity, ...told }) => ({ ...told, title: opportunity.title, start: opportunity.start }));
    };
    const morning = await ask('2026-03-03T06:01:00Z');
    expect([await ask('2026-03-03T20:00:00Z'), await ask('2026-03-04T05:59:00Z')]).toEqual([morning, morning]);
    expect([morning[0]?.start, (await ask('2026-03-04T06:01:00Z'))[0]?.start]).toEqual([
      '2026-03-03T19:00:00-06:00',
      '2026-03-10T19:00:00-05:00',
    ]);
    clock = MORNING;
  });

  it('name the parameter that offers what nobody knows, and the nearest that somebody does', async () => {
    const answer = await service.app.inject('/v1/suggestions?city=memphis-tn&offer=way:speek');
    expect([answer.statusCode, answer.json().parameter, answer.json().nearest]).toEqual([400, 'offer', ['way:speak']]);
    const free = await service.app.inject('/v1/suggestions?city=memphis-tn&available=evening');
    expect([free.statusCode, free.json().parameter, free.json().nearest.length > 0]).toEqual([400, 'available', true]);
  });

  it('have what stands behind many others when it needs what is offered', async () => {
    const { items } = await suggest('city=memphis-tn&offer=skill:gloves');
    expect([items[0]?.opportunity.title, items[0]?.reasons[0]?.evidence?.text]).toEqual([
      'Park cleanup',
      'Bring gloves.',
    ]);
  });

  it('are at most as many as asked for', async () =>
    expect((await suggest('city=memphis-tn&limit=1')).items.length).toBe(1));

  it('begin with what takes what the asker brings, and say so', async () => {
    const { items } = await suggest('city=memphis-tn&offer=way:volunteer');
    const told = items.filter(({ reasons }) => reasons.some(({ code }) => code === 'offer-match'));
    expect(items.slice(0, 2)).toEqual(told);
    expect(told.map(({ opportunity }) => opportunity.title).toSorted()).toEqual(['Pantry helpers', 'Park cleanup']);
  });
});

describe('suggestions where little is near', () => {
  it('come from farther away, and say how far was looked', async () => {
    const { items, widened } = await suggest('city=jackson-tn');
    expect([widened, items.length > 0]).toEqual([{ fromKm: 40, toKm: 160 }, true]);
  });

  it('say so when there is none', async () => {
    const { items, hint } = await suggest('city=honolulu-hi');
    expect([items, hint?.startsWith('Nothing ahead within 160 km can be suggested.')]).toEqual([[], true]);
  });
});
