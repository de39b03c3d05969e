import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { TROUBLE_TEXTS, TROUBLES, type Trouble } from '#domain/troubles.ts';
import type { AppParts } from '../app-parts.ts';
import { describeProblems } from '../describe-answers.ts';
import { REQUEST_HEADERS } from '../describe-headers.ts';

const health = z
  .object({
    status: z.literal('ok'),
    troubles: z
      .array(z.object({ code: z.enum(TROUBLES), text: z.string() }))
      .describe('What is wrong although it serves; empty when nothing is.'),
    sample: z.boolean().describe('Everything served is made up for a demonstration.'),
  })
  .meta({ id: 'Health', description: 'All is well.' });

const EXAMPLE = { status: 'ok' as const, troubles: [], sample: false };

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
      content: { 'application/json': { schema: health, example: EXAMPLE } },
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
      content: { 'application/json': { schema: health, example: EXAMPLE } },
    },
    ...describeProblems([400, 500, 503, 'default']),
  },
} satisfies FastifyZodOpenApiSchema;

/** `GET /health/live` and `GET /health/ready`. */
export async function healthRoutes(
  app: FastifyInstance,
  { isReady, isSample, troubles }: Pick<AppParts, 'isReady' | 'isSample' | 'troubles'>,
): Promise<void> {
  const answer = () => ({ status: 'ok', troubles: (troubles?.list() ?? []).map(presentTrouble), sample: isSample });

  app.get('/health/live', { schema: liveSchema }, async () => answer());

  app.get('/health/ready', { schema: readySchema }, async () => {
    if (await isReady()) return answer();
    throw new ShowupError('not-ready', 'The first collection is not done, or the database is not migrated.');
  });
}

function presentTrouble(code: Trouble) {
  return { code, text: TROUBLE_TEXTS[code].begins };
}
