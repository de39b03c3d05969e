import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonFeed } from '#present/json-feed.ts';
import { at } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

/** One more than has a place in a calendar. */
const COUNT = 501;
const source = makeSource('guild');
const location = makeLocation('Memphis', 35.15, -90.05);

/** Different letters, so that nothing is taken for another. */
function nameOf(n: number): string {
  return String(n)
    .padStart(3, '0')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

/** Two a day, six in the morning and six in the evening of Memphis, from March 5 on. */
function startOf(n: number): string {
  return new Date(Date.parse('2026-03-05T06:00:00Z') + n * 43_200_000).toISOString().slice(0, 19);
}

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  const drafts = Array.from({ length: COUNT }, (_, n) =>
    makeDraft(source, { title: `${nameOf(n)} evening`, start: at(startOf(n)), location }),
  );
  await seed(service.database.db, { source, readAt: '2026-03-01T09:00:00Z', drafts });
});
afterAll(() => service.close());

async function subscribe(url: string) {
  const { body, headers } = await service.app.inject(url);
  const unfolded = body.replaceAll('\r\n ', '');
  const [, description = ''] = /^X-WR-CALDESC:(.*)\r$/m.exec(unfolded) ?? [];
  const [, next = null] = /^<(.*)>; rel="next"$/.exec(String(headers['link'])) ?? [];
  const titles = [...unfolded.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);
  return { description, next, titles };
}

describe('a calendar that has no place for all there is', () => {
  it('says so, and leads on to what has no place in it', async () => {
    const first = await subscribe('/v1/calendar.ics?city=memphis-tn&days=300');
    const rest = await subscribe(first.next ?? '');
    expect([first.titles.length, first.description, rest]).toEqual([
      500,
      'Ways to contribute in person. These are the soonest 500 of more\\; what comes later joins them as they pass. Ask for less to see all of it.',
      {
        description: 'Ways to contribute in person.',
        next: null,
        titles: [`${nameOf(500)} evening`],
      },
    ]);
  });

  it('says nothing of it when all have their place', async () => {
    const { description, next, titles } = await subscribe('/v1/calendar.ics?city=memphis-tn&to=2026-11-09');
    expect([titles.length, description, next]).toEqual([500, 'Ways to contribute in person.', null]);
  });
});

describe('a feed that has no place for all there is', () => {
  it('says so', async () => {
    const feed = jsonFeed.parse((await service.app.inject('/v1/feed.json?city=memphis-tn')).json());
    expect([feed.items.length, feed.description]).toEqual([
      100,
      'Ways to contribute in person. These are the newest 100 of more.',
    ]);
  });
});
