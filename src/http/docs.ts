import scalar from '@scalar/fastify-api-reference';
import fastifyPlugin from 'fastify-plugin';

/** The page carries all it needs: it may load from here and from nowhere else. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";

/** The document as a page for people at `/docs`, from files of our own, so that it works without a network. */
export const docs = fastifyPlugin(
  async (app) => {
    await app.register(async (page) => {
      page.addHook('onSend', async (_request, reply) => {
        reply.header('content-security-policy', PAGE_POLICY);
        if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=3600');
      });
      await page.register(scalar, {
        routePrefix: '/docs',
        configuration: {
          url: '/openapi.json',
          pageTitle: 'Showup API',
          withDefaultFonts: false,
          telemetry: false,
          agent: { disabled: true },
          hideClientButton: true,
          showDeveloperTools: 'never',
        },
      });
    });
  },
  { name: 'docs', dependencies: ['document'] },
);
