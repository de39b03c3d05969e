import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { at } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
const NASHVILLE = makeLocation('Nashville', 36.1622, -86.7744);
const ADDRESS = '/v1/calendar.ics?city=memphis-tn';

/** Each step reads one source anew, later than the step before. */
describe('a calendar that a caller has', () => {
  let service: TestApp;
  let now = '2026-03-02T15:00:00Z';
  let etag = '';
  beforeAll(async () => {
    service = await startTestApp({ now: () => now });
    await read('here', { title: 'Evening', location: MEMPHIS });
    await read('elsewhere', { title: 'Concert', location: NASHVILLE });
    etag = (await ask()).etag;
  });
  afterAll(() => service.close());

  async function read(id: string, facts: Partial<OpportunityFacts>) {
    const source = makeSource(id);
    const draft = makeDraft(source, { start: at('2026-03-05T18:00:00'), url: `https://${id}.example/one`, ...facts });
    await seed(service.database.db, { source, readAt: now, drafts: [{ ...draft, sourceKey: 'one' }] });
  }

  /** Status, titles and validator of what a caller gets who has the calendar as last told. */
  async function ask() {
    const { statusCode, body, headers } = await service.app.inject({
      url: ADDRESS,
      headers: etag === '' ? {} : { 'if-none-match': etag },
    });
    const titles = [...body.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);
    return { statusCode, titles, etag: String(headers['etag']), cacheControl: headers['cache-control'] };
  }

  it('is told not to have changed, with the same validator and age', async () => {
    const cacheControl = 'public, max-age=900, stale-while-revalidate=86400';
    expect(await ask()).toEqual({ statusCode: 304, titles: [], etag, cacheControl });
    expect(await ask()).toEqual({ statusCode: 304, titles: [], etag, cacheControl });
  });

  it('stands when something changes elsewhere', async () => {
    await read('elsewhere', { title: 'Late concert', location: NASHVILLE });
    expect((await ask()).statusCode).toBe(304);
    expect((await ask()).statusCode).toBe(304);
  });

  it('stands when time goes on and nothing has left it', async () => {
    now = '2026-03-02T15:20:00Z';
    expect(await ask()).toMatchObject({ statusCode: 304, etag });
  });

  it('is told anew when something in it changes', async () => {
    await read('here', { title: 'Late evening', location: MEMPHIS });
    const { titles, ...told } = await ask();
    expect([told.statusCode, titles]).toEqual([200, ['Late evening']]);
    ({ etag } = told);
    expect((await ask()).statusCode).toBe(304);
  });

  it('is told anew when something comes here', async () => {
    await read('third', { title: 'Lunch', location: MEMPHIS });
    const { titles, ...told } = await ask();
    expect([told.statusCode, new Set(titles)]).toEqual([200, new Set(['Late evening', 'Lunch'])]);
    ({ etag } = told);
  });

  it('is told anew when something in it moves away', async () => {
    await read('third', { title: 'Lunch', location: NASHVILLE });
    const { statusCode, titles } = await ask();
    expect([statusCode, titles]).toEqual([200, ['Late evening']]);
  });

  it('is told anew when something has been over for a week', async () => {
    now = '2026-03-13T02:01:00Z';
    const { statusCode, titles } = await ask();
    expect([statusCode, titles]).toEqual([200, []]);
  });
});
