import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleCorrection, exampleReview } from '#present/admin-examples.ts';
import { correction, presentCorrection, reviewDecision } from '#present/correction-schema.ts';
import { presentReview, review } from '#present/review-schema.ts';
import { listHeldRuns, listUnsureMatches } from '#query/list-review.ts';
import type { AppParts } from '../app-parts.ts';
import { describeAdmin } from './describe-admin.ts';

const listSchema = {
  ...describeAdmin({
    operationId: 'listReview',
    summary: 'List what waits for a person',
    description: 'Pairs that may be the same thing, and readings that lost so much at once that they changed nothing.',
    scope: 'read',
    answer: { description: 'The questions.', schema: review, example: exampleReview },
  }),
  querystring: z.strictObject({}),
} satisfies FastifyZodOpenApiSchema;

const decideSchema = {
  ...describeAdmin({
    operationId: 'decideReview',
    summary: 'Decide a question',
    description:
      'Of a pair: `same` makes one of the two, `different` is never asked again. Of a held reading: `release` withdraws what it ' +
      'did not find, `dismiss` leaves it. Taken back like any correction.',
    scope: 'corrections',
    answer: { description: 'It is decided.', schema: correction, example: exampleCorrection },
    problems: [404, 409, 413, 415],
  }),
  params: z.strictObject({
    id: z
      .string()
      .max(100)
      .meta({ description: 'Id of the pair or of the reading.', example: exampleReview.matches[0]?.id }),
  }),
  querystring: z.strictObject({}),
  body: reviewDecision,
} satisfies FastifyZodOpenApiSchema;

/** `GET /admin/review` and `POST /admin/review/{id}`. */
export async function adminReviewRoutes(
  plain: FastifyInstance,
  { db, corrections, isSample }: AppParts,
): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();

  app.get('/review', { schema: listSchema, config: { scope: 'read' } }, async () => ({
    ...presentReview(await listUnsureMatches(db), await listHeldRuns(db)),
    sample: isSample,
  }));

  app.post(
    '/review/:id',
    { schema: decideSchema, config: { scope: 'corrections' } },
    async ({ params: { id }, body: { decision, why }, who }) =>
      presentCorrection(await corrections.decide(id, decision, { who, why })),
  );
}
