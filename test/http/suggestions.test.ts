import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestionList } from '#present/present-suggestion.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ isSample: true });
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

  it('are the same for the same question', async () =>
    expect(await suggest('city=memphis-tn')).toEqual(await suggest('city=memphis-tn')));

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
});
