import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFiltered } from '../support/any-filter.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { chooseApproach } from '#query/choose-approach.ts';
import { countMatches } from '#query/count-matches.ts';
import { searchStatement } from '#query/search-entries.ts';
import { readWords } from '#query/word-query.ts';
import { explainSent, type PlanNode, toCost } from '../support/explain-sent.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';
import { startTestApp } from '../support/test-app.ts';
import { saveSources } from '#store/save-sources.ts';
import type { Db } from '#db/connect.ts';

const OPPORTUNITIES = 50_000;
const SOURCES = 400;
const NOW = '2026-12-01T12:00:00Z';
const MEMPHIS = { latitude: 35.15, longitude: -90.05, withinMeters: 25_000 };

describe('a search among 50,000 opportunities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await fill(database);
  }, 120_000);
  afterAll(() => database.close());

  it('of a city and a field reads at most 50 rows for each that it returns', async () => {
    const cost = await explain(database, { fields: ['technology'] });
    expect(cost.returned).toBe(20);
    expect(cost.read / cost.returned).toBeLessThanOrEqual(50);
  });

  it('of what is around a point reads at most 50 rows for each that it returns', async () => {
    const cost = await explain(database, { near: MEMPHIS });
    expect(cost.returned).toBe(20);
    expect(cost.read / cost.returned).toBeLessThanOrEqual(50);
  });

  it('of one opportunity reads at most 50 rows, by one statement', async () => {
    const source = makeSource({ id: 'source-a' });
    await saveSources(database.db, [{ ...source, terms: { ...source.terms, isFullTextPermitted: true } }]);
    await readDrafts(database.db, { at: NOW, pages: [[makeDraft({ key: 'e1' })]] });
    const { rows } = await database.db.execute<{ id: string }>(sql`
      select opportunity_id as id from links where source_id = 'source-a'`);
    const costs = await explainSent(database, (db) => getDetail(db, rows[0]?.id ?? ''));
    expect(costs.map(({ returned }) => returned)).toEqual([1]);
    expect(costs.filter(({ read, returned }) => read === 0 || read / returned > 50)).toEqual([]);
  });

  it('reads no more for a page in the middle than for the first', async () => {
    const after = { key: '2027-01-15T00:00:00Z', opportunityId: '00000000-0000-7000-8000-000000000000' };
    const cost = await explain(database, { fields: ['technology'], after });
    expect(cost.returned).toBe(20);
    expect(cost.read / cost.returned).toBeLessThanOrEqual(50);
  });

  it('reads few rows of a whole country too', async () => {
    const cost = await explain(database, { near: null, ways: ['speak'] });
    expect(cost.returned).toBe(20);
    expect(cost.read / cost.returned).toBeLessThanOrEqual(50);
  });

  it.each([
    ['that many have', 'leadership', 20],
    ['that few have', 'falconry', 20],
    ['of which many have one and few the other', 'falconry leadership', 20],
    ['that are near one another nowhere', 'falconry "payroll"', 0],
  ])('of words %s reads at most 50 rows for each of a page', async (_name, text, returned) => {
    const asked = [{ near: MEMPHIS }, { near: null }, { near: null, sort: 'newest' }] as const;
    for (const one of asked) {
      const cost = await explain(database, { text, ...one });
      expect([one, cost.returned, cost.read / 20 <= 50]).toEqual([one, returned, true]);
    }
  });

  it('counts exactly what is a thousand, and beyond says that it estimates, within half and twice of 5,000', async () => {
    const wanted = toFiltered(NOW, { near: null, ways: ['speak'] });
    const { rows } = await database.db.execute<{ at: string }>(sql`
      select to_json(starts_at) #>> '{}' as at from search_entries where place_key = '*' and facet = 'way:speak'
      order by starts_at offset 999 limit 1`);
    const last = Temporal.Instant.from(rows[0]?.at ?? '');
    const upTo = (instant: Temporal.Instant) => countMatches(database.db, { ...wanted, to: instant.toString() });
    expect(await upTo(last.add({ microseconds: 1 }))).toEqual({ value: 1000, isExact: true });
    const all = await countMatches(database.db, toFiltered(NOW, { near: null, fields: ['technology'] }));
    expect([all.isExact, all.value >= 2500 && all.value <= 10_000]).toEqual([false, true]);
  });
});

/**
 * A fifth of all lies within 25 km of Memphis, with sources that tell of it and three times each; the rest lies all over. Each has a
 * field, a way and a time within 90 days. Half are about leadership, and fifty, all of them near, about falconry.
 */
