import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSourcePort } from '#cli/create-source-port.ts';
import { loadConfig } from '#config/load-config.ts';
import type { Scope } from '#domain/token.ts';
import { openReadingQueue, type ReadingQueue } from '#jobs/reading-queue.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { problem } from '#present/problem.ts';
import { saveSources } from '#store/save-sources.ts';
import { saveToken } from '#store/save-token.ts';
import { send, serve } from '../fetch/serve.ts';
import { makeDraft } from '../support/make-draft.ts';
import { makeSource } from '../support/make-source.ts';
import { readDrafts } from '../support/read-drafts.ts';
import { toCalendar } from '../support/small-site.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const NOW = '2026-03-02T15:00:00Z';
const WHY = 'Its site is being moved.';
const ENTRY = {
  id: 'people-ops',
  name: 'People Ops',
  homeUrl: 'https://ops.example/',
  url: 'https://ops.example/e.ics',
};

let database: TestDatabase;
let queue: ReadingQueue;
let service: TestApp;
const tokens = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const log = pino({ enabled: false });
  queue = await openReadingQueue({ url: database.url, applicationName: 'test', log, supervises: false });
  const config = loadConfig({ SHOWUP_ALLOW_HOSTS: '127.0.0.1' });
  const sourceOrders = createSourcePort({
    db,
    queue,
    now: () => NOW,
    gazetteer: loadGazetteer(),
    config,
    limits: { gapMs: 0 },
  });
  service = await startTestApp({ db, sourceOrders });
  const scopes: readonly Scope[] = ['read', 'sources', 'corrections'];
  for (const scope of scopes) tokens.set(scope, await saveToken(db, { name: scope, scopes: [scope], at: NOW }));
});
afterAll(async () => {
  await service.close();
  await queue.stop();
  await database.close();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate sources, opportunities, links cascade`);
  await database.db.execute(sql`delete from pgboss.job`);
  await saveSources(database.db, [makeSource({ id: 'club' }), makeSource({ id: 'other' })]);
});

interface Asked {
  readonly by?: string;
  readonly payload?: object;
}

async function ask(method: 'GET' | 'POST', path: string, { by = 'sources', payload = { why: WHY } }: Asked = {}) {
  const headers = { authorization: `Bearer ${tokens.get(by) ?? by}` };
  const answer = await service.app.inject({
    method,
    url: `/v1/admin${path}`,
    headers,
    ...(method === 'POST' && { payload }),
  });
  return {
    status: answer.statusCode,
    body: answer.json<Record<string, never>>(),
    code: problem.safeParse(answer.json()).data?.code,
  };
}

async function listAudit(): Promise<readonly unknown[]> {
  const { body } = await ask('GET', '/audit', { by: 'read' });
  const items: readonly Record<string, unknown>[] = body['items'] ?? [];
  return items.map(({ act, about, who, why }) => [act, about, who, why]);
}

describe('orders about sources', () => {
  it('add a source that is read within minutes, once, and refuse what is no entry, naming what is wrong', async () => {
    const added = await ask('POST', '/sources', { payload: { entry: ENTRY, why: WHY } });
    const again = await ask('POST', '/sources', { payload: { entry: ENTRY, why: WHY } });
    const wrong = await ask('POST', '/sources', {
      payload: { entry: { ...ENTRY, id: 'A b', url: 'gopher://x' }, why: WHY },
    });
    expect([added.status, added.body['id'], added.body['state'], again.status, again.code, wrong.status]).toEqual([
      ...[201, 'people-ops', 'unverified', 409, 'source-exists', 400],
    ]);
    expect(problem.parse(wrong.body).errors.map(({ parameter }) => parameter)).toEqual(['entry.id', 'entry.url']);
    expect(await listAudit()).toEqual([['source-add', 'people-ops', 'sources', WHY]]);
  });

  it('pause and resume, and are told by everyone who asks for the source', async () => {
    const paused = await ask('POST', '/sources/club/pause');
    const told = (await service.app.inject('/v1/sources/club')).json<Record<string, unknown>>();
    const resumed = await ask('POST', '/sources/club/resume');
    expect([paused.body['state'], told['state'], told['paused'], resumed.body['state']]).toEqual([
      ...['paused', 'paused', true, 'unverified'],
    ]);
  });

  it('queue one reading at a time', async () => {
    const answers = [await ask('POST', '/sources/club/run'), await ask('POST', '/sources/club/run')];
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [200, undefined],
      [409, 'source-busy'],
    ]);
    const { body } = await ask('GET', '/queue', { by: 'read' });
    expect(body['items']).toMatchObject([{ sourceId: 'club', slotAt: null, state: 'waiting', attempts: 0 }]);
  });

  it('take down what only the source told, for good, and leave the rest', async () => {
    const shared = { title: 'Quilting Bee', at: ['2026-03-09T10:00'] };
    const readOne = (sourceId: string, drafts: readonly ReturnType<typeof makeDraft>[]) =>
      readDrafts(database.db, { sourceId, at: NOW, pages: [drafts] });
    await readOne('club', [
      makeDraft({ key: '1', sourceId: 'club', ...shared }),
      makeDraft({ key: '2', sourceId: 'club' }),
    ]);
    await readOne('other', [makeDraft({ key: '1', sourceId: 'other', ...shared })]);
    const down = await ask('POST', '/sources/club/take-down');
    await saveSources(database.db, [makeSource({ id: 'club' })]);
    const { rows } = await database.db.execute(
      sql`select facts ->> 'title' as title from opportunities where withdrawn_at is null`,
    );
    const told = (await service.app.inject('/v1/sources/club')).json<Record<string, unknown>>();
    expect([down.status, rows, told['state'], told['takenDownOn']]).toEqual([
      ...[200, [{ title: 'Quilting Bee' }], 'taken-down', '2026-03-02'],
    ]);
  });

  it('that cannot be done change and log nothing', async () => {
    const before = await listAudit();
    const answers = await Promise.all(
      ['pause', 'resume', 'run', 'take-down'].map((order) => ask('POST', `/sources/none/${order}`)),
    );
    expect(answers.map(({ status, code }) => [status, code])).toEqual(
      Array.from({ length: 4 }, () => [404, 'source-not-found']),
    );
    expect(await listAudit()).toEqual(before);
  });

  it('probe a site and write an entry that can be added as it is', async () => {
    const page = toCalendar([{ uid: '1', title: 'Analysts Evening', start: '20991201T180000' }]);
    await using site = await serve({ '/e.ics': send(200, page, { 'content-type': 'text/calendar' }) });
    const probed = await ask('POST', '/sources/probe', { payload: { url: `${site.origin}/e.ics` } });
    expect([probed.status, probed.body['outcome'], probed.body['feeds']]).toEqual([
      ...[200, 'found', [{ url: `${site.origin}/e.ics`, adapter: 'icalendar', found: 1 }]],
    ]);
    const added = await ask('POST', '/sources', { payload: { entry: probed.body['entry'], why: WHY } });
    expect([added.status, added.body['url']]).toEqual([201, `${site.origin}/e.ics`]);
  });

  it('probe no private address that the operator did not allow', async () => {
    const probed = await ask('POST', '/sources/probe', { payload: { url: 'http://169.254.169.254/latest/meta-data' } });
    expect([probed.status, probed.body['outcome'], probed.body['entry']]).toEqual([200, 'refused', null]);
  });

  it.each([
    ['POST', '/sources'],
    ['POST', '/sources/probe'],
    ['POST', '/sources/club/run'],
    ['POST', '/sources/none/take-down'],
  ] as const)(
    '%s %s take a token with the scope, and say nothing of what there is without one',
    async (method, path) => {
      const answers = [await ask(method, path, { by: 'nobody' }), await ask(method, path, { by: 'read' })];
      expect(answers.map(({ status, code }) => [status, code])).toEqual([
        [401, 'token-needed'],
        [403, 'scope-missing'],
      ]);
    },
  );

  it('are followed by readings with their problems', async () => {
    await readDrafts(database.db, { sourceId: 'club', at: NOW, pages: [[makeDraft({ key: '1', sourceId: 'club' })]] });
    const runs = await ask('GET', '/sources/club/runs', { by: 'read' });
    expect(runs.body['items']).toMatchObject([{ outcome: 'ok', counts: { created: 1 }, problems: [], slotAt: null }]);
    expect((await ask('GET', '/sources/none/runs', { by: 'read' })).status).toBe(404);
  });
});
