import { load } from 'cheerio';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { normalizeListing } from '#normalize/normalize-listing.ts';
import { schemaOrg } from '#scrapers/formats/schema-org/adapter.ts';
import { seedMemphis } from '#test/http/seed-memphis.ts';
import { at, makeOccurrence, makeWay, on } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { toOpportunityAddress } from '#web/opportunity/address.ts';
import { HOSTILE_FACTS } from './hostile-draft.ts';
import { startPages } from './start-pages.ts';

const MEMPHIS = makeLocation('Memphis', 35.15, -90.05);
const READ_AT = '2026-03-02T09:00:00Z';
const guild = makeSource('guild');

const NO_PRICES = { min: null, max: null, currency: null, memberPrice: null, guestPrice: null };

/** One of each shape, as our own normalizing would make it. */
const DRAFTS = [
  makeDraft(
    guild,
    {
      title: "Evening with members' prices & guests",
      start: at('2026-03-10T18:00:00'),
      doors: at('2026-03-10T17:30:00'),
      location: MEMPHIS,
      organizer: { name: 'Guild of "Friends" & Sons', url: 'https://guild.example/about' },
      status: 'rescheduled',
      previousStart: at('2026-03-09T18:00:00'),
      attendance: 'hybrid',
      onlineUrl: 'https://meet.example/guild',
      cost: { isFree: false, min: 25, max: 35, currency: 'USD', memberPrice: 25, guestPrice: 35 },
      registrationUrl: 'https://guild.example/register?a=1&b=2',
      availability: 'sold-out',
      url: 'https://guild.example/evening',
    },
    [makeOccurrence(at('2026-03-10T18:00:00'), { end: at('2026-03-10T20:30:00'), status: 'rescheduled' })],
  ),
  makeDraft(guild, { title: 'Three days', start: on('2026-03-20'), location: MEMPHIS, status: 'cancelled' }, [
    makeOccurrence(on('2026-03-20'), { end: on('2026-03-22'), status: 'cancelled' }),
  ]),
  makeDraft(guild, {
    title: 'Board seat',
    kind: 'board-service',
    isOngoing: true,
    deadline: on('2026-04-01'),
    location: MEMPHIS,
    ways: [makeWay('serve')],
  }),
  makeDraft(
    guild,
    {
      title: 'Shifts',
      start: at('2026-03-11T09:00:00'),
      location: MEMPHIS,
      cost: { ...NO_PRICES, isFree: true, min: 0, max: 0 },
    },
    [
      makeOccurrence(at('2026-03-11T09:00:00'), { end: at('2026-03-11T12:00:00') }),
      makeOccurrence(at('2026-03-12T09:00:00'), { end: at('2026-03-12T12:00:00'), status: 'cancelled' }),
    ],
  ),
];

let service: TestApp;
const gazetteer = loadGazetteer();

beforeAll(async () => {
  service = await startPages({ publicUrl: 'https://showup.example' });
  await seedMemphis(service.database.db);
  await seed(service.database.db, { source: guild, readAt: READ_AT, drafts: DRAFTS });
  const hostile = makeSource('hostile');
  await seed(service.database.db, { source: hostile, readAt: READ_AT, drafts: [makeDraft(hostile, HOSTILE_FACTS)] });
});
afterAll(() => service.close());

/** A page as our own reader understands it. */
async function readBack(url: string) {
  const { body } = await service.app.inject({ url, headers: { host: 'showup.example' } });
  const address = `https://showup.example${url}`;
  const capture = {
    requestedUrl: address,
    url: address,
    status: 200,
    mediaType: 'text/html',
    headers: {},
    readAt: READ_AT,
  };
  const { listings, problems, page } = schemaOrg.read({ ...capture, body }, guild);
  const window = { from: null, until: null, occurrencesMax: 100 };
  const context = {
    source: guild,
    gazetteer,
    readAt: READ_AT,
    pageTimeZoneText: page.timeZoneText,
    publisherName: null,
    language: 'en',
    window,
  };
  const drafts = listings
    .map((listing) => normalizeListing(listing, context))
    .map((one) => (one.outcome === 'draft' ? one.draft : null));
  return { problems, drafts: drafts.filter((draft) => draft !== null), body };
}

/** What a page must tell exactly; kind, ways and fields are worked out anew from the words. */
function toTold({ facts, occurrences }: Told) {
  const { title, start, doors, previousStart, deadline, isOngoing, status, attendance, onlineUrl } = facts;
  const { organizer, location, cost, url, registrationUrl, availability } = facts;
  return {
    ...{ title, start, doors, previousStart, deadline, isOngoing, status, attendance, onlineUrl },
    ...{ organizer, location, cost, url, registrationUrl, availability },
    times: occurrences.map((time) => [time.start, time.end, time.status]),
  };
}

interface Told {
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/** Those with a place: schema.org tells an offset, and only a place makes a zone of it. */
async function listStored() {
  const { rows } = await service.database.db.execute<{ id: string } & Told & Record<string, unknown>>(sql`
    select id, facts, coalesce((select jsonb_agg(time.facts order by starts_at) from occurrences as time
      where opportunity_id = opportunities.id), '[]') as occurrences
    from opportunities where not facts ->> 'title' like '%broken%' and facts -> 'location' <> 'null' order by id`);
  return rows;
}

describe('our own pages, read by our own reader', () => {
  it('give back everything that has a place exactly, under its own id', async () => {
    const stored = await listStored();
    const read = [];
    for (const { id, facts } of stored) {
      const { drafts, problems } = await readBack(toOpportunityAddress(id, facts.title));
      read.push([problems, drafts.map((draft) => [draft.sourceKey, toTold(draft)])]);
    }
    expect(read).toEqual(stored.map((one) => [[], [[one.id, toTold(one)]]]));
  });

  it('give back every item of a town once', async () => {
    const { drafts, problems, body } = await readBack('/memphis-tn');
    const $ = load(body);
    const shown = $('.item .title a')
      .toArray()
      .map(
        (link) =>
          $(link)
            .attr('href')
            ?.slice('/o/'.length, '/o/'.length + 36) ?? '',
      );
    expect([problems, drafts.map(({ sourceKey }) => sourceKey).toSorted()]).toEqual([[], shown.toSorted()]);
  });
});
