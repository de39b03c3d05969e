import fastifyPlugin from 'fastify-plugin';

/** How often to look whether a request that was under way when the service was told to end has been answered. */
const LOOK_MS = 50;

/**
 * Ends each connection as soon as what is under way on it is answered, once the service is told to end. By itself Node ends those
 * that are idle at that moment, and waits for the client to leave the others.
 */
export const endConnections = fastifyPlugin(
  async (app) => {
    app.addHook('preClose', async () => {
      if (!app.server.listening) return;
      const looking = setInterval(() => app.server.closeIdleConnections(), LOOK_MS);
      app.server.once('close', () => clearInterval(looking));
    });
  },
  { name: 'end-connections' },
);
