import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { brief, get, send, serve, startFetcher, type Answerer } from './serve.ts';

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

const talkGarbage: Answerer = (request) => void request.socket.end('\u0000garbage\r\n\r\n');

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
    ['deflate', deflateSync(Buffer.alloc(20_000_000))],
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
