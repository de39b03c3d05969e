import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { exampleCorrection, exampleEvidence } from '#present/admin-examples.ts';
import { correction, correctionOrder, presentCorrection } from '#present/correction-schema.ts';
import { opportunityEvidence } from '#present/evidence-schema.ts';
import { presentEvidence } from '#present/present-evidence.ts';
import { findEvidence } from '#query/find-evidence.ts';
import type { AppParts } from '../app-parts.ts';
import { opportunityIdParams } from '../routes/get-opportunity.ts';
import { describeAdmin } from './describe-admin.ts';

const getSchema = {
  ...describeAdmin({
    operationId: 'getEvidence',
    summary: 'See what stands behind an opportunity',
    description: 'Every listing, link, source of a fact, evidence and correction of one opportunity, served or not.',
    scope: 'read',
    answer: { description: 'The evidence.', schema: opportunityEvidence, example: exampleEvidence },
    problems: [404],
  }),
  params: opportunityIdParams,
  querystring: z.strictObject({}),
} satisfies FastifyZodOpenApiSchema;

const correctSchema = {
  ...describeAdmin({
    operationId: 'correctOpportunity',
    summary: 'Correct an opportunity',
    description:
      'Sets facts right, hides it, merges it into another one (which keeps its id; this id leads there from then on), or splits ' +
      'a listing off. It stands against every later reading until it is taken back.',
    scope: 'corrections',
    answer: { status: 201, description: 'It is done.', schema: correction, example: exampleCorrection },
    problems: [404, 409, 413, 415],
  }),
  params: opportunityIdParams,
  querystring: z.strictObject({}),
  body: correctionOrder,
} satisfies FastifyZodOpenApiSchema;

/** `GET /admin/opportunities/{id}` and `POST /admin/opportunities/{id}/corrections`. */
export async function adminOpportunityRoutes(plain: FastifyInstance, { db, corrections }: AppParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();

  app.get('/opportunities/:id', { schema: getSchema, config: { scope: 'read' } }, async ({ params: { id } }) => {
    const evidence = await findEvidence(db, id);
    if (evidence) return presentEvidence(evidence);
    throw new ShowupError('opportunity-not-found', `No opportunity has the id ${JSON.stringify(id)}.`);
  });

  app.post(
    '/opportunities/:id/corrections',
    { schema: correctSchema, config: { scope: 'corrections' } },
    async ({ params: { id }, body, who }, reply) => {
      const made = await corrections.correct(id, body, { who, why: body.why });
      return reply.code(201).send(presentCorrection(made));
    },
  );
}
