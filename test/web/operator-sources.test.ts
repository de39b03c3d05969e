import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#query/list-audit.ts';
import { saveSources } from '#store/save-sources.ts';
import { saveToken } from '#store/save-token.ts';
import { makeSource } from '#test/support/make-source.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { startPages } from './start-pages.ts';

const NOW = '2026-03-02T15:00:00Z';
const PAGE = '/operator/sources/river-club';

let service: TestApp;
let cookies: Readonly<Record<'desk' | 'reader', string>>;
beforeAll(async () => {
  service = await startPages({ listTroubles: () => ['disk-full'] });
  const { db } = service.database;
  await saveSources(db, [makeSource({ id: 'river-club' })]);
  const desk = await saveToken(db, { name: 'desk', scopes: ['read', 'sources'], at: NOW });
  const reader = await saveToken(db, { name: 'reader', scopes: ['read'], at: NOW });
  cookies = { desk: `showup_token=${desk}`, reader: `showup_token=${reader}` };
});
afterAll(() => service.close());

async function open(url: string, cookie: string) {
  return load((await service.app.inject({ url, headers: { cookie, accept: 'text/html' } })).body);
}

/** Presses a button of the page's form as a browser does. */
async function press(order: string, { cookie = cookies.desk, why = 'They asked.', key = '' } = {}) {
  const $ = await open(PAGE, cookie);
  const shown = $('form.decide [name=key]').attr('value') ?? '';
  const { statusCode, headers } = await service.app.inject({
    ...{ method: 'POST', url: $('form.decide').attr('action') ?? '' },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
    payload: new URLSearchParams({ key: key || shown, order, why }).toString(),
  });
  return { statusCode, location: String(headers.location) };
}

describe("a source's page for its operator", () => {
  it('pauses, resumes and reads it by its buttons, says so, and writes down who and why', async () => {
    const said: unknown[] = [];
    for (const order of ['pause', 'resume', 'run']) {
      const { statusCode, location } = await press(order);
      const $ = await open(location, cookies.desk);
      const buttons = $('form.decide button').map((_, button) => $(button).attr('value'));
      said.push([statusCode, $('[role=status]').text(), $('dd').first().text(), [...buttons].join(' ')]);
    }
    const log = await listAudit(service.database.db, null);
    expect(said).toEqual([
      [303, 'It is paused.', 'paused', 'run resume take-down'],
      [303, 'It is read on its schedule again.', 'not read yet', 'run pause take-down'],
      [303, 'A reading is queued.', 'not read yet', 'run pause take-down'],
    ]);
    expect(log.map(({ act, who, why }) => [act, who, why])).toEqual(
      ['source-run', 'source-resume', 'source-pause'].map((act) => [act, 'desk', 'They asked.']),
    );
  });

  it('does nothing without a reason, for a form of another page, or for a token that may not', async () => {
    const forged = await press('pause', { key: 'x'.repeat(43) });
    const silent = await press('pause', { why: ' ' });
    const unknown = await press('burn');
    const reader = await press('pause', { cookie: cookies.reader });
    const $ = await open(PAGE, cookies.desk);
    expect([forged, silent, unknown, reader].map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 403]);
    expect($('dd').first().text()).toBe('not read yet');
  });

  it('is linked from the list, and its absence is told', async () => {
    const $ = await open('/operator/sources', cookies.desk);
    const { statusCode } = await service.app.inject({
      url: '/operator/sources/nobody',
      headers: { cookie: cookies.desk, accept: 'text/html' },
    });
    expect([$('tbody th a').attr('href'), statusCode]).toEqual([PAGE, 404]);
  });

  it('stands beside an overview that says what is wrong with the service', async () => {
    const $ = await open('/operator', cookies.desk);
    expect($('[role=alert]').text()).toBe(
      'The disk is full: nothing new can be stored until there is room. What was accepted is kept.',
    );
  });
});
