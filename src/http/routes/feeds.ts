import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleJsonFeed, exampleRss } from '#present/examples.ts';
import { toFeedItem } from '#present/feed-item.ts';
import { jsonFeed, presentJsonFeed } from '#present/json-feed.ts';
import { presentRss } from '#present/rss.ts';
import { listOpportunities } from '#query/list-opportunities.ts';
import { describeAnswers } from '../describe-answers.ts';
import { describeFeed, nameFeed } from '../describe-feed.ts';
import { opportunityParameters, toFilter } from '../parameters/opportunity-query.ts';
import { toPublicOrigin } from '../public-origin.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

/** Items of a feed: readers keep what they have seen. */
const ITEMS_MAX = 100;
const NOT_WHOLE = `These are the newest ${ITEMS_MAX} of more.`;

const feedQuery = z.strictObject(opportunityParameters);

const shared = {
  tags: ['calendar'],
  querystring: feedQuery,
};

const rssSchema = {
  ...shared,
  operationId: 'getRssFeed',
  summary: 'Subscribe to news by RSS',
  description: 'The same filters as the list of opportunities, the newest hundred first, as RSS 2.0.',
  response: describeAnswers({
    mediaType: 'application/rss+xml',
    schema: z.string(),
    example: exampleRss,
    description: 'The feed.',
  }),
} satisfies FastifyZodOpenApiSchema;

const jsonSchema = {
  ...shared,
  operationId: 'getJsonFeed',
  summary: 'Subscribe to news by JSON Feed',
  description: 'The same filters as the list of opportunities, the newest hundred first, as JSON Feed 1.1.',
  response: describeAnswers({
    mediaType: 'application/feed+json',
    schema: jsonFeed,
    example: exampleJsonFeed,
    description: 'The feed.',
  }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /feed.rss` and `GET /feed.json`. */
export async function feedRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.calendar };

  app.get('/feed.rss', { schema: rssSchema, config }, async (request, reply) => {
    const { items, facts } = await findItems(parts, request.query, request);
    return reply.type('application/rss+xml; charset=utf-8').send(presentRss(items, facts));
  });

  app.get('/feed.json', { schema: jsonSchema, config }, async (request, reply) => {
    const { items, facts } = await findItems(parts, request.query, request);
    return reply.type('application/feed+json; charset=utf-8').send(presentJsonFeed(items, facts));
  });
}

async function findItems(parts: RouteParts, query: z.infer<typeof feedQuery>, request: FastifyRequest) {
  const { isSample } = parts;
  const asked = toFilter(query, { gazetteer: parts.gazetteer, beginsAt: parts.now(), hasOngoing: true });
  const { hits, next } = await listOpportunities(parts.db, {
    ...asked.filter,
    sort: 'newest',
    limit: ITEMS_MAX,
    after: null,
  });
  const origin = toPublicOrigin(parts, request);
  const name = nameFeed(asked.filter, asked.place.city);
  const facts = {
    name,
    description: describeFeed(isSample, next && NOT_WHOLE),
    url: `${origin}${request.url}`,
    homeUrl: `${origin}/`,
    isSample,
  };
  return { items: hits.map(toFeedItem), facts };
}
