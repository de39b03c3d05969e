import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from './sites.ts';
import { serveTown, type Town } from './serve-town.ts';

const TODAY = Temporal.PlainDate.from('2026-10-28');

describe('the sample town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await serveTown(TODAY);
  });
  afterAll(() => town.close());

  const get = (siteName: string, path: string, headers: Record<string, string> = {}) =>
    request(`http://127.0.0.1:${town.port}${path}`, {
      headers: { host: `${siteName}.localhost:${town.port}`, ...headers },
    });

  it('gives every site a source of the same name that is marked as a sample', () => {
    expect(town.sources.map(({ id, isSample }) => ({ id, isSample }))).toEqual(
      SITES.map(({ name }) => ({ id: name, isSample: true })),
    );
  });

  it('answers the address that each source is read from', async () => {
    const quick = town.sources.filter(({ id }) => id !== 'slow-club');
    const statuses = await Promise.all(
      quick.map(async ({ id, url }) => [id, (await get(id, url.slice(url.indexOf('/', 8)))).statusCode]),
    );
    expect(statuses).toEqual(quick.map(({ id }) => [id, id === 'troubled-chamber' ? 500 : 200]));
  });

  it('serves a robots.txt on every site', async () => {
    const types = await Promise.all(
      SITES.map(async ({ name }) => (await get(name, '/robots.txt')).headers['content-type']),
    );
    expect(new Set(types)).toEqual(new Set(['text/plain']));
  });

  it('answers 304 to the validator it gave', async () => {
    const first = await get('river-museum', '/programs');
    const again = await get('river-museum', '/programs', { 'if-none-match': String(first.headers['etag']) });
    expect(again.statusCode).toBe(304);
  });

  it('answers 404 for a name that is no site of the town', async () => {
    expect((await get('nobody', '/')).statusCode).toBe(404);
  });
});
