import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleSourceList } from '#present/examples.ts';
import { presentList } from '#present/present-list.ts';
import { presentSource, sourceList } from '#present/present-source.ts';
import { listSources } from '#query/list-sources.ts';
import { describeAnswers } from '../describe-answers.ts';
import { lineOf } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

/** As many as the query hands out at once; a full page has another behind it, or an empty one. */
const PAGE_LENGTH = 1000;

const listSchema = {
  operationId: 'listSources',
  summary: 'List the sources',
  description:
    'Every place on the web that is read, how politely, and how reading it goes; by id, a thousand at a time.',
  tags: ['sources'],
  querystring: z.strictObject({
    cursor: lineOf(200)
      .optional()
      .meta({ description: 'The `next` of the page before.', example: 'bluff-city-hr-circle' }),
  }),
  response: describeAnswers({ description: 'Sources.', schema: sourceList, example: exampleSourceList }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /sources`. */
export async function sourceRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.list };

  app.get('/sources', { schema: listSchema, config }, async ({ query: { cursor } }) => {
    const after = cursor === undefined ? {} : { after: cursor };
    const states = await listSources(parts.db, { now: parts.now(), ...after });
    return presentList(states.map(presentSource), {
      sources: await parts.countSources(),
      isSample: parts.isSample,
      next: states.length === PAGE_LENGTH ? (states.at(-1)?.source.id ?? null) : null,
    });
  });
}
