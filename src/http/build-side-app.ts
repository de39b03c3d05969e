import { randomUUID } from 'node:crypto';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { AppParts } from './app-parts.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { serializerCompiler, validatorCompiler } from './compile-schemas.ts';
import type { MetricsPort } from './metrics-port.ts';
import { problems } from './problems.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { securityHeaders } from './security-headers.ts';
import { watchRequests } from './watch-requests.ts';

export interface SideParts extends Pick<AppParts, 'log' | 'isReady' | 'isSample' | 'troubles'> {
  readonly metrics: MetricsPort;
}

/** What a process that does not serve the API serves all the same: `/health/*` and `/metrics`, for whoever looks after it. */
export async function buildSideApp(parts: SideParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, parts.isSample),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(securityHeaders);
  await app.register(watchRequests, { metrics: parts.metrics });
  await app.register(problems, parts);
  await app.register(healthRoutes, parts);
  await app.register(metricsRoutes, parts);
  return app;
}
