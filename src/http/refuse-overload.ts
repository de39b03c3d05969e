import { monitorEventLoopDelay } from 'node:perf_hooks';
import fastifyPlugin from 'fastify-plugin';
import { ShowupError } from '#domain/errors.ts';

/** Requests under way at once; what comes on top is refused before anything is done for it. */
const UNDER_WAY_MAX = 32;
/** When the process comes round so late that it cannot keep up, it takes nothing new. */
const DELAY_MS_MAX = 500;
const LOOK_EVERY_MS = 250;
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
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    let isLate = false;
    const look = setInterval(() => {
      isLate = delay.percentile(90) / 1e6 > DELAY_MS_MAX;
      delay.reset();
    }, LOOK_EVERY_MS).unref();
    app.addHook('onClose', async () => {
      clearInterval(look);
      delay.disable();
    });

    let underWay = 0;
    app.addHook('onRequest', async (request, reply) => {
      if (EXEMPT.test(request.url)) return;
      if (underWay >= underWayMax || isLate) {
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
