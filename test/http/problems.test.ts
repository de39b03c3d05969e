import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '#present/problem.ts';
import { SORTS } from '#query/opportunity-filter.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ isSample: true });
  service.app.post('/echo', { bodyLimit: 100 }, async ({ body }) => body);
  service.app.get('/broken', async () => {
    throw new Error('password=hunter2');
  });
});
afterAll(() => service.close());

/** What a caller gets to see of a failure, once it has been found to be a whole problem. */
async function fail(url: string, method: 'GET' | 'POST' | 'DELETE' = 'GET') {
  return tell(await service.app.inject({ method, url }));
}

function tell(answer: { readonly statusCode: number; readonly headers: object; readonly body: string }) {
  const told = problem.parse(JSON.parse(answer.body));
  const { 'content-type': mediaType, 'cache-control': cacheControl } = { ...answer.headers } as Record<string, unknown>;
  return {
    whole: [answer.statusCode === told.status, mediaType, cacheControl, told.sample],
    told: [told.status, told.code, told.parameter, told.nearest],
  };
}

const TURNED = ['35.15,-90.05', '-90,35.15'];
const WITH_OFFSET = ['2026-03-05T18:00:00Z', '2026-03-05'];
const MOMENTS = ['2026-03-05', '2026-03-05T18:00:00-06:00'];
const WHOLE = [true, 'application/problem+json; charset=utf-8', 'no-store', true];

