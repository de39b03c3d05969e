import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

/** What `decompress` understands, for `Accept-Encoding`. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br, zstd';

/** Codings that a body may be wrapped in one over the other. */
const CODINGS_MAX = 2;

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  // RFC 9110 §8.4.1.2 says zlib; some servers send the bare stream.
  deflate: (bytes, options) => (isZlib(bytes) ? promisify(inflate) : promisify(inflateRaw))(bytes, options),
};

/**
 * Undoes `Content-Encoding` (RFC 9110 §8.4), never producing more than `bytesMax`.
 * @throws {Error} with code `ERR_BUFFER_TOO_LARGE` beyond `bytesMax`, `SHOWUP_CODING_UNKNOWN`, or zlib's own for a broken stream
 */
export async function decompress(bytes: Uint8Array, field: string | undefined, bytesMax: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  const codings = (field ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  const applied = codings.filter((coding) => coding !== '' && coding !== 'identity');
  if (applied.length > CODINGS_MAX) throw unknownCoding();
  let decoded = bytes;
  for (const coding of applied.toReversed()) {
    const decode = DECODERS[coding];
    if (!decode) throw unknownCoding();
    decoded = await decode(decoded, { maxOutputLength: bytesMax });
  }
  return decoded;
}

function isZlib(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8;
}

function unknownCoding(): Error {
  return Object.assign(new Error('The body is in a content coding that is not understood.'), {
    code: 'SHOWUP_CODING_UNKNOWN',
  });
}
