import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '#present/problem.ts';
import { correction } from '#present/correction-schema.ts';
import { opportunityEvidence } from '#present/evidence-schema.ts';
import type { Scope } from '#domain/token.ts';
import { revokeToken, saveToken } from '#store/save-token.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

const NOBODY = '01990000-0000-7000-8000-000000000404';
const AT = '2026-03-02T09:00:00Z';
const WHY = 'They rang us up.';

let service: TestApp;
let token: string;
let readToken: string;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
  token = await makeToken('library desk', ['read', 'corrections']);
  readToken = await makeToken('visitor', ['read']);
});
afterAll(() => service.close());

function makeToken(name: string, scopes: readonly Scope[]): Promise<string> {
  return saveToken(service.database.db, { name, scopes, at: AT });
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly by?: string;
  readonly payload?: object;
}

async function ask(url: string, { method = 'GET', by = token, payload }: Asked = {}) {
  const headers = by === '' ? {} : { authorization: `Bearer ${by}` };
  const answer = await service.app.inject({ method, url, headers, ...(payload && { payload }) });
  const { 'www-authenticate': asks, 'cache-control': cacheControl } = answer.headers;
  return {
    status: answer.statusCode,
    json: () => answer.json<unknown>(),
    body: answer.body,
    asks,
    cacheControl,
    headers: answer.headers,
  };
}

/** Ids by title of what the public is served. */
async function listServed(): Promise<ReadonlyMap<string, string>> {
  const { items } = (await service.app.inject('/v1/opportunities?limit=100')).json<{
    items: readonly { readonly id: string; readonly title: string }[];
  }>();
  return new Map(items.map(({ id, title }) => [title, id]));
}

async function idOf(title: string): Promise<string> {
  const id = (await listServed()).get(title);
  if (id === undefined) throw new Error(`There is no ${title}.`);
  return id;
}

async function correct(id: string, order: object) {
  const answer = await ask(`/v1/admin/opportunities/${id}/corrections`, {
    method: 'POST',
    payload: { why: WHY, ...order },
  });
  return { status: answer.status, made: correction.parse(answer.json()) };
}

async function undo(id: string) {
  return ask(`/v1/admin/corrections/${id}?why=mistaken`, { method: 'DELETE' });
}

