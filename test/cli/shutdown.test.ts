import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, startRoles } from '#cli/start-roles.ts';
import { loadConfig } from '#config/load-config.ts';
import { listRuns } from '#query/list-runs.ts';
import { saveSources } from '#store/save-sources.ts';
import { serve, type Answerer } from '../fetch/serve.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/make-source.ts';
import { toCalendar } from '../support/small-site.ts';

const TOKEN = '9f1c02d7a8b34e56f7081923a4b5c6d7'; // made up
const PAGE = toCalendar([{ uid: 'a', title: 'Analysts Evening', start: '20271201T180000' }]);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A log of which one line is looked for: the one that says where the service listens. */
function watchStart() {
  const started = Promise.withResolvers<string>();
  const log = pino(
    { level: 'info' },
    { write: (line) => 'url' in JSON.parse(line) && started.resolve(JSON.parse(line).url) },
  );
  return { log, started: started.promise };
}

/** A site whose page is answered only when the test says so. */
async function serveLate() {
  const asked = Promise.withResolvers<() => void>();
  const answerLate: Answerer = (_, response) =>
    asked.resolve(() => void response.setHeader('content-type', 'text/calendar').end(PAGE));
  const site = await serve({ '/late.ics': answerLate });
  return { asked: asked.promise, url: `${site.origin}/late.ics`, [Symbol.asyncDispose]: site[Symbol.asyncDispose] };
}

describe('a service that is told to end', () => {
  it('brings the reading that is under way to its end, and takes no more requests', async () => {
    await using read = await serveLate();
    await saveSources(database.db, [makeSource({ id: 'club', adapter: 'icalendar', url: read.url })]);
    const env = { DATABASE_URL: database.url, PORT: '0', SHOWUP_ALLOW_HOSTS: '127.0.0.1', SHOWUP_ADMIN_TOKEN: TOKEN };
    const { log, started } = watchStart();
    const opened = new AsyncDisposableStack();
    await startRoles(opened, { config: loadConfig(env), log, roles: new Set(ROLES), sources: [], cities: ['nowhere'] });
    const url = await started;
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: JSON.stringify({ why: 'Now.' }) } as const;
    await (await request(`${url}/v1/admin/sources/club/run`, sent)).body.dump();
    const answer = await read.asked;
    const ending = opened.disposeAsync();
    answer();
    await ending;
    const [run] = await listRuns(database.db, 'club');
    const further = await request(`${url}/v1/kinds`).catch((cause: NodeJS.ErrnoException) => cause.code);
    expect([run?.outcome, run?.counts.created, further]).toEqual(['ok', 1, 'ECONNREFUSED']);
  });

  it('answers the request that is under way whole, takes no further one, and then ends', async () => {
    await saveSources(database.db, [makeSource({ id: 'club' })]);
    const { child, url, ended } = await startProcess();
    const lock = await database.pool.connect();
    await lock.query('begin; lock table sources in access exclusive mode');
    const answer = request(`${url}/v1/sources`).then(async ({ statusCode, body }) => [statusCode, await body.json()]);
    await untilBlocked();
    child.kill('SIGTERM');
    while (await isListening(url));
    await lock.query('commit');
    lock.release();
    expect(await answer).toEqual([200, expect.objectContaining({ items: [expect.objectContaining({ id: 'club' })] })]);
    expect(await ended).toEqual([0, null]);
  });
});

/** The API as a process of its own, once it listens. */
async function startProcess() {
  const script = join(import.meta.dirname, '../soak/role-process.ts');
  const env = { ...process.env, DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [script, 'api'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const { promise, resolve } = Promise.withResolvers<string>();
  createInterface(child.stdout).on('line', (line) => {
    const { msg, url }: { readonly msg?: string; readonly url?: string } = JSON.parse(line);
    if (msg === 'started' && url !== undefined) resolve(url.replace('localhost', '127.0.0.1'));
  });
  return { child, ended, url: await promise };
}

/** Waits until a statement waits for a table. */
async function untilBlocked(): Promise<void> {
  const waiting = 'select 1 from pg_stat_activity where datname = current_database() and wait_event_type = $1';
  while ((await database.pool.query(waiting, ['Lock'])).rowCount === 0);
}

async function isListening(url: string): Promise<boolean> {
  return request(`${url}/health/live`, { reset: true }).then(
    async ({ body }) => {
      await body.dump();
      return true;
    },
    () => false,
  );
}
