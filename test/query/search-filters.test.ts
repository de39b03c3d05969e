import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { toOrganizerId } from '#domain/organizer-id.ts';
import { countFacets, countMatches } from '#query/count-matches.ts';
import type { Approach } from '#query/choose-approach.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import {
  type CursorPosition,
  NO_NARROWING,
  type Narrowing,
  type OpportunityFilter,
  type Sort,
  SORTS,
} from '#query/opportunity-filter.ts';
import { searchStatement } from '#query/search-entries.ts';
import { correctWords } from '#query/word-query.ts';
import { saveSources } from '#store/save-sources.ts';
import { toFiltered } from '../support/any-filter.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeDraft, memphisPlace, type DraftWords } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';

/** Noon in Memphis on Tuesday, the first of December. */
const NOW = '2026-12-01T18:00:00Z';
const EVIDENCE = { text: 'as stated', from: 'stated' } as const;
const UNKNOWN = { minimumAge: null, accessibility: null, training: null, backgroundCheck: null };

/** Things apart enough not to be taken for one another. */
function make(key: string, words: Omit<DraftWords, 'key'>) {
  const organizer = { name: `Guild of ${key}`, url: null };
  const location = memphisPlace({ venue: `House ${key}`, street: `${key.length}${key.charCodeAt(0)} ${key} Street` });
  return makeDraft({ key, title: key, organizer, location, ...words });
}

const DRAFTS = [
  make('Orchard pruning', {
    at: ['2026-12-05T09:00'],
    kind: 'volunteering',
    causes: [{ cause: 'environment', evidence: EVIDENCE }],
    skills: ['Gardening'],
    cost: { isFree: true, min: 0, max: 0, currency: null, memberPrice: null, guestPrice: null },
    requirements: { ...UNKNOWN, minimumAge: 16 },
  }),
  make('Payroll lecture', {
    at: ['2026-12-02T18:30'],
    fields: ['human-resources'],
    descriptionText: 'All about volunteering at tax time.',
  }),
  make('Daily sewing', {
    at: ['2026-12-02T08:00', '2026-12-03T20:00', '2026-12-05T10:00', '2026-12-06T10:00'],
    recurrence: 'FREQ=DAILY',
    requirements: { ...UNKNOWN, accessibility: 'Step-free entrance.' },
  }),
  make('Winter fair', { at: ['2026-12-05'], kind: 'fair', status: 'postponed' }),
  make('Choir board', {
    at: [],
    kind: 'board-service',
    deadline: { local: '2026-12-10', timeZone: 'America/Chicago', instant: '2026-12-10T06:00:00Z', isDate: true },
  }),
  make('Grant review', {
    at: ['2027-01-20T12:00'],
    deadline: {
      local: '2026-12-04T12:00:00',
      timeZone: 'America/Chicago',
      instant: '2026-12-04T18:00:00Z',
      isDate: false,
    },
  }),
];

const APPROACHES: readonly Approach[] = ['listed', 'listed-but-last', 'along'];
const NOBODY = '40000000-0000-7000-8000-000000000000';
const LAST_OF_PAGE: Readonly<Record<Sort, CursorPosition>> = {
  soonest: { key: '2026-12-03T00:00:00Z', opportunityId: NOBODY },
  nearest: { key: '0', opportunityId: NOBODY },
  relevance: { key: '0.5', opportunityId: NOBODY },
  newest: { key: '', opportunityId: 'f0000000-0000-7000-8000-000000000000' },
  deadline: { key: '2026-12-05T00:00:00Z', opportunityId: NOBODY },
};

async function findBy(
  { db }: TestDatabase,
  filter: OpportunityFilter,
  approach: Approach,
): Promise<readonly unknown[]> {
  return (await db.execute(searchStatement(filter, { approach }))).rows.map((row) => [
    row['opportunityId'],
    row['startsAt'],
  ]);
}

