import { load } from 'cheerio';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorrections } from '#correct/create-corrections.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { at, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { HOSTILE_FACTS } from './hostile-draft.ts';
import { startPages } from './start-pages.ts';

const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
const LONG_TEXT = `We talk about hiring. ${'All of us bring a question along. '.repeat(30)}`.trim();
const BY = { who: 'desk', why: 'I rang them up.' };
const guild = makeSource('guild');
const open = makeSource('open-guild', { terms: { note: 'CC BY', isFullTextPermitted: true } });
const hostile = makeSource('hostile');

let service: TestApp;

beforeAll(async () => {
  service = await startPages({ publicUrl: 'https://showup.example' });
  const shared = { location: MEMPHIS, descriptionText: LONG_TEXT };
  const evening = {
    ...shared,
    title: 'HR: “Évening” & more',
    start: at('2026-03-05T18:00:00'),
    ways: [makeWay('speak', { deadline: on('2026-03-04'), effort: 'ten minutes' })],
  };
  const off = { ...shared, title: 'Cancelled walk', start: at('2026-03-06T18:00:00'), status: 'cancelled' } as const;
  const over = { ...shared, title: 'Winter talk', start: at('2026-02-10T18:00:00') };
  const twin = { title: 'Twin', start: at('2026-05-06T18:00:00') };
  const hidden = { title: 'Hidden', start: at('2026-05-07T18:00:00') };
  const drafts = [evening, off, over, twin, hidden].map((facts) => makeDraft(guild, facts));
  await seed(service.database.db, { source: guild, readAt: '2026-02-02T09:00:00Z', drafts });
  await seed(service.database.db, {
    source: open,
    readAt: '2026-02-02T09:00:00Z',
    drafts: [makeDraft(open, { ...shared, title: 'Free words', start: at('2026-04-06T18:00:00') })],
  });
  await seed(service.database.db, {
    source: hostile,
    readAt: '2026-02-02T09:00:00Z',
    drafts: [makeDraft(hostile, HOSTILE_FACTS)],
  });
});
afterAll(() => service.close());

async function findId(title: string): Promise<string> {
  const { rows } = await service.database.db.execute<{ id: string }>(
    sql`select id from opportunities where strpos(facts ->> 'title', ${title}) > 0`,
  );
  return rows[0]?.id ?? '';
}

async function get(url: string) {
  const { statusCode, headers, body } = await service.app.inject({ url, headers: { accept: 'text/html' } });
  return { statusCode, headers, body, $: load(body) };
}

async function openPage(title: string) {
  const { headers } = await get(`/o/${await findId(title)}`);
  return get(String(headers.location));
}

describe('the page about an opportunity', () => {
  it('has one address, to which others of the same id lead for good', async () => {
    const id = await findId('vening');
    const { statusCode, headers } = await get(`/o/${id}-old-words`);
    expect([statusCode, headers.location]).toEqual([301, `/o/${id}-hr-evening-more`]);
    const { $ } = await get(`/o/${id}-hr-evening-more`);
    expect($('link[rel=canonical]').attr('href')).toBe(`https://showup.example/o/${id}-hr-evening-more`);
  });

  it('tells the ways to contribute with deadline, effort and the words that prove them', async () => {
    const { $ } = await openPage('vening');
    const way = $('.ways li').first();
    expect([way.find('h3').text().trim(), way.find('p').first().text(), way.find('blockquote').text()]).toEqual([
      'Speak until Wednesday, March 4',
      'Give a talk, sit on a panel, tell about your work. ten minutes',
      'You can speak.',
    ]);
  });

  it('shows an excerpt, and the whole text only where its source permits', async () => {
    const excerpt = (await openPage('vening')).$('.text > p').first().text();
    const whole = (await openPage('Free words')).$('.text > p').first().text();
    expect([excerpt.length <= 300, excerpt.endsWith('…'), whole]).toEqual([true, true, LONG_TEXT]);
  });

  it('says who told us', async () => {
    const { $ } = await openPage('vening');
    expect($('.provenance li strong').text()).toBe('guild');
  });

  it('leads into calendars', async () => {
    const { $ } = await openPage('vening');
    const google = new URL($('.box .links a').first().attr('href') ?? '').searchParams;
    expect([
      google.get('text'),
      google.get('dates'),
      google.get('ctz'),
      $('.box .links a').last().attr('href'),
    ]).toEqual([
      'HR: “Évening” & more',
      '20260305T180000/20260305T180000',
      'America/Chicago',
      `/v1/opportunities/${await findId('vening')}.ics`,
    ]);
  });

  it('says first of all that a thing was cancelled, and that it is over', async () => {
    expect([
      (await openPage('Cancelled walk')).$('.notice').text(),
      (await openPage('Winter talk')).$('.notice').text(),
    ]).toEqual(['This was cancelled by its organizer.', 'This is over.']);
  });

  it('leads from a merged id to what it became, and tells nothing of a hidden one', async () => {
    const { db } = service.database;
    const corrections = createCorrections({ db, gazetteer: loadGazetteer(), now: () => '2026-03-02T15:00:00Z' });
    const [twin, walk, hidden] = [await findId('Twin'), await findId('Cancelled walk'), await findId('Hidden')];
    await corrections.correct(twin, { kind: 'merge', into: walk, why: BY.why }, BY);
    await corrections.correct(hidden, { kind: 'hide', why: BY.why }, BY);
    const merged = await get(`/o/${twin}-twin`);
    const gone = await get(`/o/${hidden}-hidden`);
    expect([merged.statusCode, merged.headers.location, gone.statusCode, gone.body.includes('I rang')]).toEqual([
      301,
      `/o/${walk}`,
      404,
      false,
    ]);
  });
});

describe('what a source that means harm says', () => {
  it('stays text in every page, feed and file', async () => {
    const id = await findId('broken');
    const { body, $ } = await openPage('broken');
    const town = await get('/memphis-tn');
    const { body: rss } = await get('/v1/feed.rss?city=memphis-tn');
    const { body: ics } = await get(`/v1/opportunities/${id}.ics`);
    const scripts = (page: typeof $) =>
      page('script')
        .toArray()
        .map((script) => String(page(script).attr('type')))
        .toSorted((a, b) => (a < b ? -1 : 1));
    expect([
      scripts($),
      scripts(town.$),
      body.includes('<img src=x'),
      /href="\s*(?:javascript|data):/i.test(body + town.body),
      rss.includes('<script'),
      ics.split('\r\n').filter((line) => line.startsWith('X-BROKEN')),
    ]).toEqual([['application/ld+json', 'module'], ['application/ld+json', 'module'], false, false, false, []]);
  });
});
