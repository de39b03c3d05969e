import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleSource } from '#present/examples.ts';
import { exampleProbe } from '#present/operator-examples.ts';
import { newSource, probeOrder, probeReport, sourceOrder } from '#present/operator-schema.ts';
import { presentSource, source } from '#present/present-source.ts';
import type { AppParts } from '../app-parts.ts';
import { describeAdmin } from './describe-admin.ts';

const answer = { description: 'The source as it is now.', schema: source, example: exampleSource };

const probeSchema = {
  ...describeAdmin({
    operationId: 'probeSource',
    summary: 'Find out how a site is read',
    description:
      'Asks the site at most eight times, robots.txt first, and proves what it found by reading. Stores nothing; the entry it ' +
      'writes can be added.',
    scope: 'sources',
    answer: { description: 'What was found.', schema: probeReport, example: exampleProbe },
    problems: [413, 415],
  }),
  querystring: z.strictObject({}),
  body: probeOrder,
} satisfies FastifyZodOpenApiSchema;

const addSchema = {
  ...describeAdmin({
    operationId: 'addSource',
    summary: 'Add a source',
    description: 'It is read within minutes, and then on its schedule.',
    scope: 'sources',
    answer: { ...answer, status: 201, description: 'It is added.' },
    problems: [409, 413, 415],
  }),
  querystring: z.strictObject({}),
  body: newSource,
} satisfies FastifyZodOpenApiSchema;

const ORDERS = {
  pause: {
    operationId: 'pauseSource',
    summary: 'Pause a source',
    description: 'It is not read on its schedule any more until it is resumed. What it told stays.',
  },
  resume: {
    operationId: 'resumeSource',
    summary: 'Resume a source',
    description: 'It is read again from the next slot of its schedule on.',
  },
  run: {
    operationId: 'runSource',
    summary: 'Read a source now',
    description:
      'Queues a reading, which a worker takes up as soon as one is free. 409 when one waits or is under way.',
  },
  'take-down': {
    operationId: 'takeDownSource',
    summary: 'Take a source down',
    description:
      'It is never read again, and what came only from it is withdrawn. For when its publisher asks for an end.',
  },
} as const;

function orderSchema(order: keyof typeof ORDERS) {
  return {
    ...describeAdmin({
      ...ORDERS[order],
      scope: 'sources',
      answer,
      problems: order === 'run' ? [404, 409, 413, 415] : [404, 413, 415],
    }),
    params: z.strictObject({ id: z.string().max(200).meta({ description: 'Its id.', example: exampleSource.id }) }),
    querystring: z.strictObject({}),
    body: sourceOrder,
  } satisfies FastifyZodOpenApiSchema;
}

/** `POST /admin/sources`, `/admin/sources/probe` and `/admin/sources/{id}/pause`, `resume`, `run`, `take-down`. */
export async function adminSourceOrderRoutes(
  plain: FastifyInstance,
  { sourceOrders, contact = null }: AppParts,
): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { scope: 'sources' } as const;

  app.post('/sources/probe', { schema: probeSchema, config }, async ({ body: { url } }) => sourceOrders.probe(url));

  app.post('/sources', { schema: addSchema, config }, async ({ body: { entry, why }, who }, reply) => {
    return reply.code(201).send(presentSource(await sourceOrders.add(entry, { who, why }), contact));
  });

  const orders = { ...sourceOrders, 'take-down': sourceOrders.takeDown };
  for (const order of ['pause', 'resume', 'run', 'take-down'] as const) {
    app.post(`/sources/:id/${order}`, { schema: orderSchema(order), config }, async ({ params, body, who }) =>
      presentSource(await orders[order](params.id, { who, why: body.why }), contact),
    );
  }
}
