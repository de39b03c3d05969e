import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOpportunities } from '#query/list-opportunities.ts';
import type { OpportunityFilter } from '#query/opportunity-filter.ts';
import { saveSources } from '#store/save-sources.ts';
import { toFiltered } from '../support/any-filter.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft, memphisPlace } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

const MEMPHIS = { latitude: 35.1495, longitude: -90.049, withinMeters: 40_000 };
/** 18:30 in Memphis on the first of December. */
const NOW = '2026-12-02T00:30:00Z';

const ANY = toFiltered(NOW);

const DRAFTS = [
  makeDraft({ key: '1', title: 'Over before', at: ['2026-12-01T09:00'], endsAt: '2026-12-01T10:00' }),
  makeDraft({
    key: '2',
    title: 'Going on',
    at: ['2026-12-01T18:00'],
    endsAt: '2026-12-01T20:00',
    fields: ['technology'],
  }),
  makeDraft({ key: '3', title: 'Long exhibition', kind: 'other', at: ['2026-10-01'], endsAt: '2026-12-24' }),
  makeDraft({
    key: '4',
    title: 'Weekly clinic',
    kind: 'volunteering',
    recurrence: 'FREQ=WEEKLY',
    at: ['2026-11-26T09:00', '2026-12-03T09:00', '2026-12-10T09:00'],
    ways: ['volunteer'],
    organizer: null,
  }),
  makeDraft({
    key: '5',
    title: 'Tied supper',
    at: ['2026-12-04T18:00'],
    fields: ['technology', 'marketing'],
    url: 'https://bluff.example/5',
  }),
  makeDraft({
    key: '6',
    title: 'Tied lecture on payroll',
    at: ['2026-12-04T18:00'],
    organizer: { name: 'Delta Guild', url: null },
    fields: ['human-resources'],
    ways: ['attend', 'speak'],
    location: memphisPlace({ venue: 'North House', latitude: 35.3, street: null }),
  }),
  makeDraft({ key: '7', title: 'Webinar', at: ['2026-12-05T18:00'], attendance: 'online', location: null }),
  makeDraft({
    key: '8',
    title: 'Board seat',
    kind: 'board-service',
    at: [],
    ways: ['serve'],
    organizer: { name: 'River Shelter', url: null },
  }),
  makeDraft({
    key: '9',
    title: 'Nashville conference',
    kind: 'conference',
    at: ['2026-12-06T09:00'],
    location: memphisPlace({
      city: 'Nashville',
      latitude: 36.16,
      longitude: -86.78,
      citySlug: 'nashville-tn',
      venue: 'Hall',
    }),
  }),
  makeDraft({
    key: '10',
    title: 'Gone seat',
    at: [],
    deadline: null,
    organizer: { name: 'Other', url: null },
    kind: 'other',
  }),
];

