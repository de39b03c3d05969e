import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveToken } from '#store/save-token.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ requestsPerMinuteMax: 2, trustedProxies: ['10.0.0.0/8'] });
});
afterAll(() => service.close());

async function ask(remoteAddress: string, forwardedFor?: string, url = '/v1/cities?q=memphis') {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  return service.app.inject({ url, remoteAddress, headers });
}

async function askThrice(askOnce: (n: number) => ReturnType<typeof ask>): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const n of [1, 2, 3]) statuses.push((await askOnce(n)).statusCode);
  return statuses;
}

describe('a caller', () => {
  it('is told how often it may still ask, and a problem says when to go on', async () => {
    const answers = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1')];
    const told = answers.map(({ statusCode, headers }) => [
      statusCode,
      headers['ratelimit-limit'],
      headers['ratelimit-remaining'],
      headers['retry-after'] === undefined ? null : Number(headers['retry-after']) <= 60,
    ]);
    expect(told).toEqual([
      [200, '2', '1', null],
      [200, '2', '0', null],
      [429, '2', '0', true],
    ]);
    const refused = answers[2];
    expect([refused?.headers['content-type'], refused?.json().code, refused?.headers['cache-control']]).toEqual([
      'application/problem+json; charset=utf-8',
      'too-many-requests',
      'no-store',
    ]);
  });

  it('is counted also when nothing has changed', async () => {
    let etag = '';
    const statuses = await askThrice(async () => {
      const headers = etag === '' ? {} : { 'if-none-match': etag };
      const answer = await service.app.inject({ url: '/v1/calendar.ics', remoteAddress: '192.0.2.4', headers });
      etag = String(answer.headers['etag']);
      return answer;
    });
    expect(statuses).toEqual([200, 304, 429]);
  });

  it('has no part in what others ask', async () => expect((await ask('192.0.2.2')).statusCode).toBe(200));

  it('with many addresses of one network is one caller', async () => {
    expect(await askThrice((n) => ask(`2001:db8::${n}`))).toEqual([200, 200, 429]);
  });

  it('behind a trusted proxy is told apart, and cannot pass for another elsewhere', async () => {
    const behind = await askThrice((n) => ask('10.1.1.1', `198.51.100.${n}`));
    const posing = await askThrice((n) => ask('203.0.113.9', `198.51.100.${n}`));
    expect([behind, posing]).toEqual([
      [200, 200, 200],
      [200, 200, 429],
    ]);
  });

  it('may always ask how the service is', async () => {
    const statuses = await askThrice(() => ask('192.0.2.3', undefined, '/health/live'));
    expect(statuses).toEqual([200, 200, 200]);
  });
});

describe('whoever guesses tokens', () => {
  it('is counted like any other caller, token or not', async () => {
    expect(await askThrice(() => ask('192.0.2.7', undefined, '/v1/admin/log'))).toEqual([401, 401, 429]);
  });

  it('has to wait after thirty wrong ones, and learns nothing of the right one', async () => {
    const guarded = await startTestApp();
    const token = await saveToken(guarded.database.db, { name: 'desk', scopes: ['read'], at: '2026-03-02T09:00:00Z' });
    const send = (by: string, remoteAddress = '192.0.2.5') =>
      guarded.app.inject({ url: '/v1/admin/log', remoteAddress, headers: { authorization: `Bearer ${by}` } });
    const statuses: number[] = [];
    for (let guess = 0; guess < 31; guess += 1) statuses.push((await send(`showup_${guess}`)).statusCode);
    const right = await send(token);
    const elsewhere = await send(token, '192.0.2.6');
    await guarded.close();
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    expect([right.statusCode, right.headers['retry-after'], right.json().code, elsewhere.statusCode]).toEqual([
      429,
      '60',
      'too-many-requests',
      200,
    ]);
  });
});
