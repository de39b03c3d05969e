import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReports, listSourceSuggestions } from '#query/list-inbox.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { saveToken } from '#store/save-token.ts';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import { toFiltered } from '#test/support/any-filter.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

const NOW = '2026-03-02T15:00:00Z';
const probed: string[] = [];

let service: TestApp;
let opportunityId: string;
let tokens: Readonly<Record<'desk' | 'reader', string>>;

async function probe(url: string) {
  probed.push(url);
  return { message: 'Two were found.', platforms: [], feeds: [], unproved: [], entryJson: '{"id":"<b>"}' };
}

beforeAll(async () => {
  service = await startPages({ probe });
  const { db } = service.database;
  await seedMemphis(db);
  const { hits } = await listOpportunities(db, toFiltered(NOW));
  opportunityId = hits[0]?.opportunity.id ?? '';
  tokens = {
    desk: await saveToken(db, { name: 'desk', scopes: ['read', 'corrections', 'sources'], at: NOW }),
    reader: await saveToken(db, { name: 'reader', scopes: ['read'], at: NOW }),
  };
});
afterAll(() => service.close());

/** Sends a form as a browser does; each visitor from an address of their own. */
async function send(
  url: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const remoteAddress = headers['x-visitor'] ?? '192.0.2.1';
  const {
    statusCode,
    headers: answered,
    body,
  } = await service.app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
  return { statusCode, headers: answered, $: load(body) };
}

describe('a suggested source', () => {
  it('waits for the operator, once however often it is asked for, and nothing is fetched', async () => {
    await send('/suggest-a-source', { url: 'river.example/events#top', note: ' A calendar ' });
    const { statusCode, $ } = await send('/suggest-a-source', { url: 'https://river.example/events', note: '' });
    const waiting = await listSourceSuggestions(service.database.db);
    expect([statusCode, $('h1').text(), waiting.map(({ url, note, times }) => [url, note, times]), probed]).toEqual([
      200,
      'Thank you',
      [['https://river.example/events', 'A calendar', 2]],
      [],
    ]);
  });

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'http://localhost/', 'nonsense'])(
    'is refused when it is no web address: %s',
    async (url) => {
      const { statusCode, $ } = await send('/suggest-a-source', { url, note: 'kept' }, { 'x-visitor': '192.0.2.2' });
      expect([statusCode, $('.fault').length, $('textarea').text()]).toEqual([422, 1, 'kept']);
    },
  );

  it('is refused from another site, and from one visitor after ten in an hour', async () => {
    const foreign = await send('/suggest-a-source', { url: 'https://a.example/' }, { 'sec-fetch-site': 'cross-site' });
    const statuses = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push(
        (await send('/suggest-a-source', { url: `https://a${n}.example/` }, { 'x-visitor': '192.0.2.3' })).statusCode,
      );
    expect([foreign.statusCode, statuses]).toEqual([400, [...Array.from({ length: 10 }, () => 200), 429]]);
  });
});

describe('a report', () => {
  it('waits for the operator with what it is about, and at most five of one thing do', async () => {
    for (let n = 0; n < 5; n += 1)
      await send(
        `/o/${opportunityId}/report`,
        { topic: 'time', text: '<b>wrong</b>' },
        { 'x-visitor': `192.0.2.${10 + n}` },
      );
    const sixth = await send(`/o/${opportunityId}/report`, { topic: 'time', text: '' }, { 'x-visitor': '192.0.2.20' });
    const waiting = await listReports(service.database.db);
    expect([sixth.statusCode, waiting.length, waiting[0]?.topic, waiting[0]?.text]).toEqual([
      429,
      5,
      'time',
      '<b>wrong</b>',
    ]);
  });
});

async function logIn(token: string) {
  const { headers } = await send('/operator/login', { token });
  const cookie = String(headers['set-cookie']);
  return { cookie: cookie.split(';')[0] ?? '', attributes: cookie.split('; ').slice(1) };
}

async function openAs(cookie: string, url: string) {
  const { statusCode, headers, body } = await service.app.inject({ url, headers: { cookie, accept: 'text/html' } });
  return { statusCode, headers, $: load(body) };
}

describe("the operator's pages", () => {
  it('are for nobody without a token', async () => {
    const { statusCode, headers } = await openAs('', '/operator/reports');
    const wrong = await send('/operator/login', { token: 'showup_x' });
    const forged = await openAs('showup_token=showup_x', '/operator');
    expect([statusCode, headers.location, wrong.statusCode, forged.statusCode]).toEqual([
      303,
      '/operator/login',
      401,
      303,
    ]);
  });

  it('keep the token where no script reads it and no other site sends it', async () => {
    const { attributes } = await logIn(tokens.desk);
    expect(attributes).toEqual(['Path=/operator', 'Max-Age=43200', 'HttpOnly', 'SameSite=Strict']);
  });

  it('show what waits, as text, and put it away', async () => {
    const { cookie } = await logIn(tokens.desk);
    const { $, headers } = await openAs(cookie, '/operator/reports');
    const form = $('.question form').first();
    const before = $('.question').length;
    await send(form.attr('action') ?? '', { key: form.find('[name=key]').attr('value') ?? '' }, { cookie });
    const after = (await openAs(cookie, '/operator/reports')).$('.question').length;
    expect([headers['cache-control'], $('.question b').length, before, after]).toEqual(['no-store', 0, 5, 4]);
  });

  it('look at a site only when told to, by a form of their own', async () => {
    const { cookie } = await logIn(tokens.desk);
    const { $ } = await openAs(cookie, '/operator/probe');
    const key = $('[name=key]').attr('value') ?? '';
    const forged = await send(
      '/operator/probe',
      { url: 'https://river.example/', key: 'x'.repeat(key.length) },
      { cookie },
    );
    const told = await send('/operator/probe', { url: 'https://river.example/', key }, { cookie });
    expect([forged.statusCode, told.statusCode, told.$('pre').text(), probed]).toEqual([
      400,
      200,
      '{"id":"<b>"}',
      ['https://river.example/'],
    ]);
  });

  it('let a token do no more than its scopes say', async () => {
    const { cookie } = await logIn(tokens.reader);
    const { $ } = await openAs(cookie, '/operator/probe');
    const key = $('[name=key]').attr('value') ?? '';
    const { statusCode } = await send('/operator/probe', { url: 'https://river.example/', key }, { cookie });
    expect([statusCode, probed.length]).toEqual([403, 1]);
  });
});
