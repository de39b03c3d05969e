import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { exampleSourceList } from '#present/examples.ts';
import { exampleSourceDetail } from '#present/overview-examples.ts';
import { presentList } from '#present/present-list.ts';
import { presentSource, presentSourceDetail, sourceDetail, sourceList } from '#present/present-source.ts';
import { findSourceHistory } from '#query/find-source-history.ts';
import { findSource, listSources } from '#query/list-sources.ts';
import { describeAnswers } from '../describe-answers.ts';
import { PAGE_HEADERS } from '../describe-headers.ts';
import { linkNext } from '../link-next.ts';
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
  response: describeAnswers({
    description: 'Sources.',
    schema: sourceList,
    example: exampleSourceList,
    headers: PAGE_HEADERS,
  }),
} satisfies FastifyZodOpenApiSchema;

const getSchema = {
  operationId: 'getSource',
  summary: 'Get one source',
  description:
    'What is known of a source: what its publisher permits, when and how politely it is read, and how the last readings went.',
  tags: ['sources'],
  params: z.strictObject({
    id: z.string().max(200).meta({ description: 'Its id.', example: exampleSourceDetail.id }),
  }),
  querystring: z.strictObject({}),
  response: describeAnswers({ description: 'The source.', schema: sourceDetail, example: exampleSourceDetail }, [404]),
} satisfies FastifyZodOpenApiSchema;

/** `GET /sources` and `GET /sources/{id}`. */
export async function sourceRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.list };
  const { contact = null } = parts;

  app.get('/sources', { schema: listSchema, config }, async ({ query: { cursor }, url }, reply) => {
    const after = cursor === undefined ? {} : { after: cursor };
    const states = await listSources(parts.db, { now: parts.now(), ...after });
    const next = states.length === PAGE_LENGTH ? (states.at(-1)?.source.id ?? null) : null;
    linkNext(reply, url, next);
    const context = { sources: await parts.countSources(), isSample: parts.isSample, next };
    return presentList(
      states.map((state) => presentSource(state, contact)),
      context,
    );
  });

  app.get('/sources/:id', { schema: getSchema, config }, async ({ params: { id } }) => {
    const state = await findSource(parts.db, { id, now: parts.now() });
    if (!state) throw new ShowupError('source-not-found', `No source has the id ${JSON.stringify(id)}.`);
    return presentSourceDetail(state, { ...(await findSourceHistory(parts.db, state.source, parts.now())), contact });
  });
}
