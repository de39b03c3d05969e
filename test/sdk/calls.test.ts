import { afterEach, describe, expect, it } from 'vitest';
import {
  ConnectionError,
  createClient,
  getReadiness,
  listAllChanges,
  ProblemError,
  undoCorrection,
  type CallOptions,
} from '#openapi/sdk/src/main.ts';
import { HEALTHY, problemAnswer, serveAnswers, type Answer, type ScriptedServer } from './scripted-server.ts';

const PAGE: Answer = { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' };
const HEALTH = { status: 'ok', troubles: [], sample: false };

let server: ScriptedServer;
afterEach(() => server.close());

async function clientOf(...answers: readonly Answer[]) {
  server = await serveAnswers(answers);
  return createClient({ baseUrl: server.url, backoffMs: 1 });
}

/** How a call ends: with the answer, or with what its failure tells; and how often it was tried. */
async function end(call: Promise<unknown>): Promise<readonly unknown[]> {
  const told = await call.catch((error: unknown) => {
    if (error instanceof ProblemError) return error.code;
    return error instanceof ConnectionError ? [error.reason, error.status] : error;
  });
  return [told, server.requests.length];
}

async function read(answers: readonly Answer[], options?: CallOptions) {
  return end(getReadiness(await clientOf(...answers), {}, options));
}

async function write(answers: readonly Answer[]) {
  return end(undoCorrection(await clientOf(...answers), { id: 'x', why: 'y' }));
}

describe('a call that fails in passing', () => {
  it.each<[string, readonly Answer[], unknown[]]>([
    ['too many requests', [problemAnswer(429, '0'), HEALTHY], [HEALTH, 2]],
    ['not ready yet', [problemAnswer(503, '0'), problemAnswer(503, '0'), HEALTHY], [HEALTH, 3]],
    ['a page of a proxy', [PAGE, HEALTHY], [HEALTH, 2]],
    [
      'a problem of a proxy',
      [{ status: 503, type: 'application/problem+json', body: '{"title":"Busy"}' }, HEALTHY],
      [HEALTH, 2],
    ],
    ['a broken connection', ['drop', HEALTHY], [HEALTH, 2]],
    ['a date to wait for that is past', [problemAnswer(503, 'Wed, 21 Oct 2015 07:28:00 GMT'), HEALTHY], [HEALTH, 2]],
  ])('is tried again when it reads: %s', async (_name, answers, told) => expect(await read(answers)).toEqual(told));

  it.each<[string, readonly Answer[], unknown[]]>([
    ['more than twice', [problemAnswer(503)], ['database-unavailable', 3]],
    ['what is wrong with the question', [problemAnswer(400), HEALTHY], ['parameter-invalid', 1]],
    ['what is wrong with the service', [problemAnswer(500), HEALTHY], ['internal', 1]],
    ['a page that says it is well', [{ ...PAGE, status: 200 }, HEALTHY], [['unreadable', 200], 1]],
    [
      'a problem of a gateway',
      [{ status: 403, type: 'application/problem+json', body: '{"status":403}' }],
      [['unreadable', 403], 1],
    ],
    ['when the pause would outlast the call', [problemAnswer(503, '3600'), HEALTHY], ['database-unavailable', 1]],
  ])('is not tried again: %s', async (_name, answers, told) => expect(await read(answers)).toEqual(told));

  it.each<[string, readonly Answer[], unknown[]]>([
    ['that was refused before anything was done', [problemAnswer(429, '0'), HEALTHY], [HEALTH, 2]],
    ['of which nobody knows whether it was done', [problemAnswer(503, '0'), HEALTHY], ['database-unavailable', 1]],
    ['that broke off', ['drop', HEALTHY], [['unreachable', null], 1]],
  ])('is tried again only when nothing was done, if it writes: one %s', async (_name, answers, told) =>
    expect(await write(answers)).toEqual(told),
  );

  it('is not tried again by who does not want that', async () =>
    expect(await read([problemAnswer(429, '0'), HEALTHY], { retriesMax: 0 })).toEqual(['too-many-requests', 1]));
});

describe('a call that nobody answers', () => {
  it('ends with its time', async () =>
    expect(await read(['hang'], { timeoutMs: 50 })).toEqual([['timed-out', null], 1]));

  it('ends with the reason of its signal, at once', async () => {
    const client = await clientOf('hang');
    const { signal, abort } = abortable();
    const call = end(getReadiness(client, {}, { signal }));
    await server.asked();
    abort('The user left.');
    expect(await call).toEqual(['The user left.', 1]);
  });

  it('is not sent when its signal was aborted before', async () => {
    const signal = AbortSignal.abort('too late');
    expect(await read([HEALTHY], { signal })).toEqual(['too late', 0]);
  });

  it('ends in the pause before it is tried again', async () => {
    const client = await clientOf(problemAnswer(503, '20'), HEALTHY);
    const { signal, abort } = abortable();
    const call = end(getReadiness(client, {}, { signal }));
    await server.asked();
    setImmediate(() => abort('The user left.'));
    expect(await call).toEqual(['The user left.', 1]);
  });
});

describe('a list of changes', () => {
  it('goes on behind a page that is empty, and ends at one that leads to itself', async () => {
    const client = await clientOf(page(['a'], 'a'), page([], 'b'), page(['c'], 'c'), page([], 'c'));
    const told = await Array.fromAsync(listAllChanges(client));
    expect([
      told.map(({ id }) => id),
      server.requests.map(({ url }) => url?.replace(/.*(afterId=|changes)/, '')),
    ]).toEqual([
      ['a', 'c'],
      ['', 'a&afterTimestamp=7', 'b&afterTimestamp=7', 'c&afterTimestamp=7'],
    ]);
  });
});

describe('the header fields of a call', () => {
  it('are those of the client, asked anew for each try, and its own', async () => {
    server = await serveAnswers([problemAnswer(503, '0'), HEALTHY]);
    let count = 0;
    const headers = () => Promise.resolve({ authorization: `Bearer ${(count += 1)}`, 'x-app': 'client' });
    const client = createClient({ baseUrl: `${server.url}/`, headers });
    await getReadiness(client, {}, { headers: { 'x-app': 'call' } });
    const told = server.requests.map(({ url, headers: came }) => [url, came.authorization, came['x-app']]);
    expect(told).toEqual([
      ['/health/ready', 'Bearer 1', 'call'],
      ['/health/ready', 'Bearer 2', 'call'],
    ]);
  });
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason: string) => controller.abort(reason) };
}

function page(ids: readonly string[], last: string): Answer {
  const next = `https://showup.example/v1/changes?afterTimestamp=7&afterId=${last}`;
  return { status: 200, type: 'application/json', body: JSON.stringify({ items: ids.map((id) => ({ id })), next }) };
}
