import { gzipSync, brotliCompressSync, zstdCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '#domain/fetching.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { redirect, send, serve, startFetcher, type Answerer, type TestFetcher } from './serve.ts';

function get(fetcher: TestFetcher, url: string): Promise<FetchOutcome> {
  return fetcher.fetchPage({ url, role: 'start' });
}

/** What matters of an outcome that is no page. */
function brief(outcome: FetchOutcome): readonly unknown[] {
  if (outcome.outcome === 'refused') return ['refused', outcome.reason];
  if (outcome.outcome === 'failed') return ['failed', outcome.reason, outcome.status, outcome.isTransient];
  return [outcome.outcome];
}

function bodyOf(outcome: FetchOutcome): string {
  return outcome.outcome === 'fetched' ? outcome.capture.body : `no page: ${JSON.stringify(outcome)}`;
}

const flood: Answerer = (_, response) => {
  response.writeHead(200);
  const pour = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};

const drip: Answerer = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
};

const half: Answerer = (_, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('half');
  setImmediate(() => response.destroy());
};

/** Answers with the status so many times, then well. */
function failing(times: number, status: number, headers: Readonly<Record<string, string>> = {}): Answerer {
  let left = times;
  return (request, response) => {
    left -= 1;
    (left >= 0 ? send(status, '', headers) : send(200, 'well again'))(request, response);
  };
}

const talkGarbage: Answerer = (request) => void request.socket.end('\u0000garbage\r\n\r\n');

describe('a page', () => {
  it('comes back as a capture, with cookies left out', async () => {
    await using site = await serve({
      '/list': send(200, '<p>hello</p>', {
        'content-type': 'text/HTML; charset=utf-8',
        'set-cookie': 'a=1',
        etag: '"1"',
      }),
    });
    await using fetcher = startFetcher({ now: () => new Date('2026-03-02T12:00:00Z') });
    const outcome = await get(fetcher, `${site.origin}/list#part`);
    expect(outcome).toEqual({
      outcome: 'fetched',
      validators: { etag: '"1"', lastModified: null },
      capture: {
        requestedUrl: `${site.origin}/list#part`,
        url: `${site.origin}/list`,
        status: 200,
        mediaType: 'text/html',
        headers: expect.not.objectContaining({ 'set-cookie': expect.anything() }),
        body: '<p>hello</p>',
        readAt: '2026-03-02T12:00:00.000Z',
      },
    });
  });

  it('is asked for under one name, for robots.txt too, with the media types wanted', async () => {
    await using site = await serve({ '/list': send(200, 'x') });
    await using fetcher = startFetcher();
    await fetcher.fetchPage({ url: `${site.origin}/list`, role: 'start', accept: 'text/calendar' });
    const name = 'Showup/0.0.0 (+https://showup.example; hello@showup.example)';
    expect(site.asked.map(({ path, headers }) => [path, headers['user-agent']])).toEqual([
      ['/robots.txt', name],
      ['/list', name],
    ]);
    expect(site.asked[1]?.headers.accept).toBe('text/calendar');
  });

  const text = 'so many words '.repeat(50);
  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
  ])('is read out of %s', async (coding, bytes) => {
    await using site = await serve({ '/list': send(200, bytes, { 'content-encoding': coding }) });
    await using fetcher = startFetcher();
    expect(bodyOf(await get(fetcher, `${site.origin}/list`))).toBe(text);
  });
});

