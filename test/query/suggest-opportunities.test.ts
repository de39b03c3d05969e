import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestOpportunities } from '#query/suggest-opportunities.ts';
import type { SuggestionQuestion } from '#suggest/suggestion.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { at, evidence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';

const NOW = '2026-03-02T15:00:00Z';
const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
const TECHNOLOGY = [{ field: 'technology', evidence: evidence('for coders') }] as const;
const QUESTION: SuggestionQuestion = {
  ...{ fields: ['technology'], ways: [], skills: [], available: [] },
  ...{ withinKm: 40, limit: 10, timeZone: 'America/Chicago' },
};
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const busy = makeSource('busy-club');
  const attend = { location: MEMPHIS, fields: TECHNOLOGY, ways: [makeWay('attend')] };
  // Thirty on the weekdays to come, and behind them one on a Saturday.
  const meetups = Array.from({ length: 30 }, (_, index) => {
    const start = at(`2026-03-0${3 + (index % 4)}T${10 + Math.floor(index / 4)}:00:00`);
    return makeDraft(busy, {
      ...attend,
      title: `Meetup ${index}`,
      start,
      organizer: { name: `Group ${index}`, url: null },
    });
  });
  const saturday = makeDraft(busy, { ...attend, title: 'Saturday lab', start: at('2026-03-28T10:00:00') });
  await seed(database.db, { source: busy, readAt: '2026-03-02T09:00:00Z', drafts: [...meetups, saturday] });
  const quiet = makeSource('quiet-club');
  const seat = { title: 'Board seat', kind: 'board-service', isOngoing: true, ways: [makeWay('serve')] } as const;
  const trip = (title: string, region: string, longitude: number) =>
    makeDraft(quiet, {
      ...{ title, kind: 'conference', start: on('2026-04-20'), fields: TECHNOLOGY, ways: [makeWay('speak')] },
      location: { ...makeLocation(title, 33, longitude), region },
    });
  const drafts = [
    makeDraft(quiet, { ...seat, location: MEMPHIS }),
    trip('Mississippi conference', 'MS', -89),
    trip('Texas conference', 'TX', -96),
  ];
  await seed(database.db, { source: quiet, readAt: '2026-03-02T09:00:00Z', drafts });
});
afterAll(() => database.close());

async function suggest(question: Partial<SuggestionQuestion>) {
  const from = { city: { latitude: 35.15, longitude: -90.05, country: 'US', region: 'TN' }, now: NOW };
  const { suggestions } = await suggestOpportunities(database.db, from, { ...QUESTION, ...question });
  return suggestions.map(({ candidate }) => ({
    title: candidate.opportunity.facts.title,
    isTrip: candidate.isTrip,
    start: candidate.occurrence?.start.local ?? null,
  }));
}

describe('suggestions in a busy town', () => {
  it('are not crowded out by many meetups: an opening without a date stands first where it is given', async () =>
    expect((await suggest({ fields: [] }))[0]).toEqual({ title: 'Board seat', isTrip: false, start: null }));

  it('find the one time when the asker is free behind many when they are not', async () =>
    expect((await suggest({ available: ['weekend'] })).find(({ isTrip }) => !isTrip)).toEqual({
      title: 'Saturday lab',
      isTrip: false,
      start: '2026-03-28T10:00:00',
    }));

  it('lead out of town to the states that border on its own, and no farther', async () =>
    expect((await suggest({})).filter(({ isTrip }) => isTrip).map(({ title }) => title)).toEqual([
      'Mississippi conference',
    ]));

  it('are as many as asked for, up to a hundred', async () =>
    expect((await suggest({ fields: [], limit: 100 })).length).toBe(33));
});