describe('the admin API', () => {
  it('is closed to whoever has no token, and tells them nothing of what exists', async () => {
    const id = await idOf('HR evening');
    const forged = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const answers = await Promise.all(
      [id, NOBODY, 'x'].flatMap((id) =>
        [forged, 'showup_x', ''].map((by) => ask(`/v1/admin/opportunities/${id}`, { by })),
      ),
    );
    const told = answers.map(({ status, json, asks, cacheControl }) => {
      const { instance: _, ...rest } = problem.parse(json());
      return JSON.stringify([status, rest.code, rest.detail, String(asks).slice(0, 6), cacheControl]);
    });
    expect([...new Set(told)]).toEqual([
      JSON.stringify([
        401,
        'token-needed',
        'Send a token that is in force: Authorization: Bearer showup_….',
        'Bearer',
        'no-store',
      ]),
    ]);
  });

  it('looks at the token before it looks at the question', async () => {
    const answers = await Promise.all([
      ask('/v1/admin/log?nonsense=1', { by: '' }),
      ask(`/v1/admin/opportunities/${NOBODY}/corrections`, { method: 'POST', by: '', payload: { kind: 'nonsense' } }),
      ask(`/v1/admin/corrections/${NOBODY}`, { method: 'DELETE', by: '' }),
      ask('/v1/admin/review', { by: '' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('lets a token do what its scopes say and nothing else', async () => {
    const url = `/v1/admin/opportunities/${NOBODY}/corrections`;
    const read = await ask('/v1/admin/log', { by: readToken });
    const write = await ask(url, { method: 'POST', by: readToken, payload: { kind: 'hide', why: WHY } });
    expect([read.status, write.status, write.asks, problem.parse(write.json()).code]).toEqual([
      ...[200, 403, 'Bearer error="insufficient_scope", scope="corrections"', 'scope-missing'],
    ]);
  });

  it('is closed to a token that was revoked', async () => {
    const { db } = service.database;
    const passing = await makeToken('passing', ['read']);
    const before = await ask('/v1/admin/log', { by: passing });
    await revokeToken(db, { name: 'passing', at: AT });
    const after = await ask('/v1/admin/log', { by: passing });
    expect([before.status, after.status]).toEqual([200, 401]);
  });

  it.each([
    ['an order of no kind', { kind: 'burn', why: WHY }, 'kind'],
    ['an order without a reason', { kind: 'hide' }, 'why'],
    ['an edit of nothing', { kind: 'edit', facts: {}, why: WHY }, 'facts'],
    ['a fact there is not', { kind: 'edit', facts: { tilte: 'x' }, why: WHY }, 'facts.tilte'],
    ['an address that runs', { kind: 'edit', facts: { url: 'javascript:alert(1)' }, why: WHY }, 'facts.url'],
    ['a day there never was', { kind: 'edit', facts: { start: '2026-02-30' }, why: WHY }, 'facts.start'],
  ])('refuses %s, naming it', async (_name, payload, parameter) => {
    const answer = await ask(`/v1/admin/opportunities/${await idOf('HR evening')}/corrections`, {
      method: 'POST',
      payload,
    });
    const told = problem.parse(answer.json());
    expect([answer.status, told.parameter]).toEqual([400, parameter]);
  });
});

describe('a correction by the API', () => {
  it('is served at once, in a new version under a new tag, and is gone when it is taken back', async () => {
    const id = await idOf('Park cleanup');
    const before = await service.app.inject(`/v1/opportunities/${id}`);
    const { made } = await correct(id, {
      kind: 'edit',
      facts: { title: 'Riverside cleanup', commitment: 'an hour' },
    });
    const after = await service.app.inject(`/v1/opportunities/${id}`);
    const told = after.json<{ title: string; version: number; factSources: Record<string, string> }>();
    expect([told.title, told.version, told.factSources['title'], after.headers.etag === before.headers.etag]).toEqual([
      ...['Riverside cleanup', 2, 'person', false],
    ]);
    expect([made.kind, made.who, made.why, made.facts?.['title']]).toEqual([
      'edit',
      'library desk',
      WHY,
      'Riverside cleanup',
    ]);
    const undone = await undo(made.id);
    const again = (await service.app.inject(`/v1/opportunities/${id}`)).json<{ title: string; version: number }>();
    expect([undone.status, again.title, again.version]).toEqual([200, 'Park cleanup', 3]);
  });

  it('takes what it hides from the public, and still shows it to whoever has a token', async () => {
    const id = await idOf('State HR Conference');
    const { status, made } = await correct(id, { kind: 'hide' });
    const found = await service.app.inject(`/v1/opportunities/${id}`);
    const evidence = opportunityEvidence.parse((await ask(`/v1/admin/opportunities/${id}`)).json());
    await undo(made.id);
    const back = await service.app.inject(`/v1/opportunities/${id}`);
    expect([
      status,
      found.statusCode,
      evidence.hidden,
      evidence.corrections.map(({ kind }) => kind),
      back.statusCode,
    ]).toEqual([...[201, 404, true, ['hide'], 200]]);
  });

  it('shows every listing and link behind an opportunity, undone ones too, and what each inference rests on', async () => {
    const [id, into] = [await idOf('Park cleanup'), await idOf('HR evening')];
    const { made } = await correct(id, { kind: 'merge', into });
    const survivor = opportunityEvidence.parse((await ask(`/v1/admin/opportunities/${into}`)).json());
    const merged = opportunityEvidence.parse((await ask(`/v1/admin/opportunities/${id}`)).json());
    await undo(made.id);
    expect(survivor.links.map(({ verdict, undoneAt }) => [verdict, undoneAt])).toEqual([
      ['first', null],
      ['person', null],
    ]);
    expect(merged.links.map(({ verdict, undoneAt }) => [verdict, undoneAt !== null])).toEqual([['first', true]]);
    expect([merged.mergedInto, survivor.listings.map(({ printed }) => printed['title'])]).toEqual([
      into,
      ['HR evening', 'Park cleanup'],
    ]);
    expect(survivor.evidence).toContainEqual({
      fact: 'field human-resources',
      text: 'for people in HR',
      from: 'description',
    });
  });

  it('answers 404 of what is not there and 409 of what does not go', async () => {
    const id = await idOf('HR evening');
    const order = { method: 'POST', payload: { kind: 'hide', why: WHY } } as const;
    const self = { method: 'POST', payload: { kind: 'merge', into: id, why: WHY } } as const;
    const answers = [
      await ask(`/v1/admin/opportunities/${NOBODY}`),
      await ask(`/v1/admin/opportunities/${NOBODY}/corrections`, order),
      await undo(NOBODY),
      await ask(`/v1/admin/review/${NOBODY}`, { method: 'POST', payload: { decision: 'same', why: WHY } }),
      await ask(`/v1/admin/opportunities/${id}/corrections`, self),
    ];
    expect(answers.map(({ status, json }) => [status, problem.parse(json()).code])).toEqual([
      [404, 'opportunity-not-found'],
      [404, 'opportunity-not-found'],
      [404, 'correction-not-found'],
      [404, 'review-not-found'],
      [409, 'correction-impossible'],
    ]);
  });

  it('is in the log, newest first, with who and why', async () => {
    const { made } = await correct(await idOf('HR evening'), { kind: 'edit', facts: { skills: ['hiring'] } });
    await undo(made.id);
    const { items } = (await ask('/v1/admin/log')).json() as { items: readonly unknown[] };
    const [taken, first] = items.map((item) => correction.parse(item));
    expect([taken?.kind, taken?.undoes, taken?.why, first?.id, first?.undoneBy]).toEqual([
      ...['undo', made.id, 'mistaken', made.id, taken?.id],
    ]);
  });
});

describe('an id that was merged into another', () => {
  it('leads there by 301, keeps its calendar UID, and is itself again when that is undone', async () => {
    const [id, into] = [await idOf('Park cleanup'), await idOf('HR evening')];
    const own = await service.app.inject(`/v1/opportunities/${into}.ics`);
    const { made } = await correct(id, { kind: 'merge', into });
    const old = await service.app.inject(`/v1/opportunities/${id}`);
    const oldCalendar = await service.app.inject(`/v1/opportunities/${id}.ics`);
    const newCalendar = await service.app.inject(`/v1/opportunities/${into}.ics`);
    await undo(made.id);
    const again = await service.app.inject(`/v1/opportunities/${id}`);
    expect([old.statusCode, old.headers.location, again.statusCode]).toEqual([301, `/v1/opportunities/${into}`, 200]);
    expect(listUids(newCalendar.body)).toEqual(listUids(own.body));
    expect(listUids(oldCalendar.body)).toEqual(listUids(own.body).map((uid) => uid.replace(into, id)));
    expect([oldCalendar.body.includes('SUMMARY:HR evening'), listSequences(oldCalendar.body)]).toEqual([
      true,
      listSequences(newCalendar.body),
    ]);
  });
});

function listUids(calendar: string): readonly string[] {
  return [...calendar.replaceAll('\r\n ', '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => (uid ?? '').trim());
}

function listSequences(calendar: string): readonly string[] {
  return [...calendar.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, sequence]) => sequence ?? '');
}
