import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectSource } from '#collect/collect-source.ts';
import { takeDownSources } from '#collect/take-down-sources.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { loadGazetteer, type Gazetteer } from '#places/gazetteer.ts';
import { clearAll } from '#store/clear-all.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/make-source.ts';
import { serve } from '../support/small-site.ts';

const SOURCE = makeSource({ id: 'riverbend', adapter: 'schema-org', url: 'https://riverbend.example/meetings' });
const OTHER = makeSource({ id: 'delta', adapter: 'schema-org', url: 'https://delta.example/events' });
const REDESIGNED = '<html><body><h1>Our new site</h1><div class="card">Spring Social</div></body></html>';

let gazetteer: Gazetteer;
let database: TestDatabase;
beforeAll(() => {
  gazetteer = loadGazetteer();
});
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await clearAll(database.db);
  await saveSources(database.db, [SOURCE, OTHER]);
});
afterAll(() => database.close());

describe('a page that changed its shape', () => {
  it('ends the run as such, not as one on which nothing is on, and withdraws nothing', async () => {
    await collect(toPage(['Analysts Evening', 'Payroll Law Breakfast']), 1);
    const report = await collect(REDESIGNED, 2);
    expect([report?.outcome, report?.reason, report?.counts.withdrawn]).toEqual([
      'changed-shape',
      'No entry can be read where there were 2.',
      0,
    ]);
  });

  it('keeps the pages of the first alarm and of the last good reading, however often it is read', async () => {
    await collect(toPage(['Analysts Evening']), 1);
    for (const day of [2, 3, 4, 5, 6, 7, 8]) await collect(REDESIGNED, day);
    const { rows } = await database.db.execute(sql`
      select outcome, started_at::date::text as day from captures join runs on runs.id = run_id order by started_at`);
    expect(rows).toEqual([
      { outcome: 'ok', day: '2026-11-01' },
      { outcome: 'changed-shape', day: '2026-11-02' },
      { outcome: 'changed-shape', day: '2026-11-06' },
      { outcome: 'changed-shape', day: '2026-11-07' },
      { outcome: 'changed-shape', day: '2026-11-08' },
    ]);
  });

  it('goes on telling so until the page is as before', async () => {
    await collect(toPage(['Analysts Evening']), 1);
    const outcomes = [];
    for (const page of [REDESIGNED, REDESIGNED, toPage(['Analysts Evening'])])
      outcomes.push((await collect(page, 2 + outcomes.length))?.outcome);
    expect(outcomes).toEqual(['changed-shape', 'changed-shape', 'ok']);
  });

  it('counts as looked at when its entry in the catalog changes', async () => {
    await collect(toPage(['Analysts Evening']), 1);
    await saveSources(database.db, [{ ...SOURCE, checkedOn: '2026-11-02' }]);
    expect((await collect(REDESIGNED, 2))?.outcome).toBe('empty');
  });
});

describe('a source that is taken down', () => {
  const TAKEN_DOWN: Source = { ...SOURCE, takenDown: { on: '2026-11-02', why: 'The publisher asked.' } };

  it('is not read any more', async () => {
    expect(await collect(toPage(['Analysts Evening']), 2, TAKEN_DOWN)).toBeUndefined();
  });

  it('has withdrawn what came only from it, and leaves what another source tells as well', async () => {
    await collect(toPage(['Analysts Evening', 'Joint Round Table']), 1);
    await collect(toPage(['Joint Round Table']), 1, OTHER);
    await takeDownSources(database.db, [TAKEN_DOWN, OTHER], '2026-11-02T12:00:00Z');
    const { rows } = await database.db.execute(sql`
      select facts ->> 'title' as title, withdrawn_at is not null as withdrawn from opportunities order by title`);
    expect(rows).toEqual([
      { title: 'Analysts Evening', withdrawn: true },
      { title: 'Joint Round Table', withdrawn: false },
    ]);
  });
});

/** A page of JSON-LD with these meetings, each on a day of December of its own. */
function toPage(titles: readonly string[]): string {
  const events = titles.map((name) => ({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name,
    startDate: `2026-12-${name.length}T18:00:00-06:00`,
    location: { '@type': 'Place', name: 'Riverbend Hall', address: '12 Levee Street, Memphis, TN 38103' },
  }));
  return events.map((event) => `<script type="application/ld+json">${JSON.stringify(event)}</script>`).join('\n');
}

/** Reads a source on this day of November, when its address answers with this page. */
function collect(body: string, day: number, source: Source = SOURCE): Promise<RunReport | undefined> {
  const at = `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`;
  const now = () => new Date(at);
  const memory = createStoredPageMemory(database.db, now);
  const fetchPage = serve({ [source.url]: { body, mediaType: 'text/html' } }, at);
  return collectSource(source, { ...database, fetchPage, memory, gazetteer, now });
}
