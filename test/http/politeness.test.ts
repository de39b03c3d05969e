import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectSource } from '#collect/collect-source.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { send, serve, startFetcher } from '../fetch/serve.ts';
import { makeSource } from '../support/make-source.ts';
import { toCalendar } from '../support/small-site.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const EVENING = { uid: 'a', title: 'Analysts Evening', start: '20261201T180000' };
const CALENDAR = send(200, toCalendar([EVENING]), { 'content-type': 'text/calendar' });
const SITES = {
  slow: { '/robots.txt': send(200, 'User-agent: *\nCrawl-delay: 5'), '/events.ics': CALENDAR },
  closed: { '/robots.txt': send(200, 'User-agent: Showup\nDisallow: /'), '/events.ics': CALENDAR },
  broken: { '/robots.txt': send(500, ''), '/events.ics': CALENDAR },
};
const NOTE = 'Listings may be shown with a link.';
const OPT_OUT =
  'A rule in its robots.txt for the user agent Showup ends it at the next reading. Or write to hello@showup.example.';

describe('how sources are asked, after a reading of each on loopback', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ contact: 'hello@showup.example' });
    const { db, pool } = test.database;
    const parts = { db, pool, memory: createStoredPageMemory(db, now), gazetteer: loadGazetteer(), now };
    for (const [id, pages] of Object.entries(SITES)) {
      await using site = await serve(pages);
      await using fetcher = startFetcher({ limits: { attemptsMax: 1, gapMs: 2_000 } });
      const source = makeSource({
        id,
        adapter: 'icalendar',
        url: `${site.origin}/events.ics`,
        terms: { note: NOTE, isFullTextPermitted: false },
      });
      await saveSources(db, [source]);
      await collectSource(source, { ...parts, fetchPage: fetcher.fetchPage });
    }
    const ended = { on: '2026-03-01', why: 'The publisher asked.' };
    await saveSources(db, [makeSource({ id: 'unread' }), makeSource({ id: 'ended', takenDown: ended })]);
  });
  afterAll(() => test.close());

  it('is told of each: the decision of robots.txt, the pace, whom to turn to and how to end it', async () => {
    const { items } = (await test.app.inject('/v1/sources')).json<{ items: readonly Told[] }>();
    const told = items.map(({ id, politeness }) => [id, politeness.robots, politeness.paceSeconds]);
    expect(told).toEqual([
      ['broken', 'unreachable', null],
      ['closed', 'forbidden', null],
      ['ended', null, null],
      ['slow', 'allowed', 5],
      ['unread', null, null],
    ]);
    expect(items.map(({ politeness: { userAgent, contact, optOut } }) => [userAgent, contact, optOut])).toEqual(
      items.map(() => ['Showup', 'hello@showup.example', OPT_OUT]),
    );
  });

  it('says when robots.txt was read, what the publisher permits, and whose wish ended it', async () => {
    const { items } = (await test.app.inject('/v1/sources')).json<{ items: readonly Told[] }>();
    const one = (id: string) => items.find((item) => item.id === id);
    expect([one('slow')?.terms.note, one('ended')?.takenDownOn, one('slow')?.takenDownOn]).toEqual([
      NOTE,
      '2026-03-01',
      null,
    ]);
    expect(items.filter(({ politeness }) => politeness.robotsCheckedAt === null).map(({ id }) => id)).toEqual([
      'ended',
      'unread',
    ]);
  });
});

function now(): Date {
  return new Date();
}

interface Told {
  readonly id: string;
  readonly takenDownOn: string | null;
  readonly terms: { readonly note: string | null };
  readonly politeness: Readonly<
    Record<'robots' | 'userAgent' | 'contact' | 'optOut' | 'robotsCheckedAt', string | null>
  > & {
    readonly paceSeconds: number | null;
  };
}
