import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { adminRoutes } from './admin/admin-routes.ts';
import type { AppParts } from './app-parts.ts';
import { CLIENT_PATIENCE, CONNECTIONS_MAX, toServerOptions } from './client-patience.ts';
import { createTurns } from './create-turns.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { serializerCompiler, validatorCompiler } from './compile-schemas.ts';
import { docs } from './docs.ts';
import { document } from './document.ts';
import { endConnections } from './end-connections.ts';
import { limitRates } from './limit-rates.ts';
import { problems } from './problems.ts';
import { refuseOverload } from './refuse-overload.ts';
import { revalidation } from './revalidation.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { changeRoutes } from './routes/changes.ts';
import { cityRoutes } from './routes/cities.ts';
import { feedRoutes } from './routes/feeds.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { opportunityRoutes } from './routes/opportunities.ts';
import { organizerRoutes } from './routes/organizers.ts';
import { sourceRoutes } from './routes/sources.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { vocabularyRoutes } from './routes/vocabularies.ts';
import { FIXED_HEADERS, securityHeaders } from './security-headers.ts';
import { rememberSourceCounts } from './source-counts.ts';
import { watchRequests } from './watch-requests.ts';

/** Largest body that is read. */
const BODY_BYTES_MAX = 1_000_000;
/** Answers that much is loaded for: one computes while the other waits for the database. */
const HEAVY_MAX = 2;
const PATH_PART_LENGTH_MAX = 200;
/** How long a browser need not ask whether it may ask. */
const PREFLIGHT_STANDS_SECONDS = 86_400;
/** Any page of any site may ask and read: nothing here belongs to whoever is looking. */
const CORS_OPTIONS = {
  origin: '*',
  methods: ['GET', 'HEAD'],
  exposedHeaders: [
    'Deprecation',
    'ETag',
    'Last-Modified',
    'Link',
    'RateLimit-Limit',
    'RateLimit-Remaining',
    'RateLimit-Reset',
    'Retry-After',
    'Sunset',
    'X-Request-Id',
  ],
  strictPreflight: false,
  maxAge: PREFLIGHT_STANDS_SECONDS,
};

/** The HTTP service, its routes declared and nothing yet listening. Touches nothing but the parts handed in. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES_MAX,
    ...toServerOptions(parts.clientPatience ?? CLIENT_PATIENCE),
    trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
    routerOptions: { maxParamLength: PATH_PART_LENGTH_MAX },
    frameworkErrors: (error, request, reply) =>
      app.errorHandler(error, request, reply.headers({ ...FIXED_HEADERS, 'x-request-id': request.id })),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, parts.isSample),
  });
  app.server.maxConnections = CONNECTIONS_MAX;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(endConnections);
  await app.register(securityHeaders);
  await app.register(watchRequests, { metrics: parts.metrics });
  await app.register(cors, CORS_OPTIONS);
  await app.register(problems, parts);
  await app.register(refuseOverload, { underWayMax: parts.underWayMax });
  await app.register(revalidation, { now: parts.now });
  await app.register(document, { publicUrl: parts.publicUrl });
  await app.register(docs);
  await app.register(healthRoutes, parts);
  if (parts.metrics) await app.register(metricsRoutes, { metrics: parts.metrics });
  await app.register((v1) => registerV1(v1, parts));
  return app;
}

async function registerV1(app: FastifyInstance, parts: AppParts): Promise<void> {
  if (parts.requestsPerMinuteMax !== undefined) await limitRates(app, parts.requestsPerMinuteMax);
  const routeParts = {
    ...parts,
    countSources: rememberSourceCounts(parts),
    takeTurn: createTurns(HEAVY_MAX),
    prefix: '/v1',
  };
  await app.register(opportunityRoutes, routeParts);
  await app.register(suggestionRoutes, routeParts);
  await app.register(calendarRoutes, routeParts);
  await app.register(feedRoutes, routeParts);
  await app.register(cityRoutes, routeParts);
  await app.register(organizerRoutes, routeParts);
  await app.register(vocabularyRoutes, routeParts);
  await app.register(sourceRoutes, routeParts);
  await app.register(changeRoutes, routeParts);
  await app.register(adminRoutes, { ...parts, db: parts.primary ?? parts.db, prefix: '/v1/admin' });
}
