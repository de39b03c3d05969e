import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { constants } from 'node:zlib';
import { openAssets, serveAssets, type AssetAddress } from './assets.ts';
import { showFailuresAsPages } from './failures-as-pages.ts';
import { findRoutes } from './find/find-routes.ts';
import { operatorRoutes } from './operator/operator-routes.ts';
import { offlineRoutes } from './offline-routes.ts';
import { opportunityRoutes } from './opportunity/opportunity-routes.ts';
import { toPageContext, type PageContext } from './page-context.ts';
import { crawlerRoutes } from './crawler-routes.ts';
import { inboxRoutes } from './forms/inbox-routes.ts';
import { sourcesRoutes } from './sources-page.ts';
import { townRoutes } from './town/town-routes.ts';
import { sendPage, toPageHeaders } from './page-headers.ts';
import { writeWaitPage } from './wait-page.ts';
import type { WebParts } from './web-parts.ts';

/** What the routes of pages share. */
export interface PageParts extends WebParts {
  readonly asset: AssetAddress;
  readonly toContext: (request: FastifyRequest) => PageContext;
}

/** Seconds after which a page that is not ready is asked for again, by the browser itself. */
const WAIT_SECONDS = 3;
/** Bytes below which packing costs more than it saves. */
const PACKED_FROM_BYTES = 1_024;
/** Brotli's quality 4 packs a page to about what gzip makes of it, in a third of the time. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The pages for people, beside the API on the same server. Registers nothing under `/v1`. */
export const webPages = fastifyPlugin<WebParts>(
  async (app, parts) => {
    const asset = openAssets();
    const headers = toPageHeaders(parts.tileUrl);
    const toContext = (request: FastifyRequest) => toPageContext(request, { ...parts, asset });
    showFailuresAsPages(app, { headers, toContext });
    await app.register(async (pages) => {
      await pages.register(compress, {
        encodings: ['br', 'gzip'],
        threshold: PACKED_FROM_BYTES,
        brotliOptions: PACKING,
      });
      await pages.register(serveAssets, { address: asset });
      await pages.register(async (routes) => servePages(routes, { ...parts, asset, toContext }, headers));
    });
  },
  { name: 'web-pages', dependencies: ['problems', 'revalidation'] },
);

async function servePages(
  app: FastifyInstance,
  parts: PageParts,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, isPage: true };
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (await parts.isReady()) return;
    reply.code(503).headers({ 'retry-after': WAIT_SECONDS, refresh: WAIT_SECONDS });
    await sendPage(reply, writeWaitPage(parts.toContext(request)));
  });
  await app.register(findRoutes, parts);
  await app.register(opportunityRoutes, parts);
  await app.register(townRoutes, parts);
  await app.register(crawlerRoutes, parts);
  await app.register(offlineRoutes, parts);
  await app.register(sourcesRoutes, parts);
  await app.register(inboxRoutes, parts);
  await app.register(operatorRoutes, parts);
}
