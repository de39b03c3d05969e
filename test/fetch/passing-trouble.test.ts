import { describe, expect, it } from 'vitest';
import { bodyOf, brief, get, send, serve, startFetcher, type Answerer } from './serve.ts';

/** Answers with the status so many times, then well. */
function failing(times: number, status: number, headers: Readonly<Record<string, string>> = {}): Answerer {
  let left = times;
  return (request, response) => {
    left -= 1;
    (left >= 0 ? send(status, '', headers) : send(200, 'well again'))(request, response);
  };
}

describe('trouble that may pass', () => {
  it.each([429, 502, 503, 504])('%i is asked again after growing pauses', async (status) => {
    await using site = await serve({ '/list': failing(2, status) });
    await using fetcher = startFetcher({ now: () => new Date('2026-03-02T12:00:00Z') });
    expect(bodyOf(await get(fetcher, `${site.origin}/list`))).toBe('well again');
    expect(site.asked).toHaveLength(4);
  });

  it('is waited out: one second, then two, by the plan', async () => {
    await using site = await serve({ '/list': failing(2, 503) });
    await using fetcher = startFetcher();
    await get(fetcher, `${site.origin}/list`);
    expect(fetcher.pausesMs.map((ms) => Math.round(ms / 100) * 100)).toEqual([1000, 2000]);
  });

  it('ends after three attempts', async () => {
    await using site = await serve({ '/list': failing(9, 503) });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/list`))).toEqual(['failed', 'http-status', 503, true]);
    expect(site.asked.filter(({ path }) => path === '/list')).toHaveLength(3);
  });

  it('waits as long as Retry-After says', async () => {
    await using site = await serve({ '/list': failing(1, 429, { 'retry-after': '30' }) });
    await using fetcher = startFetcher();
    expect(bodyOf(await get(fetcher, `${site.origin}/list`))).toBe('well again');
    expect(fetcher.pausesMs.map((ms) => Math.round(ms / 1000))).toEqual([30]);
  });

  it('says when to come back when that is too long to wait, and leaves the whole host alone until then', async () => {
    await using site = await serve({ '/list': failing(9, 503, { 'retry-after': '3600' }), '/other': send(200, 'x') });
    await using fetcher = startFetcher();
    const outcome = await get(fetcher, `${site.origin}/list`);
    const waitMs = outcome.outcome === 'failed' ? Date.parse(outcome.retryAt ?? '') - Date.now() : 0;
    expect(Math.round(waitMs / 60_000)).toBe(60);
    expect(brief(await get(fetcher, `${site.origin}/other`))).toEqual(['failed', 'not-before', null, true]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/list']);
  });
});
