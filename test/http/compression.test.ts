import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEncoding } from '#http/choose-encoding.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { seedMemphis } from './seed-memphis.ts';

let service: TestApp;

beforeAll(async () => {
  service = await startTestApp();
  await seedMemphis(service.database.db);
});
afterAll(() => service.close());

const URL = '/v1/opportunities?city=memphis-tn';

async function get(headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  const answer = await service.app.inject({ method, url: URL, headers });
  const { 'content-encoding': encoding, 'content-length': length, etag, vary } = answer.headers;
  return {
    status: answer.statusCode,
    encoding,
    length: Number(length),
    etag: String(etag),
    vary,
    bytes: answer.rawPayload,
  };
}

describe('an answer', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('comes as %s to whoever asks for that, and is the same', async (encoding, decompress) => {
    const [plain, packed] = [await get(), await get({ 'accept-encoding': encoding })];
    expect([packed.encoding, packed.vary, packed.length]).toEqual([encoding, 'Accept-Encoding', packed.bytes.length]);
    expect([decompress(packed.bytes).equals(plain.bytes), packed.length < plain.length / 2]).toEqual([true, true]);
  });

  it('is as it is to whoever does not ask, and says that it could be otherwise', async () => {
    const { encoding, vary } = await get();
    expect([encoding, vary]).toEqual([undefined, 'Accept-Encoding']);
  });

  it('has a tag of its own in each encoding, and is known by each of them', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(async (encoding) => (await get({ 'accept-encoding': encoding })).etag),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await Promise.all(tags.map((tag) => get({ 'accept-encoding': 'br', 'if-none-match': tag })));
    expect(again.map(({ status, etag, bytes }) => [status, etag, bytes.length])).toEqual(
      tags.map((tag) => [304, tag, 0]),
    );
  });

  it('has the same head without its body', async () => {
    const headers = { 'accept-encoding': 'br' };
    const [whole, head] = [await get(headers), await get(headers, 'HEAD')];
    expect([head.encoding, head.etag, head.length, head.bytes.length]).toEqual(['br', whole.etag, whole.length, 0]);
  });

  it('is not compressed where that is not worth it, nor when it may not be kept', async () => {
    const answers = await Promise.all(
      ['/v1/cities?q=memphis&limit=1', '/health/live', '/v1/nothing'].map((url) =>
        service.app.inject({ url, headers: { 'accept-encoding': 'gzip' } }),
      ),
    );
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined, undefined]);
  });
});

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity, gzip;q=0.5', null],
    ['deflate', null],
    ['gzip;q=0', null],
    ['gzip;q=nonsense', null],
    ['', null],
    ['BR', 'br'],
  ])('for %s is %s', (header, expected) => expect(chooseEncoding(header)).toBe(expected));
});