async function fill({ db }: TestDatabase): Promise<void> {
  const near = ['82265', '842659b'];
  await db.execute(sql`select setseed(0.5)`);
  await db.execute(sql`
    insert into opportunities (id, facts, fact_sources, content_hash, kind, ways, fields, attendance, places, is_sample, first_seen_at, changed_at)
    select md5(n::text)::uuid, jsonb_build_object('title', concat_ws(' ', 'Meeting', n, case when n % 2 = 0 then 'Leadership' end,
        case when n % 1000 = 0 then 'Falconry' end)),
      '{}', '', 'meetup', '{attend}', '{technology}', 'in-person',
      case when n % 5 = 0 then array['*', ${near[0]}, ${near[1]}] else array['*', 'far' || n % 400] end, false, ${NOW}, ${NOW}
    from generate_series(1, ${OPPORTUNITIES}) as n`);
  await db.execute(sql`
    insert into search_entries (place_key, facet, starts_at, opportunity_id, until_at, previous_until_at, is_long, attendance, latitude, longitude)
    select place_key, facet, starts_at, md5(n::text)::uuid, starts_at + interval '2 hours', '-infinity', false, 'in-person',
      35.1495 + 0.01 * (n % 5), -90.049
    from (select n, ${NOW}::timestamptz + random() * interval '90 days' as starts_at from generate_series(1, ${OPPORTUNITIES}) as n) as made,
      lateral unnest(case when n % 5 = 0 then array['*', ${near[0]}, ${near[1]}] else array['*', 'far' || n % 400] end) as place_key,
      lateral unnest(array['any', 'kind:meetup', case when n % 50 = 0 then 'way:speak' else 'way:attend' end,
        case when n % 10 = 0 then 'field:technology' else 'field:sales' end]) as facet`);
  await db.execute(sql`
    insert into sources (id, facts, authority)
    select 'source-' || n, '{"name": "A source", "terms": {"isFullTextPermitted": true}}', 'organizer' from generate_series(0, ${SOURCES - 1}) as n`);
  await db.execute(sql`
    insert into listings (source_id, source_key, pages, adapter, printed, facts, occurrences, content_hash, content_keys, starts_at,
      first_seen_at, last_seen_at, changed_at, last_run_id, changed_run_id)
    select 'source-' || n % ${SOURCES}, n::text, '{}', 'icalendar', '{}', '{}', '[]', '', '{}', '{}', ${NOW}, ${NOW}, ${NOW},
      gen_random_uuid(), gen_random_uuid()
    from generate_series(5, ${OPPORTUNITIES}, 5) as n`);
  await db.execute(sql`
    insert into links (id, source_id, source_key, opportunity_id, verdict, score, reason, made_at)
    select gen_random_uuid(), 'source-' || n % ${SOURCES}, n::text, md5(n::text)::uuid, 'first', 1, '', ${NOW}
    from generate_series(5, ${OPPORTUNITIES}, 5) as n`);
  await db.execute(sql`
    insert into occurrences (opportunity_id, starts_at, ordinal, until_at, facts)
    select opportunity_id, starts_at + week * interval '1 week', 0, until_at + week * interval '1 week',
      jsonb_build_object('start', jsonb_build_object('local', '2026-12-01T18:00:00', 'timeZone', 'America/Chicago', 'instant',
        to_json(starts_at) #>> '{}', 'isDate', false), 'end', null, 'status', 'scheduled', 'title', null, 'capacity', null, 'remaining', null)
    from search_entries, generate_series(0, 2) as week where place_key = ${near[0]} and facet = 'any'`);
  await db.execute(sql`analyze`);
}

/** One opportunity, asked for as everybody does. */
async function getDetail(db: Db, id: string): Promise<void> {
  const service = await startTestApp({ db, now: () => NOW });
  const { statusCode, body } = await service.app.inject(`/v1/opportunities/${id}`);
  await service.close();
  if (statusCode !== 200) throw new Error(body);
}

async function explain({ db }: TestDatabase, wanted: Parameters<typeof toFiltered>[1]) {
  const filter = toFiltered(NOW, wanted);
  const words = filter.text === null ? null : readWords(filter.text);
  const statement = searchStatement(filter, words ? { approach: await chooseApproach(db, filter, words) } : {});
  const { rows } = await db.execute<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    sql`explain (analyze, buffers, format json) ${statement}`,
  );
  const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!root) throw new Error('The server explained nothing.');
  return toCost(root);
}
