import { load } from 'cheerio';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSources } from '#store/save-sources.ts';
import { saveToken } from '#store/save-token.ts';
import { makeSource } from '#test/support/make-source.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

/** Made up. */
const TOKEN = '9f1c02d7a8b34e56f7081923a4b5c6d7';
const AT = '2026-03-02T15:00:00Z';

let service: TestApp;
let log = '';
beforeAll(async () => {
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => done(void (log += chunk.toString())) });
  service = await startPages({ adminToken: TOKEN, log: pino({ level: 'trace' }, sink) });
  await saveSources(service.database.db, [makeSource({ id: 'river-club' })]);
});
afterAll(() => service.close());

async function pause(token: string) {
  const { statusCode } = await service.app.inject({
    ...{ method: 'POST', url: '/v1/admin/sources/river-club/pause', payload: { why: 'They asked.' } },
    headers: { authorization: `Bearer ${token}` },
  });
  return statusCode;
}

describe('the token of the configuration', () => {
  it('opens everything, and stands in the log of what was done as "configuration"', async () => {
    const statuses = [await pause(TOKEN), await pause(TOKEN.replace('9', '8')), await pause(TOKEN.slice(1))];
    const headers = { authorization: `Bearer ${TOKEN}` };
    const { items } = (await service.app.inject({ url: '/v1/admin/audit', headers })).json();
    const [{ act, about, who, why }] = items;
    expect([statuses, items.length, { act, about, who, why }]).toEqual([
      [200, 401, 401],
      1,
      { act: 'source-pause', about: 'river-club', who: 'configuration', why: 'They asked.' },
    ]);
  });

  it("opens the operator's pages", async () => {
    const payload = new URLSearchParams({ token: TOKEN }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    const entered = await service.app.inject({ method: 'POST', url: '/operator/login', headers: form, payload });
    const cookie = String(entered.headers['set-cookie']).split(';')[0];
    const { body } = await service.app.inject({ url: '/operator', headers: { cookie, accept: 'text/html' } });
    expect([entered.statusCode, load(body)('nav .note').first().text()]).toEqual([303, 'configuration']);
  });

  it('stands beside the tokens that were made, none of which may be called like it', async () => {
    const { db } = service.database;
    const made = await saveToken(db, { name: 'desk', scopes: ['sources'], at: AT });
    const refused = saveToken(db, { name: 'configuration', scopes: ['read'], at: AT });
    await expect(refused).rejects.toMatchObject({ code: 'parameter-invalid' });
    expect(await pause(made)).toBe(200);
  });

  it('never reaches the log', () => {
    expect([log.includes('request answered'), log.includes(TOKEN)]).toEqual([true, false]);
  });
});