describe('a question that cannot be answered', () => {
  it.each<[string, string, unknown[]]>([
    ['a field by another name', 'field=hr', [400, 'parameter-invalid', 'field', ['human-resources']]],
    ['one wrong value of several', 'kind=meetup,confrence', [400, 'parameter-invalid', 'kind', ['conference']]],
    ['an empty list', 'way=', [400, 'parameter-invalid', 'way', []]],
    ['an unknown parameter', 'feild=legal', [400, 'parameter-unknown', 'feild', ['field']]],
    ['an unknown city', 'city=memfis-tn', [400, 'city-unknown', 'city', ['memphis-tn', 'memphis-fl', 'memphis-tx']]],
    ['a city twice', 'city=memphis-tn&city=nashville-tn', [400, 'parameter-invalid', 'city', []]],
    ['two orders at once', 'sort=soonest&sort=nearest', [400, 'parameter-invalid', 'sort', []]],
    ['a city and a point', 'city=memphis-tn&near=35,-90', [400, 'parameter-invalid', 'near', []]],
    ['a point off the globe', 'near=95,-190', [400, 'parameter-invalid', 'near', ['90,-180']]],
    ['a distance without unit', 'city=memphis-tn&within=25', [400, 'parameter-invalid', 'within', ['25km']]],
    ['a distance of nothing', 'city=memphis-tn&within=0km', [400, 'parameter-invalid', 'within', ['1km']]],
    ['a distance in other words', 'city=memphis-tn&within=25%20miles', [400, 'parameter-invalid', 'within', ['25mi']]],
    ['no distance at all', 'city=memphis-tn&within=near', [400, 'parameter-invalid', 'within', ['25km']]],
    ['a point turned around', 'near=-90.05,35.15', [400, 'parameter-invalid', 'near', TURNED]],
    ['half a point', 'near=35.15', [400, 'parameter-invalid', 'near', ['35.15,-90.05']]],
    ['half a box', 'bbox=1,2,3', [400, 'parameter-invalid', 'bbox', ['-90.3,34.9,-89.6,35.4']]],
    [
      'a box turned around',
      'bbox=35.4,-90.3,34.9,-89.6',
      [400, 'parameter-invalid', 'bbox', ['-90.3,34.9,-89.6,35.4']],
    ],
    ['a box off the globe', 'bbox=-190,34.9,-89.6,95', [400, 'parameter-invalid', 'bbox', ['-180,34.9,-89.6,90']]],
    ['a distance too large', 'city=memphis-tn&within=501km', [400, 'parameter-invalid', 'within', ['500km']]],
    ['a distance too large in miles', 'city=memphis-tn&within=400mi', [400, 'parameter-invalid', 'within', ['310mi']]],
    ['a distance from nowhere', 'within=25km', [400, 'parameter-invalid', 'within', []]],
    ['no items at all', 'limit=0', [400, 'parameter-invalid', 'limit', ['1']]],
    ['too many items', 'limit=101', [400, 'parameter-invalid', 'limit', ['100']]],
    ['a number that no number holds', 'limit=9999999999999999', [400, 'parameter-invalid', 'limit', ['100']]],
    ['half an item', 'limit=1.5', [400, 'parameter-invalid', 'limit', ['1', '2']]],
    ['no number', 'limit=ten', [400, 'parameter-invalid', 'limit', ['1', '100']]],
    ['a year and more', 'days=367', [400, 'parameter-invalid', 'days', ['366']]],
    ['nobody so old', 'age=121', [400, 'parameter-invalid', 'age', ['120']]],
    ['a number in other words', 'limit=1e1', [400, 'parameter-invalid', 'limit', ['10']]],
    ['a beginning after the end', 'from=2026-03-09&to=2026-03-05', [400, 'parameter-invalid', 'from', []]],
    ['an end in the past', 'to=2026-02-01', [400, 'parameter-invalid', 'to', []]],
    ['a day there never was', 'from=2026-02-30', [400, 'parameter-invalid', 'from', ['2026-02-28']]],
    ['a time without offset', 'from=2026-03-05T18:00', [400, 'parameter-invalid', 'from', WITH_OFFSET]],
    ['a date in other words', 'updated_since=2026/3/5', [400, 'parameter-invalid', 'updated_since', ['2026-03-05']]],
    ['no date at all', 'deadline_before=soon', [400, 'parameter-invalid', 'deadline_before', MOMENTS]],
    ['a clock in other words', 'starts_after=5:30pm', [400, 'parameter-invalid', 'starts_after', ['17:30']]],
    ['an hour there is not', 'starts_before=25:00', [400, 'parameter-invalid', 'starts_before', ['23:59']]],
    ['no clock at all', 'starts_before=noon', [400, 'parameter-invalid', 'starts_before', ['18:00']]],
    ['a sort by another name', 'sort=date', [400, 'parameter-invalid', 'sort', SORTS]],
    ['nearest to nothing', 'sort=nearest', [400, 'parameter-invalid', 'sort', []]],
    ['a sort there is not', 'sort=soon', [400, 'parameter-invalid', 'sort', ['soonest']]],
    ['a yes in other words', 'ongoing=1', [400, 'parameter-invalid', 'ongoing', ['true']]],
    ['neither yes nor no', 'free=maybe', [400, 'parameter-invalid', 'free', ['true', 'false']]],
    ['a word that PostgreSQL does not take', 'q=%00', [400, 'parameter-invalid', 'q', []]],
    ['a cursor that is none', 'cursor=abc', [400, 'cursor-invalid', 'cursor', []]],
  ])('names the parameter: %s', async (_name, query, told) =>
    expect(await fail(`/v1/opportunities?${query}`)).toEqual({ whole: WHOLE, told }),
  );

  it('names every parameter at fault', async () => {
    const answer = await service.app.inject('/v1/opportunities?limit=0&field=hr&zz=1');
    const { errors } = problem.parse(answer.json());
    expect(errors.map(({ parameter }) => parameter).toSorted()).toEqual(['field', 'limit', 'zz']);
  });

  it.each([
    ['a long word', `field=${'x'.repeat(5000)}`],
    ['many words', `field=${Array.from({ length: 3000 }, (_, index) => `x${index}`).join(',')}`],
    ['many parameters', Array.from({ length: 2000 }, (_, index) => `x${index}`).join('&')],
  ])('does not get a long answer for %s', async (_name, query) => {
    const answer = await service.app.inject(`/v1/opportunities?${query}`);
    expect([answer.statusCode, answer.body.length < 20_000]).toEqual([400, true]);
  });

  it.each(['__proto__=1', 'constructor=1', 'city[]=memphis-tn', 'city%00=1'])('may be hostile: %s', async (query) =>
    expect((await service.app.inject(`/v1/opportunities?${query}`)).statusCode).toBe(400),
  );

  it.each([
    ['/v1/suggestions', [400, 'parameter-invalid', 'city', []]],
    ['/v1/cities', [400, 'parameter-invalid', 'q', []]],
    ['/v1/fields?q=x', [400, 'parameter-unknown', 'q', []]],
    ['/v1/calendar.ics?limit=5', [400, 'parameter-unknown', 'limit', []]],
    ['/openapi.json?x=1', [400, 'parameter-unknown', 'x', []]],
    ['/health/live?x=1', [400, 'parameter-unknown', 'x', []]],
  ])('is refused on every route alike: %s', async (url, told) =>
    expect(await fail(url)).toEqual({ whole: WHOLE, told }),
  );
});

