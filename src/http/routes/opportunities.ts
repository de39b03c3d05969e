import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { exampleDetail, exampleOpportunityList } from '#present/examples.ts';
import { opportunityList, presentOpportunityList } from '#present/present-opportunity-list.ts';
import { opportunityDetail } from '#present/opportunity-schema.ts';
import { presentOpportunity } from '#present/present-opportunity.ts';
import { describeAnswers } from '../describe-answers.ts';
import { PAGE_HEADERS, REDIRECT_HEADERS } from '../describe-headers.ts';
import { findPage, listQuery } from '../find-page.ts';
import { linkNext } from '../link-next.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { getOpportunity, opportunityIdParams } from './get-opportunity.ts';

const listSchema = {
  operationId: 'listOpportunities',
  summary: 'Find opportunities',
  description:
    'What is running, upcoming or open, by place, time, field, kind, way, words and more; a page at a time. Cancelled ones are told as such.',
  tags: ['opportunities'],
  querystring: listQuery,
  response: describeAnswers({
    description: 'A page of opportunities.',
    schema: opportunityList,
    example: exampleOpportunityList,
    headers: PAGE_HEADERS,
  }),
} satisfies FastifyZodOpenApiSchema;

const getSchema = {
  operationId: 'getOpportunity',
  summary: 'Get one opportunity',
  description: 'All that is known of one opportunity, its next times, and which source said what.',
  tags: ['opportunities'],
  params: opportunityIdParams,
  querystring: z.strictObject({}),
  response: {
    ...describeAnswers({ description: 'The opportunity.', schema: opportunityDetail, example: exampleDetail }, [404]),
    301: {
      description: 'It was found to be the same as another one, and is told there.',
      headers: REDIRECT_HEADERS,
    },
  },
} satisfies FastifyZodOpenApiSchema;

/** `GET /opportunities` and `GET /opportunities/{id}`. */
export async function opportunityRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.list };

  app.get('/opportunities', { schema: listSchema, config }, async ({ query, url }, reply) => {
    const page = await findPage(parts, query);
    linkNext(reply, url, page.next);
    const { hits, ...rest } = page;
    return presentOpportunityList(hits, { sources: await parts.countSources(), isSample: parts.isSample, ...rest });
  });

  app.get('/opportunities/:id', { schema: getSchema, config }, async ({ params: { id } }, reply) => {
    const got = await getOpportunity(parts, id);
    if (got.outcome === 'merged') return redirect(reply, `/v1/opportunities/${got.survivorId}`);
    const { opportunity } = got;
    return presentOpportunity(opportunity);
  });
}

/** For good, yet not to be remembered for long: a merge can be taken back. */
function redirect(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', CACHE_CONTROL.list).redirect(address, 301);
}
