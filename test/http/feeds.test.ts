import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonFeed } from '#present/json-feed.ts';
import { at, makeOccurrence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const TORMENT = 'Cats & <b>dogs</b> ]]> "quoted" \u0007';
const LOCATION = makeLocation('Memphis', 35.15, -90.05);
const source = makeSource('guild');
const shared = { location: LOCATION, ways: [makeWay('speak')] };

const cancelled = makeDraft(source, {
  ...shared,
  title: 'Lost lecture',
  status: 'cancelled',
  start: at('2026-02-26T18:00:00'),
});
const call = makeDraft(source, {
  ...shared,
  title: 'Call for talks',
  kind: 'call-for-speakers',
  isOngoing: true,
  deadline: on('2026-03-20'),
});
const summit = makeDraft(source, {
  ...shared,
  title: 'Autumn summit',
  kind: 'conference',
  start: on('2026-10-02'),
  deadline: on('2026-03-12'),
});
const vanishing = makeDraft(source, { ...shared, title: TORMENT, start: at('2026-03-09T18:00:00') });
const stays = Array.from({ length: 6 }, (_, n) =>
  makeDraft(source, {
    ...shared,
    title: `Evening ${'abcdef'[n]}${n}`,
    start: at(`2026-03-1${n}T18:00:00`),
    location: null,
  }),
);

let clock = '2026-03-02T15:00:00Z';
let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ now: () => clock, publicUrl: 'https://showup.example' });
  await seed(service.database.db, {
    source,
    readAt: '2026-02-20T09:00:00Z',
    drafts: [cancelled, call, summit, vanishing, ...stays],
  });
});
afterAll(() => service.close());

async function events(query: string): Promise<readonly string[]> {
  const { body } = await service.app.inject(`/v1/calendar.ics?city=memphis-tn${query}`);
  const unfolded = body.replaceAll('\r\n ', '');
  return unfolded
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((text) => [...text.matchAll(/^(?:STATUS|SUMMARY):(.*)\r$/gm)].map(([, value]) => value).join(' '))
    .toSorted();
}

