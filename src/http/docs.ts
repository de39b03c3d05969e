import fastify, { type FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** The page carries all it needs: it may load from here and from nowhere else. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'";
const FILES = ['/docs', '/docs/', '/docs/js/scalar.js'];

/** The document as a page for people at `/docs`, from files of our own, so that it works without a network. */
export const docs = fastifyPlugin(
  async (app) => {
    let opened: Promise<FastifyInstance> | undefined;
    await app.register(async (page) => {
      page.addHook('onSend', async (_request, reply) => {
        reply.header('content-security-policy', PAGE_POLICY);
        if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=3600');
      });
      for (const file of FILES) {
        page.get(file, { schema: { hide: true } }, async ({ url }, reply) => {
          opened ??= openPage();
          const { statusCode, headers, rawPayload } = await (await opened).inject(url);
          const location = headers.location === undefined ? {} : { location: headers.location };
          return reply
            .code(statusCode)
            .headers({ 'content-type': headers['content-type'], ...location })
            .send(rawPayload);
        });
      }
    });
  },
  { name: 'docs', dependencies: ['document'] },
);

/** Loaded when somebody looks at the page for the first time: its script takes twenty megabytes, which few processes ever need. */
async function openPage(): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const page: FastifyInstance = fastify();
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
  return page;
}
