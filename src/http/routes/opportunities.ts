import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { markList, parseCursor, presentCursor } from '#present/cursor.ts';
import { exampleDetail, exampleOpportunityList } from '#present/examples.ts';
import { opportunityDetail, opportunitySummary } from '#present/opportunity-schema.ts';
import { listOf, presentList } from '#present/present-list.ts';
import { presentOpportunity, presentOpportunitySummary } from '#present/present-opportunity.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { findSource } from '#query/list-sources.ts';
import { SORTS, type CursorPosition } from '#query/opportunity-filter.ts';
import { describeAnswers } from '../describe-answers.ts';
import { parameterError } from '../parameter-error.ts';
import { opportunityParameters, toFilter } from '../parameters/opportunity-query.ts';
import { wholeNumber } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { getOpportunity, opportunityIdParams } from './get-opportunity.ts';

const listQuery = z.strictObject({
  ...opportunityParameters,
  sort: z.enum(SORTS).default('soonest').describe('`nearest` needs a city or a point.'),
  limit: wholeNumber(1, 100, 20).describe('Items on a page.'),
  cursor: z.string().optional().describe('The `next` of the page before, with the same other parameters.'),
});
type ListQuery = z.infer<typeof listQuery>;

const listSchema = {
  operationId: 'listOpportunities',
  summary: 'Find opportunities',
  description: 'What is running, upcoming or open, by place, time, field, kind, way and words; a page at a time.',
  tags: ['opportunities'],
  querystring: listQuery,
  response: describeAnswers(
    {
      description: 'A page of opportunities.',
      schema: listOf(opportunitySummary, 'OpportunityList'),
      example: exampleOpportunityList,
    },
    [400, 500, 503],
  ),
} satisfies FastifyZodOpenApiSchema;

const getSchema = {
  operationId: 'getOpportunity',
  summary: 'Get one opportunity',
  description: 'All that is known of one opportunity, its next times, and which source said what.',
  tags: ['opportunities'],
  params: opportunityIdParams,
  querystring: z.strictObject({}),
  response: describeAnswers(
    { description: 'The opportunity.', schema: opportunityDetail, example: exampleDetail },
    [400, 404, 500, 503],
  ),
} satisfies FastifyZodOpenApiSchema;

/** `GET /opportunities` and `GET /opportunities/{id}`. */
export async function opportunityRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.list };

  app.get('/opportunities', { schema: listSchema, config }, async ({ query }) => {
    const { limit, sort } = query;
    const { filter } = toFilter(query, { gazetteer: parts.gazetteer, beginsAt: parts.now(), hasOngoing: true });
    if (sort === 'nearest' && !filter.near)
      throw parameterError('sort', 'sort=nearest needs a city or a point (near).');
    const mark = markList({ ...query, cursor: undefined, limit: undefined });
    const after = readCursor(query, mark);
    const page = await listOpportunities(parts.db, { ...filter, sort, limit, after });
    return presentList(page.hits.map(presentOpportunitySummary), {
      sources: await parts.countSources(),
      isSample: parts.isSample,
      next: page.next && presentCursor(page.next, mark),
    });
  });

  app.get('/opportunities/:id', { schema: getSchema, config }, async ({ params: { id } }) => {
    const opportunity = await getOpportunity(parts, id);
    return presentOpportunity(opportunity, await isFullTextPermitted(opportunity, parts));
  });
}

function readCursor({ cursor, sort }: ListQuery, mark: string): CursorPosition | null {
  if (cursor === undefined) return null;
  const position = parseCursor(cursor, mark, sort);
  if (position) return position;
  const detail = 'cursor is not one that this list gave: take the next of the page before, and change nothing else.';
  throw new ShowupError('cursor-invalid', detail, { faults: [{ parameter: 'cursor', detail, nearest: [] }] });
}

/** The terms of the source whose words the description is; all of its sources when that is not told. */
async function isFullTextPermitted({ factSources, provenance }: Opportunity, parts: RouteParts): Promise<boolean> {
  const told = factSources['descriptionText'];
  const ids = told === undefined ? [...new Set(provenance.map(({ sourceId }) => sourceId))] : [told];
  const states = await Promise.all(ids.map((id) => findSource(parts.db, { id, now: parts.now() })));
  return states.length > 0 && states.every((state) => state?.source.terms.isFullTextPermitted === true);
}
