import fastifyPlugin from 'fastify-plugin';
import { ShowupError } from '#domain/errors.ts';

/** Requests under way at once; what comes on top is refused before anything is done for it. */
const UNDER_WAY_MAX = 12;
/** These are cheap, and whoever asks them wants to know just this. */
const EXEMPT = /^\/(health|metrics)(\/|\?|$)/;

export interface OverloadOptions {
  readonly underWayMax?: number | undefined;
}

/**
 * Answers 503 with `Retry-After` when there is more to do than can be done soon, so that those who are let in are served as fast as ever.
 */
export const refuseOverload = fastifyPlugin<OverloadOptions>(
  async (app, { underWayMax = UNDER_WAY_MAX }) => {
    let underWay = 0;
    app.addHook('onRequest', async (request, reply) => {
      if (EXEMPT.test(request.url)) return;
      if (underWay >= underWayMax) {
        throw new ShowupError(
          'overloaded',
          'There is more to do than can be done at once. Try again in a few seconds.',
        );
      }
      underWay += 1;
      // Fires once whether the answer was sent or whoever asked went away.
      reply.raw.once('close', () => (underWay -= 1));
    });
  },
  { name: 'refuse-overload' },
);
