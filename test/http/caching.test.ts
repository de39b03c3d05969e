import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '#test/support/api-document.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  service.app.get('/a-page', async () => 'Welcome.');
});
afterAll(() => service.close());

const URLS = ['/v1/opportunities', '/v1/calendar.ics', '/v1/cities?q=memphis', '/v1/ways', '/openapi.json'];

async function get(url: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: told, body } = await service.app.inject({ url, headers });
  return { status: statusCode, etag: String(told['etag']), since: String(told['last-modified']), told, body };
}

/** Status and length that HEAD is told. */
async function tellLength(headers: Record<string, string>) {
  const answer = await service.app.inject({ method: 'HEAD', url: '/v1/ways', headers });
  return [answer.statusCode, answer.headers['content-length']];
}

describe('an answer that has not changed', () => {
  it.each(URLS)('is told to whoever has it: %s', async (url) => {
    const first = await get(url);
    const again = await get(url, { 'if-none-match': first.etag });
    expect([first.status, again.status, again.body, again.etag]).toEqual([200, 304, '', first.etag]);
  });

  it('is known by one tag of several, and by a weak one', async () => {
    const { etag } = await get('/v1/ways');
    expect((await get('/v1/ways', { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
  });

  it('is known by its date', async () => {
    const { since } = await get('/v1/ways');
    expect((await get('/v1/ways', { 'if-modified-since': since })).status).toBe(304);
    // No date of HTTP (RFC 9110 §5.6.7), so that it says nothing.
    expect((await get('/v1/ways', { 'if-modified-since': '2099-01-01' })).status).toBe(200);
  });

  it('is not taken for known by its date when the tag says otherwise', async () => {
    const { since } = await get('/v1/ways');
    const headers = { 'if-modified-since': since, 'if-none-match': '"other"' };
    expect((await get('/v1/ways', headers)).status).toBe(200);
  });

  it('is the same to HEAD, without the body', async () => {
    const { etag } = await get('/v1/ways');
    const head = await service.app.inject({ method: 'HEAD', url: '/v1/ways' });
    expect([head.statusCode, head.headers['etag'], head.body]).toEqual([200, etag, '']);
  });

  it('is told to HEAD too, without a length, which would be that of the whole', async () => {
    const { etag, body } = await get('/v1/ways');
    expect([await tellLength({}), await tellLength({ 'if-none-match': etag })]).toEqual([
      [200, String(Buffer.byteLength(body))],
      [304, undefined],
    ]);
  });
});

describe('every answer', () => {
  it.each(URLS)('may be kept, and shown while a new one is fetched: %s', async (url) => {
    const cacheControl = String((await get(url)).told['cache-control']);
    expect(/^public, max-age=\d+, stale-while-revalidate=\d+$/.test(cacheControl)).toBe(true);
  });

  it('of the health of the service is never kept', async () =>
    expect((await get('/health/live')).told['cache-control']).toBe('no-store'));

  it('may be read by pages of other sites, and loads nothing itself', async () => {
    const { told } = await get('/v1/ways', { origin: 'https://library.example' });
    expect([
      told['access-control-allow-origin'],
      told['content-security-policy'],
      told['x-content-type-options'],
    ]).toEqual(['*', "default-src 'none'; frame-ancestors 'none'", 'nosniff']);
  });

  it('shows scripts of other sites all that it says of itself, an end to come too', async () => {
    const { told } = await get('/v1/ways', { origin: 'https://library.example' });
    expect(String(told['access-control-expose-headers']).split(', ')).toEqual([
      ...['Deprecation', 'ETag', 'Last-Modified', 'Link', 'RateLimit-Limit', 'RateLimit-Remaining'],
      ...['RateLimit-Reset', 'Retry-After', 'Sunset', 'X-Request-Id'],
    ]);
  });

  it('to a question of a browser before the question is without a body', async () => {
    const headers = { origin: 'https://library.example', 'access-control-request-method': 'GET' };
    const answer = await service.app.inject({ method: 'OPTIONS', url: '/v1/opportunities', headers });
    const { 'access-control-allow-methods': methods, 'access-control-max-age': age } = answer.headers;
    expect([answer.statusCode, methods, age, answer.body]).toEqual([204, 'GET, HEAD', '86400', '']);
  });
});

describe('the document', () => {
  it('is served as it is committed, whatever else is: pages that declare nothing too', async () =>
    expect(JSON.parse((await get('/openapi.json')).body)).toEqual(api));
});

describe('the page for people', () => {
  it('names no other host and may reach none', async () => {
    const { status, told, body } = await get('/docs/');
    const hosts = body.match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]+/gi);
    const policy = String(told['content-security-policy']);
    expect([status, hosts, /https?:|\*/.test(policy), policy.includes("default-src 'none'")]).toEqual([
      200,
      null,
      false,
      true,
    ]);
  });

  it('has the script that it needs from here', async () => {
    const { status, told } = await get('/docs/js/scalar.js');
    expect([status, String(told['content-type']).startsWith('application/javascript')]).toEqual([200, true]);
  });
});
