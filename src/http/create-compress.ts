import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';

/** Smaller answers fit into one packet as they are. */
const WORTH_IT_BYTES = 1_400;
/** Compressed answers that are kept, in bytes and in number. */
const KEPT_BYTES = 8_000_000;
const KEPT_MAX = 2_000;

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

const COMPRESS: Readonly<Record<Encoding, (body: Body) => Promise<Buffer>>> = {
  // As small as brotli's best is for answers that never change; ours are made anew and should be sent soon.
  br: (body) => brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipAsync(body, { level: 6 }),
};

type Body = string | Buffer;

/** Compresses an answer for whoever asks for that; gives it as it is to whoever does not, or where it is not worth it. */
export type Compress = (request: FastifyRequest, reply: FastifyReply, body: Body) => Body | Promise<Buffer>;

/**
 * A memory for compressed answers, by their `ETag`: an answer that is given often costs the work once, and whoever does not ask for
 * it pays for a look at one header. The `ETag` of a compressed answer has the encoding at its end, since its bytes are others
 * (RFC 9110 §8.8.3).
 */
export function createCompress(): Compress {
  const kept = createStore();
  return ({ headers }, reply, body) => {
    const encoding = body.length < WORTH_IT_BYTES ? null : chooseEncoding(headers['accept-encoding']);
    const etag = reply.getHeader('etag');
    if (encoding === null || typeof etag !== 'string') return body;
    const variant = etag.replace(/"$/, `-${encoding}"`);
    reply.headers({ etag: variant, 'content-encoding': encoding });
    return kept.find(variant, () => COMPRESS[encoding](body));
  };
}

/** The same bytes alone: what zlib gives is the beginning of a piece of 16 kB, all of which would be kept. */
function toOwnMemory(body: Buffer): Buffer {
  return Buffer.from(new Uint8Array(body).buffer);
}

interface Store {
  readonly find: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;
}

/** Remembers what was made, the least recently used going first; what is asked for twice at once is made once. */
function createStore(): Store {
  const madeByKey = new Map<string, { readonly body: Promise<Buffer>; bytes: number }>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= madeByKey.get(key)?.bytes ?? 0;
    madeByKey.delete(key);
  };
  const make = async (key: string, work: () => Promise<Buffer>) => {
    const entry = { body: work().then(toOwnMemory), bytes: 0 };
    madeByKey.set(key, entry);
    try {
      entry.bytes = (await entry.body).length;
    } catch (cause) {
      madeByKey.delete(key);
      throw cause;
    }
    bytes += entry.bytes;
    for (const [oldest] of madeByKey) {
      if (bytes <= KEPT_BYTES && madeByKey.size <= KEPT_MAX) break;
      forget(oldest);
    }
    return entry.body;
  };
  return {
    find(key, work) {
      const known = madeByKey.get(key);
      if (!known) return make(key, work);
      madeByKey.delete(key);
      madeByKey.set(key, known);
      return known.body;
    },
  };
}
