import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeFeed } from '#present/change-feed.ts';
import { at } from '#test/support/make-opportunity.ts';
import { makeDraft, makeLocation, makeSource, seed } from '#test/support/seed.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const source = makeSource('guild');
const drafts = Array.from({ length: 7 }, (_, n) =>
  makeDraft(source, {
    title: `Evening ${'abcdefg'[n]}${n}`,
    start: at(`2026-04-1${n}T18:00:00`),
    location: makeLocation('Memphis', 35.15, -90.05),
  }),
);

/** The first of them has been given an end. */
const later = drafts.map((draft, n) =>
  n === 0 ? makeDraft(source, { ...draft.facts, end: at('2026-04-10T20:00:00') }) : draft,
);

let clock = '2026-03-02T15:00:00Z';
let service: TestApp;

beforeAll(async () => {
  service = await startTestApp({ now: () => clock, publicUrl: 'https://showup.example' });
});
afterAll(() => service.close());

function read(shown: typeof drafts): Promise<void> {
  return seed(service.database.db, { source, readAt: clock, drafts: shown });
}

/** Follows the feed to its end from where it was left; gives what it told and where it ends. */
async function follow(from: string): Promise<{ readonly told: readonly string[]; readonly end: string }> {
  const told: string[] = [];
  for (let url = from; ;) {
    const page = changeFeed.parse((await service.app.inject(url)).json());
    if (page.items.length === 0) return { told, end: url };
    told.push(...page.items.map(({ state, data }) => `${state} ${data?.title ?? ''}`.trim()));
    url = page.next.replace('https://showup.example', '');
  }
}

describe('the feed of changes', () => {
  it('has everything once over its pages, and then only what changed', async () => {
    await read(drafts);
    const { told, end } = await follow('/v1/changes?limit=2');
    expect(told.toSorted()).toEqual(drafts.map(({ facts }) => `updated ${facts.title}`));
    expect((await follow(end)).told).toEqual([]);
    clock = '2026-03-03T15:00:00Z';
    await read(later);
    expect((await follow(end)).told).toEqual(['updated Evening a0']);
  });

  it('tells for seven days what is no longer served', async () => {
    const { end } = await follow('/v1/changes');
    for (const day of ['04', '05', '06']) {
      clock = `2026-03-${day}T15:00:00Z`;
      await read(later.filter(({ facts }) => facts.title !== 'Evening d3'));
    }
    expect((await follow(end)).told).toEqual(['deleted']);
    clock = '2026-03-13T14:59:00Z';
    expect((await follow('/v1/changes')).told.filter((told) => told === 'deleted')).toEqual(['deleted']);
    clock = '2026-03-13T15:01:00Z';
    expect((await follow('/v1/changes')).told.filter((told) => told === 'deleted')).toEqual([]);
  });

  it('misses nothing of a transaction that ends after a later one', async () => {
    clock = '2026-03-14T15:00:00Z';
    const { end } = await follow('/v1/changes');
    const slow = await service.database.pool.connect();
    await slow.query('begin');
    await slow.query("update opportunities set version = version + 1 where facts ->> 'title' = 'Evening b1'");
    await service.database.pool.query(
      "update opportunities set version = version + 1 where facts ->> 'title' = 'Evening c2'",
    );
    const during = await follow(end);
    await slow.query('commit');
    slow.release();
    expect([during.told, (await follow(during.end)).told]).toEqual([[], ['updated Evening b1', 'updated Evening c2']]);
  });

  it('goes by the numbers of changes, whatever digits they begin with', async () => {
    await service.database.pool.query("update opportunities set modified = 9 where facts ->> 'title' = 'Evening g6'");
    const { told } = await follow('/v1/changes?limit=2');
    expect([told[0], told.length]).toEqual(['updated Evening g6', new Set(told).size]);
  });

  it('says whose terms it stands under', async () => {
    const { license } = changeFeed.parse((await service.app.inject('/v1/changes?limit=1')).json());
    expect([license, (await service.app.inject('/v1/sources')).json().items[0].terms]).toEqual([
      'https://showup.example/v1/sources',
      { note: null, fullTextPermitted: false },
    ]);
  });

  it('names the parameter that is missing beside another', async () => {
    const answer = await service.app.inject('/v1/changes?afterTimestamp=7');
    expect([answer.statusCode, answer.json().parameter]).toEqual([400, 'afterId']);
  });
});
