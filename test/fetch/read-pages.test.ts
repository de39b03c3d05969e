import { describe, expect, it } from 'vitest';
import type { FetchPage, HostPace } from '#domain/fetching.ts';
import { NO_DEFAULTS, type SourceFacts } from '#domain/source.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { readPageBatches, readPages, type PageVisit, type ReadPagesParts } from '#fetch/read-pages.ts';
import { send, serve, startFetcher, type Answerer, type Site } from './serve.ts';

function sourceAt(url: string, adapter = 'feed'): SourceFacts {
  return { id: 's', name: 'S', homeUrl: url, url, adapter, authority: 'organizer', defaults: NO_DEFAULTS };
}

/** A feed whose items have no dates, so that each item's page is asked for. */
function newsFeed(paths: readonly string[]): Answerer {
  const items = paths.map((path) => `<item><title>News ${path}</title><link>${path}</link></item>`);
  const body = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
  return (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"feed"';
    (isKnown ? send(304, '') : send(200, body, { etag: '"feed"' }))(request, response);
  };
}

function eventPage(title: string): Answerer {
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    startDate: '2026-03-05T18:00-06:00',
  };
  const script = `<script type="application/ld+json">${JSON.stringify(event)}</script>`;
  return send(200, `<!doctype html><title>${title}</title>${script}`, { 'content-type': 'text/html' });
}

/** What became of each page, as one word and the path or count it was about. */
function brief(visit: PageVisit): string {
  if (visit.outcome === 'left-unread') return `left-unread ${visit.count}`;
  const detail = visit.outcome === 'failed' || visit.outcome === 'refused' ? ` ${visit.reason}` : '';
  return `${visit.outcome}${detail} ${new URL(visit.request.url).pathname}`;
}

async function visitAll(site: Site, parts: Partial<ReadPagesParts> = {}): Promise<readonly PageVisit[]> {
  const memory = parts.memory ?? createPageMemory();
  await using fetcher = startFetcher({ memory, limits: { attemptsMax: 1 } });
  const pages = readPages(sourceAt(`${site.origin}/feed`), { fetchPage: fetcher.fetchPage, ...parts, memory });
  return await Array.fromAsync(pages);
}

describe('reading a source', () => {
  it('follows its pages, and reads those its own adapter does not know by whichever does', async () => {
    await using site = await serve({ '/feed': newsFeed(['/1', '/2']), '/1': eventPage('One'), '/2': eventPage('Two') });
    const visits = await visitAll(site);
    const read = visits.flatMap((visit) => (visit.outcome === 'fetched' ? [visit.read()] : []));
    expect(read.map(({ adapter, listings }) => [adapter, listings.map(({ title }) => title)])).toEqual([
      ['feed', []],
      ['schema-org', ['One']],
      ['schema-org', ['Two']],
    ]);
  });

  it('asks for no page twice', async () => {
    const feed = newsFeed(['/1', '/1#again', '/feed?', '/1']);
    await using site = await serve({ '/feed': feed, '/1': eventPage('One') });
    await visitAll(site);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/1']);
  });

  it('hands each page out before the next is asked for, so that it can be saved first', async () => {
    await using site = await serve({ '/feed': newsFeed(['/1']), '/1': eventPage('One') });
    await using fetcher = startFetcher();
    const source = sourceAt(`${site.origin}/feed`);
    const askedAtVisit: number[] = [];
    for await (const visit of readPages(source, { fetchPage: fetcher.fetchPage, memory: createPageMemory() })) {
      if (visit.outcome === 'fetched') askedAtVisit.push(site.asked.length);
    }
    expect(askedAtVisit).toEqual([2, 3]);
  });

  it('remembers a page only when the caller came back for more', async () => {
    await using site = await serve({ '/feed': newsFeed([]) });
    await using fetcher = startFetcher();
    const memory = createPageMemory();
    const parts = { fetchPage: fetcher.fetchPage, memory };
    const source = sourceAt(`${site.origin}/feed`);
    const broken = readPages(source, parts);
    await broken.next();
    await broken.return(undefined);
    expect(await memory.find(source.url)).toBeUndefined();
    await Array.fromAsync(readPages(source, parts));
    expect(await memory.find(source.url)).toEqual({ etag: '"feed"', lastModified: null, next: [] });
  });

  it('follows the pages it remembers when the list itself has not changed', async () => {
    await using site = await serve({ '/feed': newsFeed(['/1']), '/1': eventPage('One') });
    const memory = createPageMemory();
    await visitAll(site, { memory });
    expect((await visitAll(site, { memory })).map(brief)).toEqual(['not-modified /feed', 'fetched /1']);
  });
});

