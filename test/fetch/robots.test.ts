import { describe, expect, it } from 'vitest';
import { parseRobots } from '#fetch/robots-rules.ts';
import {
  bodyOf,
  get,
  realPace,
  redirect,
  send,
  serve,
  startFetcher,
  type Answerer,
  type Site,
  type TestFetcher,
} from './serve.ts';

function isAllowed(robots: string, path: string): boolean {
  return parseRobots('https://one.example/robots.txt', robots).isAllowed(new URL(path, 'https://one.example/'));
}

describe('rules (RFC 9309 §2.2)', () => {
  it.each<[string, string, string, boolean]>([
    ['nothing at all', '', '/a', true],
    ['no rule', 'User-agent: *\nDisallow:', '/a', true],
    ['everything', 'User-agent: *\nDisallow: /', '/a', false],
    ['robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['the longest rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['the longest rule wins in any order', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['of two equally long ones allow wins', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['wildcards', 'User-agent: *\nDisallow: /*/private', '/x/private/y', false],
    ['an end mark', 'User-agent: *\nDisallow: /*.ics$', '/cal.ics', false],
    ['an end mark elsewhere', 'User-agent: *\nDisallow: /*.ics$', '/cal.ics?x', true],
    ['the query counts', 'User-agent: *\nDisallow: /*?page=', '/list?page=2', false],
    ['percent-encoded letters', 'User-agent: *\nDisallow: /caf%C3%A9', '/café', false],
    [
      'our own group before the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: showup\nDisallow: /x',
      '/a',
      true,
    ],
    ['our own group forbids', 'User-agent: *\nAllow: /\n\nUser-agent: Showup\nDisallow: /', '/a', false],
    ['a group of several', 'User-agent: other\nUser-agent: Showup\nDisallow: /', '/a', false],
    ['our groups are joined', 'User-agent: Showup\nDisallow: /a\n\nUser-agent: Showup\nDisallow: /b', '/a', false],
    [
      'a delay does not split a group',
      'User-agent: Showup\nCrawl-delay: 5\nUser-agent: other\nDisallow: /',
      '/a',
      false,
    ],
    [
      'a sitemap does not split a group',
      'User-agent: Showup\nSitemap: /s\nUser-agent: other\nDisallow: /',
      '/a',
      false,
    ],
    ['comments and odd line ends', '\ufeff# hello\rUser-agent: * # all\r\nDisallow: /a # not\r', '/a', false],
    ['words that are no rules', '<html>not found</html>', '/a', true],
  ])('%s', (...[, robots, path, expected]) => {
    expect(isAllowed(robots, path)).toBe(expected);
  });

  it('made of wildcards to keep us busy allow nothing', () => {
    expect(isAllowed(`User-agent: *\n${`Disallow: /${'*a'.repeat(20)}b\n`.repeat(9000)}`, `/${'a'.repeat(2000)}`)).toBe(
      false,
    );
  });

  it('keeps a crawl delay with its own group', () => {
    const robots = 'User-agent: *\nDisallow: /x\nCrawl-delay: 4\n\nUser-agent: other\nDisallow: /';
    expect(parseRobots('https://one.example/robots.txt', robots).crawlDelayMs).toBe(4000);
  });
});

async function fetchBeside(robots: Answerer): Promise<{ said: string; asked: readonly string[] }> {
  await using site = await serve({ '/robots.txt': robots, '/moved': redirect('/moved'), '/a': send(200, 'page') });
  await using fetcher = startFetcher({ limits: { timeoutMs: 300, attemptsMax: 1 } });
  return { said: await said(fetcher, site), asked: site.asked.map(({ path }) => path) };
}

async function said(fetcher: TestFetcher, site: Site, path = '/a'): Promise<string> {
  const outcome = await fetcher.fetchPage({ url: site.origin + path, role: 'start' });
  if (outcome.outcome === 'fetched') return 'fetched';
  return outcome.outcome === 'not-modified' ? outcome.outcome : outcome.reason;
}

const FORBID = 'User-agent: *\nDisallow: /a\n';

describe('fetching robots.txt (RFC 9309 §2.3)', () => {
  it.each([400, 401, 403, 404, 410])('%i allows everything', async (status) => {
    expect(await fetchBeside(send(status, FORBID))).toEqual({ said: 'fetched', asked: ['/robots.txt', '/a'] });
  });

  it.each([429, 500, 503, 599])('%i allows nothing', async (status) => {
    expect(await fetchBeside(send(status, ''))).toEqual({ said: 'robots-unreachable', asked: ['/robots.txt'] });
  });

  it('too slow allows nothing', async () => {
    expect(await fetchBeside(() => undefined)).toEqual({ said: 'robots-unreachable', asked: ['/robots.txt'] });
  });

  it('is followed through redirects', async () => {
    await using site = await serve({ '/robots.txt': redirect('/r'), '/r': send(200, FORBID) });
    await using fetcher = startFetcher();
    expect(await said(fetcher, site)).toBe('robots');
  });

  it('that leads on for ever counts as none', async () => {
    const { said, asked } = await fetchBeside(redirect('/moved'));
    expect([said, asked.length]).toEqual(['fetched', 7]);
  });

  it('that leads to a private address is not followed there', async () => {
    expect(await fetchBeside(redirect('http://169.254.169.254/'))).toEqual({ said: 'address', asked: ['/robots.txt'] });
  });

  it('is read up to 500 KiB, and not a half rule at the cut', async () => {
    const head = 'User-agent: *\n';
    const comment = `${'#'.repeat(512_000 - head.length - 1 - 'Disallow: /a'.length)}\n`;
    expect((await fetchBeside(send(200, FORBID + comment + comment))).said).toBe('robots');
    expect((await fetchBeside(send(200, `${head}${comment}Disallow: /a/long/path\n`))).said).toBe('fetched');
  });

  it('is asked for once a day and no more', async () => {
    let nowMs = Date.parse('2026-03-02T12:00:00Z');
    await using site = await serve({ '/robots.txt': send(200, ''), '/a': send(200, 'page') });
    await using fetcher = startFetcher({ now: () => new Date(nowMs) });
    for (const hours of [0, 1, 22, 2]) {
      nowMs += hours * 3_600_000;
      await said(fetcher, site);
    }
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a', '/a', '/robots.txt', '/a']);
  });

  it('is asked for once, however many pages are wanted at the same time', async () => {
    await using site = await serve({ '/robots.txt': send(200, ''), '/a': send(200, 'page') });
    await using fetcher = startFetcher();
    await Promise.all([said(fetcher, site), said(fetcher, site, '/a?2'), said(fetcher, site, '/a?3')]);
    expect(site.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  it('may ask for a longer gap than ours, up to a minute', async () => {
    await using site = await serve({
      '/robots.txt': send(200, 'User-agent: *\nCrawl-delay: 9999'),
      '/a': send(200, 'page'),
    });
    await using fetcher = startFetcher({ limits: { gapMs: 1000 } });
    await said(fetcher, site);
    expect(fetcher.pausesMs.map((ms) => Math.round(ms / 1000))).toEqual([60]);
  });
});

describe('a look-up that a fault of our own ends, such as a database that goes away', () => {
  it('is made anew for whoever asks next', async () => {
    await using site = await serve({ '/robots.txt': send(404, ''), '/a': send(200, 'found') });
    const pace = realPace();
    let faults = 1;
    await using fetcher = startFetcher({
      pace: {
        ...pace,
        takeTurn: (turn, task) => {
          faults -= 1;
          return faults === 0 ? Promise.reject(new Error('The database went away.')) : pace.takeTurn(turn, task);
        },
      },
    });
    const asked = () => get(fetcher, `${site.origin}/a`);
    await expect(asked()).rejects.toThrow('The database went away.');
    expect(bodyOf(await asked())).toBe('found');
  });
});