describe('a hostile or broken server', () => {
  const limits = { bodyBytesMax: 100_000, timeoutMs: 300, attemptsMax: 2, backoffMs: 10 };

  async function outcomeOf(answer: Answerer): Promise<readonly unknown[]> {
    await using site = await serve({ '/list': answer });
    await using fetcher = startFetcher({ limits });
    return brief(await get(fetcher, `${site.origin}/list`));
  }

  it('that floods is cut off at the cap', async () => {
    expect(await outcomeOf(flood)).toEqual(['failed', 'too-large', null, false]);
  });

  it('that drips for ever is left after the total time', async () => {
    expect(await outcomeOf(drip)).toEqual(['failed', 'timeout', null, true]);
  });

  it('that never answers is left after the total time', async () => {
    expect(await outcomeOf(() => undefined)).toEqual(['failed', 'timeout', null, true]);
  });

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(20_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
  ])('that sends a %s bomb does not get it unpacked', async (coding, bomb) => {
    expect(await outcomeOf(send(200, bomb, { 'content-encoding': coding }))).toEqual([
      'failed',
      'too-large',
      null,
      false,
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    ['gzip', 'this is no gzip'],
    ['gzip', gzipSync('cut off in the middle').subarray(0, 20)],
    ['br', 'this is no brotli, whatever it says'],
    ['zstd', 'this is no zstd'],
    ['compress', 'nobody knows'],
    ['gzip, gzip, gzip', 'too many wraps'],
  ])('whose %s body cannot be unpacked gives no half page', async (coding, body) => {
    expect(await outcomeOf(send(200, body, { 'content-encoding': coding }))).toEqual([
      'failed',
      'body-unreadable',
      null,
      false,
    ]);
  });

  it('that talks no HTTP is a fault of the network', async () => {
    expect(await outcomeOf(talkGarbage)).toEqual(['failed', 'network', null, false]);
  });

  it('that hangs up is asked again, a bounded number of times', async () => {
    await using site = await serve({ '/list': (request) => void request.socket.destroy() });
    await using fetcher = startFetcher({ limits });
    expect(brief(await get(fetcher, `${site.origin}/list`))).toEqual(['failed', 'network', null, true]);
    expect(site.asked.filter(({ path }) => path === '/list')).toHaveLength(2);
  });

  it('that breaks off in the middle gives no half page', async () => {
    expect(await outcomeOf(half)).toEqual(['failed', 'network', null, true]);
  });

  it.each([
    [404, false],
    [410, false],
    [403, false],
    [500, true],
    [206, false],
    [304, false],
  ])('that answers %i gives no page', async (status, isTransient) => {
    expect(await outcomeOf(send(status, ''))).toEqual(['failed', 'http-status', status, isTransient]);
  });
});

describe('redirects', () => {
  it('are followed, and the capture names both addresses', async () => {
    await using site = await serve({
      '/a': redirect('/b', 301),
      '/b': redirect('c?d=1', 307),
      '/c': send(200, 'there'),
    });
    await using fetcher = startFetcher();
    const outcome = await get(fetcher, `${site.origin}/a`);
    expect(outcome).toEqual(
      expect.objectContaining({
        capture: expect.objectContaining({
          requestedUrl: `${site.origin}/a`,
          url: `${site.origin}/c?d=1`,
          body: 'there',
        }),
      }),
    );
  });

  it('in a circle end after five', async () => {
    await using site = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['failed', 'too-many-redirects', null, false]);
    expect(site.asked.filter(({ path }) => path !== '/robots.txt')).toHaveLength(6);
  });

  it('to another origin ask that origin for its robots.txt first', async () => {
    await using other = await serve({
      '/robots.txt': send(200, 'User-agent: *\nDisallow: /'),
      '/x': send(200, 'secret'),
    });
    await using site = await serve({ '/a': redirect(`${other.origin}/x`) });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['refused', 'robots']);
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data', 'address'],
    ['http://127.0.0.2:1/', 'address'],
    ['http://[::ffff:127.0.0.2]/', 'address'],
    ['http://[::1]/', 'address'],
    ['http://0x7f.2/', 'address'],
    ['http://localhost/', 'address'],
    ['http://10.0.0.1/', 'address'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['http://user:secret@127.0.0.1/', 'credentials-in-url'],
  ])('to %s are refused', async (target, reason) => {
    await using site = await serve({ '/a': redirect(target) });
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['refused', reason]);
  });
});

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

describe('conditional requests', () => {
  const CHANGED = { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' };
  const unlessKnown: Answerer = (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"7"' && request.headers['if-modified-since'] !== undefined;
    (isKnown ? send(304, '') : send(200, 'body', CHANGED))(request, response);
  };

  it('send back what was remembered under the address that answered, and only there', async () => {
    await using site = await serve({ '/a': redirect('/b'), '/b': unlessKnown });
    const memory = createPageMemory();
    const validators = { etag: '"7"', lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT' };
    await memory.remember(`${site.origin}/b`, { ...validators, next: [] });
    await using fetcher = startFetcher({ memory });
    expect(brief(await get(fetcher, `${site.origin}/a`))).toEqual(['not-modified']);
    const conditions = site.asked.map(({ path, headers }) => [
      path,
      headers['if-none-match'],
      headers['if-modified-since'],
    ]);
    expect(conditions).toEqual([
      ['/robots.txt', undefined, undefined],
      ['/a', undefined, undefined],
      ['/b', '"7"', 'Mon, 02 Mar 2026 10:00:00 GMT'],
    ]);
  });
});

describe('addresses that are asked for', () => {
  it.each([
    ['http://127.0.0.2/', 'address'],
    ['http://2130706434/', 'address'],
    ['http://0177.0.0.2/', 'address'],
    ['http://[::ffff:7f00:2]/', 'address'],
    ['http://[64:ff9b::7f00:1]/', 'address'],
    ['http://[fd00:ec2::254]/', 'address'],
    ['http://168.63.129.16/', 'address'],
    ['http://100.64.0.1/', 'address'],
    ['http://0.0.0.0/', 'address'],
    ['http://localhost./', 'address'],
    ['http://town.localhost/', 'address'],
    ['https://user@showup.example/', 'credentials-in-url'],
    ['javascript:alert(1)', 'scheme'],
    ['not an address', 'url-invalid'],
    ['/list', 'url-invalid'],
  ])('%s is refused', async (url, reason) => {
    await using fetcher = startFetcher();
    expect(brief(await get(fetcher, url))).toEqual(['refused', reason]);
  });

  it('below localhost lead to this machine when the operator allowed them', async () => {
    await using site = await serve({ '/': send(200, 'the town') });
    await using fetcher = startFetcher({ allowHosts: ['*.localhost'] });
    const port = new URL(site.origin).port;
    expect(bodyOf(await get(fetcher, `http://town.localhost:${port}/`))).toBe('the town');
    expect(site.asked[1]?.headers.host).toBe(`town.localhost:${port}`);
    expect(brief(await get(fetcher, `http://localhost:${port}/`))).toEqual(['refused', 'address']);
  });

  it('keep a password out of what is reported', async () => {
    await using fetcher = startFetcher();
    expect(JSON.stringify(await get(fetcher, 'https://user:hunter2@showup.example/'))).not.toContain('hunter2');
  });
});
