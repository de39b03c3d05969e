import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `Cache-Control` of a good answer; without it nothing is kept and no validator is told. */
    readonly cacheControl?: string;
  }
}

/** How many addresses' last answers are remembered. */
const REMEMBERED_MAX = 5000;

interface Remembered {
  readonly etag: string;
  /** Whole seconds since the epoch, in milliseconds. */
  readonly sinceMs: number;
}

/**
 * Lets callers keep answers and ask whether they changed (RFC 9110 §13). The `ETag` is made of the bytes. `Last-Modified` is
 * when this process first gave the answer: a list also changes when something leaves it, which no item's own date tells.
 */
export const revalidation = fastifyPlugin<{ readonly now: () => string }>(
  async (app, { now }) => {
    // By the hash of the address, since an address may be long.
    const lastByAddress = new Map<string, Remembered>();
    app.addHook('onSend', async (request, reply, payload) => {
      const { cacheControl } = request.routeOptions.config;
      if (reply.statusCode !== 200 || cacheControl === undefined) {
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
        return payload;
      }
      if (typeof payload !== 'string') return payload;
      const etag = `"${hash('sha1', payload, 'base64url')}"`;
      const told = remember(lastByAddress, hash('sha1', request.url), { etag, sinceMs: toWholeSeconds(now()) });
      reply.headers({ 'cache-control': cacheControl, etag, 'last-modified': new Date(told.sinceMs).toUTCString() });
      return isKnown(request, told) ? notModified(reply) : payload;
    });
  },
  { name: 'revalidation' },
);

/** The answer as first given: the one remembered when it is the same, else the new one, in place of the oldest. */
function remember(lastByAddress: Map<string, Remembered>, address: string, given: Remembered): Remembered {
  const last = lastByAddress.get(address);
  if (last?.etag === given.etag) return last;
  lastByAddress.delete(address);
  lastByAddress.set(address, given);
  const [oldest] = lastByAddress.size > REMEMBERED_MAX ? lastByAddress.keys() : [];
  if (oldest !== undefined) lastByAddress.delete(oldest);
  return given;
}

/** `If-None-Match` comes before `If-Modified-Since`, which is then not looked at (RFC 9110 §13.2.2). */
function isKnown({ headers }: FastifyRequest, { etag, sinceMs }: Remembered): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const known = Date.parse(headers['if-modified-since'] ?? '');
  return known >= sinceMs;
}

function notModified(reply: FastifyReply): string {
  reply.code(304);
  reply.removeHeader('content-type').removeHeader('content-length');
  return '';
}

function toWholeSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000) * 1000;
}