describe('what is not there', () => {
  it.each([
    ['an address', '/v2/opportunities', 'route-not-found'],
    ['an opportunity', '/v1/opportunities/01990000-0000-7000-8000-000000000404', 'opportunity-not-found'],
    ['an opportunity by an id that is none', "/v1/opportunities/1'--", 'opportunity-not-found'],
  ])('is a problem: %s', async (_name, url, code) =>
    expect(await fail(url)).toEqual({ whole: WHOLE, told: [404, code, null, []] }),
  );

  it('is a method, told with those that are', async () => {
    const answer = await service.app.inject({ method: 'DELETE', url: '/v1/opportunities' });
    expect([answer.headers['allow'], tell(answer)]).toEqual([
      'GET, HEAD',
      { whole: WHOLE, told: [405, 'method-not-allowed', null, []] },
    ]);
  });

  it('is an address that cannot be read', async () =>
    expect(await fail('/v1/opportunities/%zz')).toEqual({ whole: WHOLE, told: [400, 'address-invalid', null, []] }));

  it.each(['q=%zz', 'q=%', 'city=memphis-tn&q=caf%e9'])(
    'is a question with an escape that is none: %s',
    async (query) =>
      expect(await fail(`/v1/opportunities?${query}`)).toEqual({
        whole: WHOLE,
        told: [400, 'address-invalid', null, []],
      }),
  );

  it('is an address that is too long', async () =>
    expect(await fail(`/v1/opportunities/${'a'.repeat(300)}`)).toEqual({
      whole: WHOLE,
      told: [414, 'address-too-long', null, []],
    }));
});

describe('a body that cannot be taken', () => {
  it.each([
    { name: 'too large', payload: JSON.stringify('x'.repeat(200)), told: [413, 'body-too-large', null, []] },
    {
      name: 'another media type',
      mediaType: 'text/csv',
      payload: 'a,b',
      told: [415, 'media-type-unsupported', null, []],
    },
    { name: 'no JSON', payload: '{', told: [400, 'body-invalid', null, []] },
  ])('is a problem: $name', async ({ mediaType, payload, told }) => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': mediaType ?? 'application/json' },
      payload,
    });
    expect(tell(answer)).toEqual({ whole: WHOLE, told });
  });
});

describe('a body that is not there', () => {
  it('is told from one that cannot be read', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.app.inject({ method: 'POST', url: '/echo', headers, payload: '' });
    expect([tell(answer).told, answer.json().detail]).toEqual([
      [400, 'body-invalid', null, []],
      'There is no body, though Content-Type says that it is JSON.',
    ]);
  });
});

describe('a failure of our own', () => {
  it('tells nothing of itself', async () => {
    const answer = await service.app.inject('/broken');
    expect([tell(answer).told, answer.body.includes('hunter2')]).toEqual([[500, 'internal', null, []], false]);
  });

  it('says when it is not ready, and when to ask again', async () => {
    const unready = await startTestApp({ isReady: () => false });
    const answer = await unready.app.inject('/health/ready');
    await unready.close();
    expect([tell(answer).told, answer.headers['retry-after']]).toEqual([[503, 'not-ready', null, []], '5']);
  });

  it('says when the database is gone', async () => {
    const { connect } = await import('#db/connect.ts');
    const gone = connect('postgres://127.0.0.1:1/none', { applicationName: 'test' });
    const orphan = await startTestApp({ db: gone.db });
    const answer = await orphan.app.inject('/v1/opportunities');
    await orphan.close();
    await gone.close();
    expect(tell(answer).told).toEqual([503, 'database-unavailable', null, []]);
  });
});

describe('bytes that never become a request', () => {
  it('are a problem when the head is too large', async () => {
    await service.app.listen({ port: 0, host: '127.0.0.1' });
    // A server that listens on TCP has an address of this shape.
    const { port } = service.app.server.address() as AddressInfo;
    const answer = await new Promise<{ statusCode: number; headers: object; body: string }>((resolve, reject) => {
      const request = ask({ port, host: '127.0.0.1', headers: { 'x-large': 'x'.repeat(20_000) } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body }));
      });
      request.on('error', reject).end();
    });
    expect(tell(answer)).toEqual({ whole: WHOLE, told: [431, 'headers-too-large', null, []] });
  });
});
