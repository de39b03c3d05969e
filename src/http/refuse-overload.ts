import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { ShowupError } from '#domain/errors.ts';
import { createPressure, type Place } from './pressure.ts';

/** These are cheap, and whoever asks them wants to know just this. */
const EXEMPT = /^\/(health|metrics)(\/|\?|$)/;

export interface OverloadOptions {
  /** Requests that are here at once. */
  readonly underWayMax?: number | undefined;
}

/**
 * Answers 503 with `Retry-After` when there is more to do than can be done soon, before anything is done for it, so that those who are
 * let in are served nearly as fast as ever. A place is held while an answer is made: who sends or reads slowly holds none.
 */
export const refuseOverload = fastifyPlugin<OverloadOptions>(
  async (app, { underWayMax }) => {
    const pressure = createPressure(underWayMax);
    const places = new WeakMap<FastifyRequest, Place>();
    app.addHook('preValidation', async (request, reply) => {
      if (EXEMPT.test(request.url)) return;
      const place = pressure.enter();
      if (!place) {
        throw new ShowupError(
          'overloaded',
          'There is more to do than can be done at once. Try again in a few seconds.',
        );
      }
      places.set(request, place);
      // Whoever asked may go away before.
      reply.raw.once('close', place.giveBack);
      await place.turn;
    });
    app.addHook('onSend', async (request) => places.get(request)?.giveBack());
  },
  { name: 'refuse-overload' },
);