describe('a list of opportunities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await saveSources(database.db, [makeSource({ id: 'source-a' })]);
    await readDrafts(database.db, { at: '2026-11-30T12:00:00Z', pages: [DRAFTS] });
  });
  afterAll(() => database.close());

  async function titles(filter: Partial<OpportunityFilter>): Promise<readonly string[]> {
    const { hits } = await listOpportunities(database.db, { ...ANY, ...filter });
    return hits.map(({ opportunity }) => opportunity.facts.title);
  }

  it('holds what is running, what is ahead and what is open, in this order, near the place and not online', async () => {
    const found = await titles({});
    expect(found.slice(0, 3)).toEqual(['Long exhibition', 'Going on', 'Weekly clinic']);
    expect(new Set(found.slice(3, 5))).toEqual(new Set(['Tied supper', 'Tied lecture on payroll']));
    expect(new Set(found.slice(5))).toEqual(new Set(['Board seat', 'Gone seat']));
  });

  it('shows a series once, at its first time inside', async () => {
    const { hits } = await listOpportunities(database.db, { ...ANY, kinds: ['volunteering'] });
    expect(hits.map(({ occurrence }) => occurrence?.start.local)).toEqual(['2026-12-03T09:00:00']);
    const later = await listOpportunities(database.db, {
      ...ANY,
      kinds: ['volunteering'],
      from: '2026-12-05T00:00:00Z',
    });
    expect(later.hits.map(({ occurrence }) => occurrence?.start.local)).toEqual(['2026-12-10T09:00:00']);
  });

  it('ends before `to`, and leaves out what is open unless it is asked for', async () => {
    const to = '2026-12-04T00:00:00Z';
    expect(await titles({ to, includeOngoing: false })).toEqual(['Long exhibition', 'Going on', 'Weekly clinic']);
    expect((await titles({ to, includeOngoing: true })).length).toBe(5);
    expect((await titles({ includeOngoing: false })).length).toBe(5);
  });

  it('keeps to its dimensions, alternatives within one and all of several', async () => {
    expect(await titles({ fields: ['human-resources'] })).toEqual(['Tied lecture on payroll']);
    expect((await titles({ fields: ['technology', 'marketing'] })).toSorted()).toEqual(['Going on', 'Tied supper']);
    expect(await titles({ ways: ['speak', 'serve'] })).toEqual(['Tied lecture on payroll', 'Board seat']);
    expect(await titles({ fields: ['technology'], kinds: ['conference'] })).toEqual([]);
    expect(await titles({ fields: ['human-resources'], ways: ['speak'], kinds: ['meetup'] })).toEqual([
      'Tied lecture on payroll',
    ]);
    expect(await titles({ near: null, attendances: ['online'] })).toEqual(['Webinar']);
  });

  it('takes the distance exactly: a hexagon of the index reaches farther than the circle', async () => {
    const near = { ...MEMPHIS, withinMeters: 16_000 };
    expect(await titles({ near, fields: ['human-resources'] })).toEqual([]);
    const { hits } = await listOpportunities(database.db, {
      ...ANY,
      near: { ...MEMPHIS, withinMeters: 17_000 },
      fields: ['human-resources'],
    });
    expect(hits.map(({ distanceMeters }) => distanceMeters)).toEqual([16_735]);
  });

  it('reaches as far as it is asked to, and everywhere without a place', async () => {
    expect(await titles({ near: { ...MEMPHIS, withinMeters: 400_000 }, kinds: ['conference'] })).toEqual([
      'Nashville conference',
    ]);
    expect(await titles({ near: { ...MEMPHIS, withinMeters: 2_000_000 }, kinds: ['conference'] })).toEqual([
      'Nashville conference',
    ]);
    expect(await titles({ near: null, kinds: ['conference'] })).toEqual(['Nashville conference']);
  });

  it('finds words of title and organizer in any form, within the place', async () => {
    expect(await titles({ text: 'lectures' })).toEqual(['Tied lecture on payroll']);
    expect(await titles({ text: 'delta guild' })).toEqual(['Tied lecture on payroll']);
    expect(await titles({ text: 'conferences' })).toEqual([]);
    expect(await titles({ text: 'conferences', near: null })).toEqual(['Nashville conference']);
    expect(await titles({ text: "'; drop table listings; --" })).toEqual([]);
  });

  it('is walked by cursor without a gap or a repeat, ties and open ones included, by time and by distance', async () => {
    for (const sort of ['soonest', 'nearest'] as const) {
      const all = await titles({ sort });
      expect(all).toHaveLength(7);
      for (const limit of [1, 2, 3]) expect(await walk({ sort, limit })).toEqual(all);
      expect(await walk({ sort, limit: 2, text: 'tied' })).toEqual(await titles({ sort, text: 'tied' }));
    }
  });

  it('ends without a cursor', async () => {
    expect((await listOpportunities(database.db, { ...ANY, limit: 7 })).next).toBeNull();
    expect((await listOpportunities(database.db, { ...ANY, limit: 6 })).next).toMatchObject({ key: 'infinity' });
  });

  it('begins with the nearest when sorted so', async () => {
    const { hits } = await listOpportunities(database.db, { ...ANY, sort: 'nearest' });
    const distances = hits.map(({ distanceMeters }) => distanceMeters);
    expect(distances).toEqual(distances.toSorted((a, b) => Number(a) - Number(b)));
    expect(distances.at(-1)).toBe(16_735);
  });

  async function walk(filter: Partial<OpportunityFilter>): Promise<readonly string[]> {
    const found: string[] = [];
    let after: OpportunityFilter['after'] = null;
    do {
      const page = await listOpportunities(database.db, { ...ANY, ...filter, after });
      found.push(...page.hits.map(({ opportunity }) => opportunity.facts.title));
      after = page.next;
    } while (after && found.length < 50);
    return found;
  }
});
