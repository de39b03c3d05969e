import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '#cli/open-service.ts';
import type { RunReport } from '#domain/run.ts';
import { buildApp } from '#http/build-app.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { createUnreadPort } from './support/source-port.ts';
import { dumpRows, OWN_COLUMNS } from './support/dump-rows.ts';
import { collectTown, openTownService } from './support/town-service.ts';
import { serveTown, type Town } from './town/serve-town.ts';
import { SITES } from './town/sites.ts';

const TODAY = Temporal.Now.plainDateISO('America/Chicago');
/** The slow site answers after seconds; what it guards is tested beside the fetcher. */
const QUICK_SITES = SITES.filter(({ name }) => name !== 'slow-club');

describe('the sample town, collected over HTTP into PostgreSQL', () => {
  let town: Town;
  let database: TestDatabase;
  let service: Service;
  let reports: ReadonlyMap<string, RunReport>;

  beforeAll(async () => {
    town = await serveTown(TODAY);
    database = await createTestDatabase();
    service = await openTownService(database.url);
    reports = await collectTown(service, town.sources);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
    await town.close();
  });

  it('reads every site but the broken one, whose run says why', () => {
    const outcomes = [...reports]
      .map(([id, { outcome, counts }]) => [id, outcome, counts.read])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(outcomes).toEqual([
      ['bluff-river-shrm', 'ok', 4],
      ['city-library', 'ok', 2],
      ['civic-code', 'ok', 1],
      ['helping-table', 'ok', 3],
      ['midtown-makers', 'ok', 3],
      ['people-ops', 'ok', 3],
      ['river-museum', 'ok', 2],
      ['slow-club', 'ok', 1],
      ['troubled-chamber', 'failed', 0],
      ['volunteer-center', 'ok', 2],
      ['volunteer-state-hr', 'ok', 3],
    ]);
    expect(reports.get('troubled-chamber')?.reason).toMatch(/answered 500/);
  });

  it('serves what is on for HR in Memphis, the evening that two sites publish once', async () => {
    const { items } = await get('/v1/opportunities?city=memphis-tn&field=human-resources&limit=100');
    const roundtables = items.filter(({ title }) => title.includes('Pay Transparency Roundtable'));
    expect(roundtables.length).toBe(1);
    const one = await get(`/v1/opportunities/${roundtables[0]?.id}`);
    expect(one.provenance.map(({ sourceId }) => sourceId).toSorted()).toEqual(['bluff-river-shrm', 'people-ops']);
  });

  it('keeps a cancelled event and says that it is', async () => {
    const { items } = await get('/v1/opportunities?city=memphis-tn&limit=100');
    const cancelled = items.filter(({ status }) => status === 'cancelled').map(({ title }) => title);
    expect(cancelled).toEqual(['Laser Cutter Safety Class', 'People Analytics Workshop']);
  });

  it('keeps the hour of a weekly series through a DST change, without the date taken out', async () => {
    const { rows } = await database.db.execute<{ clock: string; offset: string }>(sql`
      select distinct facts #>> '{start,local}' as local, substr(facts #>> '{start,local}', 12, 5) as clock
      from occurrences where opportunity_id in (select id from opportunities where facts ->> 'title' like 'Job Seeker Lab%')
      order by local limit 40`);
    expect(new Set(rows.map(({ clock }) => clock))).toEqual(new Set(['10:00']));
    expect(rows.length).toBe(40);
  });

  it('suggests ways to give for HR in Memphis: an opening, a call for speakers and a reason for each', async () => {
    const { items } = await get('/v1/suggestions?city=memphis-tn&field=human-resources');
    const kinds = new Set(items.map(({ opportunity }) => opportunity.kind));
    expect([kinds.has('volunteering'), kinds.has('call-for-speakers'), items.length >= 3]).toEqual([true, true, true]);
    expect(items.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });

  it('writes nothing but when it was seen when the same town is read again', async () => {
    const seen = ['last_seen_at', 'last_run_id'];
    const before = await dumpRows(database.db, seen);
    await collectTown(service, town.sources);
    expect(await dumpRows(database.db, seen)).toEqual(before);
  });

  async function get(path: string): Promise<Answer> {
    const { db, gazetteer, corrections } = service;
    const app = await buildApp({
      db,
      gazetteer,
      corrections,
      sourceOrders: createUnreadPort({ db, gazetteer, now: () => new Date().toISOString() }),
      log: pino({ enabled: false }),
      now: () => new Date().toISOString(),
      isReady: () => true,
      isSample: true,
      publicUrl: null,
    });
    const answer = await app.inject(path);
    await app.close();
    return answer.json<Answer>();
  }
});

describe('a collection that is killed', () => {
  it('comes to the same rows as an undisturbed one when it is run again, wherever it was killed', async () => {
    const town = await serveTown(TODAY, QUICK_SITES);
    const undisturbed = await createTestDatabase();
    const disturbed = await createTestDatabase();
    await once(startCollecting(undisturbed, town), 'close');
    for (const rows of [1, 3, 6, 10]) {
      const child = startCollecting(disturbed, town);
      await untilCaptured(disturbed, rows);
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await once(startCollecting(disturbed, town), 'close');
    expect(await dumpRows(disturbed.db, WITHOUT_TIMES)).toEqual(await dumpRows(undisturbed.db, WITHOUT_TIMES));
    await Promise.all([undisturbed.close(), disturbed.close(), town.close()]);
  }, 120_000);
});

/** The two collections ran at different times. */
const WITHOUT_TIMES = [...OWN_COLUMNS, 'first_seen_at', 'changed_at', 'made_at', 'previous_until_at'];

interface Answer {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly status: string;
    readonly opportunity: { readonly kind: string };
    readonly reasons: readonly unknown[];
  }[];
  readonly provenance: readonly { readonly sourceId: string }[];
}

function startCollecting({ url }: TestDatabase, { sources }: Town): ChildProcess {
  const script = join(import.meta.dirname, 'support/collect-town-process.ts');
  const child = spawn(process.execPath, [script, url], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(JSON.stringify(sources));
  return child;
}

/** Waits for as many accepted pages, so that the kill falls into the work and not before or after it. */
async function untilCaptured({ db }: TestDatabase, wanted: number): Promise<void> {
  for (let look = 0; look < 2_000; look += 1) {
    const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from captures`);
    if ((rows[0]?.n ?? 0) >= wanted) return;
    await sleep(5);
  }
}
