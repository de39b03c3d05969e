import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MetricsPort } from '../metrics-port.ts';

/** `GET /metrics`, in the text format of Prometheus. */
export async function metricsRoutes(
  app: FastifyInstance,
  { metrics }: { readonly metrics: MetricsPort },
): Promise<void> {
  app.get('/metrics', { schema: { hide: true, querystring: z.strictObject({}) } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.print()),
  );
}
