import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ShowupError } from '#domain/errors.ts';

const WINDOW_MS = 60_000;
/** Callers remembered at once; the least recently seen goes first. */
const CALLERS_MAX = 10_000;

/**
 * Bounds how often one caller may ask what is declared after it, by the minute and for each process; tells each how many requests
 * are left. A caller is an address, of IPv6 the network that one household has (/64). Counted before anything else is looked at, so
 * that what is refused for want of a token counts too.
 */
export async function limitRates(app: FastifyInstance, requestsPerMinuteMax: number): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinuteMax,
    timeWindow: WINDOW_MS,
    cache: CALLERS_MAX,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { max, ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new ShowupError(
        'too-many-requests',
        `More than ${max} requests in a minute came from your address. Try again in ${seconds} seconds.`,
      );
    },
  });
  app.addHook('onRequest', app.rateLimit());
}
