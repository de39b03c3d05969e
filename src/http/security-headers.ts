import fastifyPlugin from 'fastify-plugin';

/** What every answer says to browsers. Nothing here is a page: nothing may be loaded, framed or guessed. */
export const FIXED_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Sets the headers that keep browsers safe on every answer, problems included. A route that is a page sets its own policy after. */
export const securityHeaders = fastifyPlugin(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(FIXED_HEADERS).header('x-request-id', request.id);
    });
  },
  { name: 'security-headers' },
);