describe('a subscription', () => {
  it('tells of what was cancelled until seven days past its start, and at most a quarter of an hour longer', async () => {
    expect((await events('&to=2026-03-01')).join()).toBe('CANCELLED Lost lecture');
    clock = '2026-03-05T23:59:00Z';
    expect((await events('&to=2026-03-06')).join()).toBe('CANCELLED Lost lecture');
    clock = '2026-03-06T00:15:00Z';
    expect(await events('&to=2026-03-06')).toEqual([]);
    clock = '2026-03-02T15:00:00Z';
  });

  it('has the deadlines inside it, of what has no date and of what is later, each as a day of its own', async () => {
    expect(await events('&to=2026-03-31&way=speak&from=2026-03-10')).toEqual([
      'CONFIRMED Last day to apply: Autumn summit',
      'CONFIRMED Last day to submit: Call for talks',
    ]);
    expect((await events('&from=2026-03-10&ongoing=true')).filter((told) => told.includes('Call'))).toEqual([
      'CONFIRMED Last day to submit: Call for talks',
      'CONFIRMED Open: Call for talks',
    ]);
  });

  it('is news for readers of RSS, whatever the words', async () => {
    const { body, headers } = await service.app.inject('/v1/feed.rss?city=memphis-tn&to=2026-03-10');
    const { channel } = new XMLParser().parse(body).rss;
    expect([headers['content-type'], channel.link, channel.item.title, channel.item.pubDate]).toEqual([
      'application/rss+xml; charset=utf-8',
      'https://showup.example/',
      'Cats & <b>dogs</b> ]]> "quoted"',
      'Fri, 20 Feb 2026 09:00:00 GMT',
    ]);
  });

  it('is news for readers of JSON Feed, the newest first', async () => {
    const { headers, ...answer } = await service.app.inject(
      '/v1/feed.json?city=memphis-tn&kind=conference&way=speak&q=summit',
    );
    const { items, ...feed } = jsonFeed.parse(answer.json());
    expect([
      headers['content-type'],
      feed,
      items.map(({ title, content_text, tags }) => [title, content_text, tags]),
    ]).toEqual([
      'application/feed+json; charset=utf-8',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Showup: Conference, Speak, “summit” in Memphis, TN',
        description: 'Ways to contribute in person.',
        home_page_url: 'https://showup.example/',
        feed_url: 'https://showup.example/v1/feed.json?city=memphis-tn&kind=conference&way=speak&q=summit',
        language: 'en',
        _showup: { sample: false },
      },
      [
        [
          'Autumn summit',
          'Friday, October 2, 2026\n\nMemphis Hall, 1 Main St, Memphis\n\nOrganizer: guild',
          ['conference', 'speak'],
        ],
      ],
    ]);
  });

  it('tells for seven days that no source shows something any more, where it was', async () => {
    const drafts = [cancelled, call, summit, ...stays];
    for (const day of ['03', '04', '05', '06'])
      await seed(service.database.db, { source, readAt: `2026-03-${day}T09:00:00Z`, drafts });
    clock = '2026-03-06T15:00:00Z';
    expect(await events('&to=2026-03-10&from=2026-03-08')).toEqual(['TENTATIVE Cats & <b>dogs</b> ]]> "quoted" ']);
    expect(await events('&to=2026-03-08&from=2026-03-07')).toEqual([]);
    expect(await events('&within=1km&kind=fair&from=2026-03-08')).toEqual([]);
    clock = '2026-03-14T09:00:00Z';
    expect(await events('&to=2026-03-10&from=2026-03-08')).toEqual([]);
  });

  it('tells where it is by the address that a reader came by, where the operator does not say', async () => {
    const unnamed = await startTestApp({ db: service.database.db, now: () => clock });
    const ask = async (url: string, host: string) => (await unnamed.app.inject({ url, headers: { host } })).body;
    const rss = new XMLParser({ ignoreAttributes: false }).parse(
      await ask('/v1/feed.rss?kind=fair', 'town.example:81'),
    );
    const { home_page_url, feed_url } = jsonFeed.parse(JSON.parse(await ask('/v1/feed.json?kind=fair', 'a b"<x>')));
    await unnamed.close();
    expect(rss.rss.channel.title).toBe('Showup: Fair everywhere');
    expect([rss.rss.channel.link, rss.rss.channel['atom:link']['@_href'], home_page_url, feed_url]).toEqual([
      'http://town.example:81/',
      'http://town.example:81/v1/feed.rss?kind=fair',
      'http://localhost/',
      'http://localhost/v1/feed.json?kind=fair',
    ]);
  });

  it('leads to the pages of a service that stands in a folder of its host', async () => {
    const folder = await startTestApp({ db: service.database.db, publicUrl: 'https://town.example/showup' });
    const { home_page_url, feed_url } = jsonFeed.parse((await folder.app.inject('/v1/feed.json?kind=fair')).json());
    await folder.close();
    expect([home_page_url, feed_url]).toEqual([
      'https://town.example/showup/',
      'https://town.example/showup/v1/feed.json?kind=fair',
    ]);
  });

  it('tells that each time of a series is called off, where the series is not', async () => {
    const times = [6, 7].map((day) => makeOccurrence(at(`2026-03-2${day}T18:00:00`), { status: 'cancelled' }));
    const evenings = makeDraft(source, { ...shared, title: 'Evenings', start: at('2026-03-26T18:00:00') }, times);
    await seed(service.database.db, { source: makeSource('evenings'), readAt: clock, drafts: [evenings] });
    const { items } = jsonFeed.parse((await service.app.inject('/v1/feed.json?q=evenings&source=evenings')).json());
    expect(items.map(({ title, content_text }) => [title, content_text.split('\n')[0]])).toEqual([
      ['Evenings', 'Thursday, March 26, 2026, 18:00 (cancelled)'],
    ]);
  });
});
