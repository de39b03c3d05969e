import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSideApp } from '#http/build-side-app.ts';
import { createMetrics, type Metrics } from '#observe/create-metrics.ts';
import { connect } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import { NO_COUNTS } from '#domain/run.ts';
import { problem } from '#present/problem.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

const now = (): string => '2026-03-02T15:00:00Z';
async function away(): Promise<never> {
  throw new ShowupError('database-unavailable', 'The database does not answer.');
}

const SECRET = 'showup_0123456789abcdef0123456789abcdef_secret';

let database: TestDatabase;
let service: TestApp;
let metrics: Metrics;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await seedMemphis(database.db);
  metrics = createMetrics({ db: database.db, pools: { writes: database.pool }, now, replicaLag: () => 0.5 });
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  service = await startTestApp({ db: database.db, metrics, log: pino({ level: 'info' }, sink) });
});
afterAll(async () => {
  await service.close();
  await database.close();
});

describe('the log', () => {
  it('has one line for each request, with neither what was looked for nor what came in header fields', async () => {
    lines.length = 0;
    const headers = { authorization: `Bearer ${SECRET}`, cookie: 'session=private' };
    await service.app.inject({ url: '/v1/opportunities?city=memphis-tn&q=pregnant%20and%20jobless', headers });
    await service.app.inject({ url: `/v1/nothing?token=${SECRET}&${SECRET}`, headers });
    expect(lines.map(({ msg, method, path, route, status }) => [msg, method, path, route, status])).toEqual([
      ['request answered', 'GET', '/v1/opportunities?city=…&q=…', '/v1/opportunities', 200],
      ['request answered', 'GET', '/v1/nothing?token=…&…', 'none', 404],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/pregnant|secret|private|memphis/);
  });
});

describe('/metrics', () => {
  it('counts requests by route, and runs, listings and rejections by what came of them', async () => {
    await service.app.inject('/v1/sources/none');
    await service.app.inject('/v1/sources/nobody');
    metrics.observeRun({ outcome: 'ok', counts: { ...NO_COUNTS, created: 3, rejected: 2 } });
    const { body, headers } = await service.app.inject('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body.split('\n')).toEqual(
      expect.arrayContaining([
        'showup_http_requests_total{method="GET",route="/v1/sources/:id",status="404"} 2',
        'showup_runs_total{outcome="ok"} 1',
        'showup_listings_total{change="created"} 3',
        'showup_rejections_total 2',
        'showup_database_up 1',
        'showup_replica_lag_seconds{replica="reads"} 0.5',
        'showup_queue_readings{state="waiting"} 0',
        'showup_queue_oldest_seconds 0',
        'showup_sources{state="failing"} 0',
      ]),
    );
    expect(body).toMatch(/showup_database_connections\{pool="writes",state="idle"\} \d/);
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('answers without a database, and says that there is none', async () => {
    const gone = connect('postgres://nobody@127.0.0.1:1/none', { applicationName: 'test' });
    const alone = createMetrics({ db: gone.db, pools: {}, now });
    const text = await alone.print();
    await gone.close();
    expect([text.includes('showup_database_up 0'), text.includes('showup_queue_readings{')]).toEqual([true, false]);
  });

  it('and health are all that a process serves which does not serve the API', async () => {
    const log = pino({ enabled: false });
    const side = await buildSideApp({ log, metrics, isReady: away, isSample: false });
    const statuses = await Promise.all(
      ['/health/live', '/health/ready', '/metrics', '/v1/opportunities'].map(
        async (url) => (await side.inject(url)).statusCode,
      ),
    );
    await side.close();
    expect(statuses).toEqual([200, 503, 200, 404]);
  });
});

describe('a service that has more to do than it can', () => {
  it('refuses at once with 503 and when to come back, but for health and metrics', async () => {
    const busy = await startTestApp({ underWayMax: 0, metrics });
    const refused = await busy.app.inject('/v1/opportunities');
    const others = await Promise.all(['/health/live', '/health/ready', '/metrics'].map((url) => busy.app.inject(url)));
    await busy.close();
    expect([refused.statusCode, problem.parse(refused.json()).code, refused.headers['retry-after']]).toEqual([
      ...[503, 'overloaded', '5'],
    ]);
    expect(others.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });

  it('takes requests again when those under way are answered', async () => {
    const narrow = await startTestApp({ underWayMax: 1 });
    const first = await narrow.app.inject('/v1/kinds');
    const second = await narrow.app.inject('/v1/kinds');
    await narrow.close();
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
  });
});