describe('reading ends', () => {
  const paths = Array.from({ length: 9 }, (_, n) => `/${n}`);

  it('at the bound on detail pages, and says how many were left', async () => {
    await using site = await serve({ '/feed': newsFeed(paths), '/0': eventPage('a'), '/1': eventPage('b') });
    const visits = await visitAll(site, { limits: { detailPagesMax: 2 } });
    expect(visits.map(brief)).toEqual(['fetched /feed', 'fetched /0', 'fetched /1', 'left-unread 7']);
  });

  it('at the bound on pages', async () => {
    await using site = await serve({ '/feed': newsFeed(paths) });
    const visits = await visitAll(site, { limits: { pagesMax: 1 } });
    expect(visits.map(brief)).toEqual(['fetched /feed', 'left-unread 9']);
  });

  it('well at a further page that is not there: the list is read to its end', async () => {
    const feed = '<feed><link rel="next" href="/2"/><entry><title>Tea, March 9, 2026</title></entry></feed>';
    await using site = await serve({ '/feed': send(200, feed) });
    expect((await visitAll(site)).map(brief)).toEqual(['fetched /feed', 'end-of-list /2']);
  });

  it('when the list cannot be read', async () => {
    await using site = await serve({ '/feed': send(500, '') });
    expect((await visitAll(site)).map(brief)).toEqual(['failed http-status /feed']);
  });

  it('when robots.txt forbids the list', async () => {
    await using site = await serve({
      '/robots.txt': send(200, 'User-agent: *\nDisallow: /'),
      '/feed': newsFeed(paths),
    });
    expect((await visitAll(site)).map(brief)).toEqual(['refused robots /feed']);
  });

  it('when the details fail three times in a row, but not for one of them', async () => {
    await using site = await serve({ '/feed': newsFeed(paths), '/1': eventPage('b') });
    expect((await visitAll(site)).map(brief)).toEqual([
      'fetched /feed',
      'failed http-status /0',
      'fetched /1',
      'failed http-status /2',
      'failed http-status /3',
      'failed http-status /4',
      'left-unread 4',
    ]);
  });

  it('at once when the host asks to be left alone', async () => {
    const busy = send(429, '', { 'retry-after': '86000' });
    await using site = await serve({ '/feed': newsFeed(paths), '/0': busy });
    expect((await visitAll(site)).map(brief)).toEqual(['fetched /feed', 'failed http-status /0', 'left-unread 8']);
  });
});

describe('reading several pages at once', () => {
  const paths = Array.from({ length: 9 }, (_, n) => `/${n}`);

  async function readTogether(pagesAtOnce: number) {
    const pages = Object.fromEntries(paths.map((path) => [path, eventPage(path)]));
    await using site = await serve({ '/feed': newsFeed(paths), ...pages });
    const busy = countTurns();
    await using fetcher = startFetcher({ pace: busy.pace, limits: { connectionsMax: paths.length } });
    const parts = { fetchPage: fetcher.fetchPage, memory: createPageMemory(), limits: { pagesAtOnce } };
    const batches = await Array.fromAsync(readPageBatches(sourceAt(`${site.origin}/feed`), parts));
    return { most: busy.most(), visited: batches.flat().map(brief).toSorted() };
  }

  it('reads the same pages, never more under way than it may', async () => {
    const one = await readTogether(1);
    const four = await readTogether(4);
    expect([one.most, four.most]).toEqual([1, 4]);
    expect(four.visited).toEqual(one.visited);
  });

  it('ends with a fault of our own, after what was there before it', async () => {
    const visits: PageVisit[] = [];
    const next = paths.map((path) => ({ url: `https://s.example${path}`, role: 'detail' as const }));
    const known = { etag: null, lastModified: null, next };
    const memory = { find: async () => known, remember: async () => undefined };
    const parts = { fetchPage: failAtThird, memory, limits: { pagesAtOnce: 2, failuresInRowMax: 99 } };
    const reading = async (): Promise<void> => {
      for await (const batch of readPageBatches(sourceAt('https://s.example/feed'), parts)) visits.push(...batch);
    };
    await expect(reading()).rejects.toThrow('The memory cannot be reached.');
    expect(visits.map(brief).slice(0, 3)).toEqual([
      'not-modified /feed',
      'failed http-status /0',
      'failed http-status /1',
    ]);
  });
});

/** Turns without waiting, and how many were taken at the same time. */
function countTurns(): { readonly pace: HostPace; readonly most: () => number } {
  let underWay = 0;
  let most = 0;
  const takeTurn: HostPace['takeTurn'] = async (_, task) => {
    underWay += 1;
    most = Math.max(most, underWay);
    return { outcome: 'done', value: await task().finally(() => (underWay -= 1)) };
  };
  return { pace: { takeTurn, postpone: async () => undefined }, most: () => most };
}

const failAtThird: FetchPage = async ({ url }) => {
  if (url.endsWith('/3')) throw new Error('The memory cannot be reached.');
  if (url.endsWith('/feed')) return { outcome: 'not-modified', url, readAt: '2026-03-02T12:00:00Z' };
  const gone = { reason: 'http-status', message: 'Gone.', status: 410, isTransient: false, retryAt: null } as const;
  return { outcome: 'failed', url, ...gone };
};
