import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPageMemory } from '#fetch/page-memory.ts';
import { bodyOf, brief, get, redirect, send, serve, startFetcher, type Answerer } from './serve.ts';

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
      gapMs: 0,
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
