import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { createAnswerMemory, type Remembered, type StandingBasis } from './answer-memory.ts';
import { createCompress } from './create-compress.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `Cache-Control` of a good answer; without it nothing is kept and no validator is told. */
    readonly cacheControl?: string;
  }
  interface FastifyReply {
    /** What the answer is made of, where it can be asked for less than the answer whether it still is. */
    basis: StandingBasis | null;
  }
  interface FastifyInstance {
    /** What the answer is made of that the caller says to have; `undefined` when we do not remember. */
    basisOf: (request: FastifyRequest) => StandingBasis | undefined;
    /** Answers that nothing has changed, and what that rests on by now. */
    sendUnchanged: (request: FastifyRequest, reply: FastifyReply, basis: StandingBasis) => FastifyReply;
  }
}

/**
 * Lets callers keep answers, ask whether they changed (RFC 9110 §13) and get them compressed. The `ETag` is made of the bytes. `Last-Modified` is
 * when this process first gave the answer: a list also changes when something leaves it, which no item's own date tells.
 */
export const revalidation = fastifyPlugin<{ readonly now: () => string }>(
  async (app, { now }) => {
    const compress = createCompress();
    // By the hash of the address, since an address may be long.
    const memory = createAnswerMemory();
    app.decorateReply('basis', null);
    // Behind the one that tells how long the answer to GET would be, and takes what is not sent for the whole (RFC 9110 §8.6).
    app.addHook('onRoute', (route) => {
      if (route.method === 'HEAD') route.onSend = [route.onSend ?? [], dropLength].flat();
    });
    app.decorate('basisOf', (request) => {
      const last = memory.find(toAddress(request));
      return last?.basis && findKnown(request, last) !== undefined ? last.basis : undefined;
    });
    app.decorate('sendUnchanged', (request, reply, basis) => {
      const last = memory.find(toAddress(request));
      if (last) {
        memory.keep(toAddress(request), { ...last, basis });
        tell(request, reply, last).header('etag', findKnown(request, last) ?? last.etag);
      }
      return reply.code(304).send();
    });
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode !== 200 || request.routeOptions.config.cacheControl === undefined) {
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
        return payload;
      }
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
      const etag = `"${hash('sha1', payload, 'base64url')}"`;
      const given = { etag, sinceMs: toWholeSeconds(now()), basis: reply.basis };
      const told = memory.keep(toAddress(request), given);
      tell(request, reply, told);
      const known = findKnown(request, told);
      return known === undefined ? compress(request, reply, payload) : notModified(reply.header('etag', known));
    });
  },
  { name: 'revalidation' },
);

function toAddress({ url }: FastifyRequest): string {
  return hash('sha1', url);
}

function tell(request: FastifyRequest, reply: FastifyReply, { etag, sinceMs }: Remembered): FastifyReply {
  const { cacheControl } = request.routeOptions.config;
  const lastModified = new Date(sinceMs).toUTCString();
  return reply.headers({
    'cache-control': cacheControl,
    etag,
    'last-modified': lastModified,
    vary: 'Accept-Encoding',
  });
}

/** Its three forms begin with the day of the week (RFC 9110 §5.6.7); anything else is passed over (§13.1.3). */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * The tag by which the caller has the answer already. `If-None-Match` comes before `If-Modified-Since`, which is then not looked at
 * (RFC 9110 §13.2.2). What was sent compressed has the encoding at the end of its tag.
 */
function findKnown({ headers }: FastifyRequest, { etag, sinceMs }: Remembered): string | undefined {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const told = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    const known = told.find((tag) => tag === '*' || tag.replace(/-(?:br|gzip)"$/, '"') === etag);
    return known === '*' ? etag : known;
  }
  const since = headers['if-modified-since'] ?? '';
  return HTTP_DATE.test(since) && Date.parse(since) >= sinceMs ? etag : undefined;
}

function notModified(reply: FastifyReply): string {
  reply.code(304);
  reply.removeHeader('content-type').removeHeader('content-length');
  return '';
}

async function dropLength(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode === 304) reply.removeHeader('content-length');
  return payload;
}

function toWholeSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000) * 1000;
}