describe('a search', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await saveSources(database.db, [makeSource({ id: 'source-a' }), makeSource({ id: 'source-b' })]);
    await readDrafts(database.db, { at: '2026-11-30T12:00:00Z', pages: [DRAFTS] });
    const late = make('Łódź Ünïon', { at: ['2026-12-03T12:00'], sourceId: 'source-b' });
    await readDrafts(database.db, { at: '2026-12-01T12:00:00Z', pages: [[late]], sourceId: 'source-b' });
  });
  afterAll(() => database.close());

  async function list(filter: Partial<OpportunityFilter>) {
    return (await listOpportunities(database.db, toFiltered(NOW, filter))).hits;
  }
  async function titles(filter: Partial<OpportunityFilter>): Promise<readonly string[]> {
    return (await list(filter)).map(({ opportunity }) => opportunity.facts.title);
  }
  function narrowed(narrowing: Partial<Narrowing>, rest: Partial<OpportunityFilter> = {}) {
    return titles({ ...rest, narrowing: { ...NO_NARROWING, ...narrowing } });
  }
  async function walk(filter: Partial<OpportunityFilter>): Promise<readonly string[]> {
    const found: string[] = [];
    let after: OpportunityFilter['after'] = null;
    do {
      const page = await listOpportunities(database.db, toFiltered(NOW, { ...filter, limit: 1, after }));
      found.push(...page.hits.map(({ opportunity }) => opportunity.facts.title));
      after = page.next;
    } while (after && found.length < 50);
    return found;
  }

  it.each<[string, Partial<Narrowing>, readonly string[]]>([
    ['cause', { marks: [['cause:environment', 'cause:hunger']] }, ['Orchard pruning']],
    ['skill, whatever its case', { marks: [['skill:gardening']] }, ['Orchard pruning']],
    ['organizer', { marks: [['organizer:guild-of-choir-board']] }, ['Choir board']],
    ['several marks at once', { marks: [['free'], ['cause:hunger']] }, []],
    ['status', { marks: [['status:postponed']] }, ['Winter fair']],
    ['what is accessible', { marks: [['accessible']] }, ['Daily sewing']],
    ['source', { sources: ['source-b'] }, ['Łódź Ünïon']],
    ['a deadline ahead', { deadlineBefore: '2026-12-05T00:00:00Z' }, ['Grant review']],
    ['what changed lately', { updatedSince: '2026-12-01T00:00:00Z' }, ['Łódź Ünïon']],
    [
      'a Saturday',
      { clock: { weekdays: [6], startsAfter: null, startsBefore: null } },
      ['Winter fair', 'Orchard pruning', 'Daily sewing'],
    ],
    [
      'an evening',
      { clock: { weekdays: [], startsAfter: '17:00', startsBefore: null } },
      ['Payroll lecture', 'Daily sewing'],
    ],
    [
      'a clock over midnight',
      { clock: { weekdays: [], startsAfter: '20:00', startsBefore: '09:00' } },
      ['Daily sewing'],
    ],
    ['a box', { bounds: { west: -91, south: 35, east: -90, north: 36 }, marks: [['free']] }, ['Orchard pruning']],
    ['a box elsewhere', { bounds: { west: -80, south: 35, east: -79, north: 36 } }, []],
  ])('narrows by %s', async (_name, narrowing, expected) =>
    expect(await narrowed(narrowing, narrowing.bounds ? { near: null } : {})).toEqual(expected),
  );

  it('leaves out what is not wanted', async () => {
    const notMarks = ['kind:meetup', 'status:postponed', 'organizer:guild-of-choir-board'];
    expect(await narrowed({ notMarks })).toEqual(['Orchard pruning']);
    expect(await narrowed({ notSources: ['source-a'] })).toEqual(['Łódź Ünïon']);
  });

  it('keeps what states no age, and leaves out who must be older', async () => {
    expect((await narrowed({ age: 15 })).includes('Orchard pruning')).toBe(false);
    expect((await narrowed({ age: 16 })).length).toBe(7);
  });

  it('tells a series by its first time that suits the clock', async () => {
    const clock = { weekdays: [], startsAfter: '17:00', startsBefore: null };
    const hits = await list({ narrowing: { ...NO_NARROWING, clock } });
    expect(hits.map(({ occurrence }) => occurrence?.start.local)).toEqual([
      '2026-12-02T18:30:00',
      '2026-12-03T20:00:00',
    ]);
  });

  it('tells each time of a series when asked to', async () => {
    const narrowing = { ...NO_NARROWING, isEachTime: true, marks: [['accessible']] };
    const hits = await list({ narrowing });
    expect(hits.map(({ occurrence }) => occurrence?.start.local)).toEqual([
      '2026-12-02T08:00:00',
      '2026-12-03T20:00:00',
      '2026-12-05T10:00:00',
      '2026-12-06T10:00:00',
    ]);
    expect(await walk({ narrowing: { ...NO_NARROWING, isEachTime: true } })).toHaveLength(10);
  });

  it('finds words by their beginning and in the description, the most relevant first when asked to', async () => {
    expect(await titles({ text: 'payr' })).toEqual(['Payroll lecture']);
    expect(await titles({ text: 'orchard prun' })).toEqual(['Orchard pruning']);
    expect(await titles({ text: 'volunteer' })).toEqual(['Payroll lecture']);
    expect(await titles({ text: 'volunteer or orchard', sort: 'relevance' })).toEqual([
      'Orchard pruning',
      'Payroll lecture',
    ]);
    expect(await walk({ text: 'volunteer or orchard', sort: 'relevance' })).toEqual([
      'Orchard pruning',
      'Payroll lecture',
    ]);
  });

  it.each([
    'volunteer',
    'payroll lect',
    'the volunteer',
    'a guild of',
    'orchard or volunteer',
    '"guild of" choir',
    'guild -orchard',
  ])('finds the same whichever way it takes, in each order: %s', async (text) => {
    for (const sort of SORTS) {
      for (const after of [null, LAST_OF_PAGE[sort]]) {
        const filter = toFiltered(NOW, { text, sort, after });
        const found = await Promise.all(APPROACHES.map((approach) => findBy(database, filter, approach)));
        expect(found).toEqual([found[0], found[0], found[0]]);
      }
    }
    expect(await findBy(database, toFiltered(NOW, { text }), 'listed')).not.toEqual([]);
  });

  it('finds misspelled words by those most like them, and nothing for what is like no word', async () => {
    const words = await correctWords(database.db, 'payrrol lecutre');
    const { hits } = await listOpportunities(database.db, toFiltered(NOW, { text: 'payrrol lecutre' }), words);
    expect(hits.map(({ opportunity }) => opportunity.facts.title)).toEqual(['Payroll lecture']);
    expect(await correctWords(database.db, 'xyzzyqq')).toBeUndefined();
    expect(await correctWords(database.db, 'payroll')).toBeUndefined();
  });

  it('takes any text for a question', async () => {
    for (const text of ["it's", '"', "a' | 'b", '\\', "d'oh:*", '<-> !', 'weiß'.repeat(20)]) {
      expect(await titles({ text })).toEqual([]);
      expect(await correctWords(database.db, text)).toBeUndefined();
    }
  });

  it('begins with the newest, or with what is due first, near and everywhere, page by page', async () => {
    for (const near of [toFiltered(NOW).near, null]) {
      const newest = await titles({ near, sort: 'newest' });
      expect([newest[0], newest.length]).toEqual(['Łódź Ünïon', 7]);
      expect(await walk({ near, sort: 'newest' })).toEqual(newest);
      expect(await titles({ near, sort: 'deadline' })).toEqual(['Grant review', 'Choir board']);
      expect(await walk({ near, sort: 'deadline' })).toEqual(['Grant review', 'Choir board']);
    }
  });

  it('counts what it finds, whatever the page', async () => {
    expect(await countMatches(database.db, toFiltered(NOW, { limit: 1 }))).toEqual({ value: 7, isExact: true });
    expect(await countMatches(database.db, toFiltered(NOW, { text: 'lecture' }))).toEqual({ value: 1, isExact: true });
  });

  it('counts the values of a facet, most frequent first', async () => {
    const { counts, isExact } = await countFacets(database.db, toFiltered(NOW), ['kind', 'cause']);
    expect([isExact, counts.map(({ facet, value, count }) => `${facet} ${value} ${count}`)]).toEqual([
      true,
      ['cause environment 1', 'kind meetup 4', 'kind board-service 1', 'kind fair 1', 'kind volunteering 1'],
    ]);
  });

  it.each(['River Shelter', '  St. Jude’s -- 5K ', 'ÄÖÜ', 'x'.repeat(150), '!!!', 'A&B', 'İstanbul K', 'A\tB'])(
    'knows an organizer by the same id in the program and in the database: %j',
    async (name) => {
      const { rows } = await database.db.execute<{ marks: readonly string[] }>(
        sql`select marks_of(${JSON.stringify({ organizer: { name } })}::jsonb) as marks`,
      );
      expect(rows[0]?.marks).toEqual([`organizer:${toOrganizerId(name)}`]);
    },
  );
});
