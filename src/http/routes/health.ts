import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { AppParts } from '../app-parts.ts';
import { describeProblems } from '../describe-answers.ts';
import { REQUEST_HEADERS } from '../describe-headers.ts';

const health = z
  .object({
    status: z.literal('ok'),
    sample: z.boolean().describe('Everything served is made up for a demonstration.'),
  })
  .meta({ id: 'Health', description: 'All is well.' });

const liveSchema = {
  operationId: 'getLiveness',
  summary: 'Is the process alive?',
  description: 'Answers as long as the process does.',
  tags: ['health'],
  querystring: z.strictObject({}),
  response: {
    200: {
      description: 'It is.',
      headers: REQUEST_HEADERS,
      content: { 'application/json': { schema: health, example: { status: 'ok', sample: false } } },
    },
    ...describeProblems([400, 500, 'default']),
  },
} satisfies FastifyZodOpenApiSchema;

const readySchema = {
  operationId: 'getReadiness',
  summary: 'Is the service ready?',
  description: 'Good only when the database is migrated and, in a demonstration, the first collection is done.',
  tags: ['health'],
  querystring: z.strictObject({}),
  response: {
    200: {
      description: 'It is.',
      headers: REQUEST_HEADERS,
      content: { 'application/json': { schema: health, example: { status: 'ok', sample: false } } },
    },
    ...describeProblems([400, 500, 503, 'default']),
  },
} satisfies FastifyZodOpenApiSchema;

/** `GET /health/live` and `GET /health/ready`. */
export async function healthRoutes(
  app: FastifyInstance,
  { isReady, isSample }: Pick<AppParts, 'isReady' | 'isSample'>,
): Promise<void> {
  const answer = { status: 'ok', sample: isSample };

  app.get('/health/live', { schema: liveSchema }, async () => answer);

  app.get('/health/ready', { schema: readySchema }, async () => {
    if (await isReady()) return answer;
    throw new ShowupError('not-ready', 'The first collection is not done, or the database is not migrated.');
  });
}
