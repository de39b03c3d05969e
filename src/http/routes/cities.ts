import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleCityList } from '#present/examples.ts';
import { cityList, presentCity } from '#present/present-city.ts';
import { presentList } from '#present/present-list.ts';
import { describeAnswers } from '../describe-answers.ts';
import { lineOf, wholeNumber } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

const listSchema = {
  operationId: 'listCities',
  summary: 'Find a city',
  description: 'Cities by the beginning of their name, then by near spellings; the more populous first.',
  tags: ['cities'],
  querystring: z.strictObject({
    q: lineOf(100).meta({ description: 'The name, or its beginning.', example: 'memph' }),
    limit: wholeNumber(1, 100, 10).describe('Cities told.'),
  }),
  response: describeAnswers({ description: 'Cities.', schema: cityList, example: exampleCityList }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /cities?q=`. */
export async function cityRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.overview };

  app.get('/cities', { schema: listSchema, config }, async ({ query: { q, limit } }) => {
    const cities = parts.gazetteer.suggestCities(q, limit);
    return presentList(cities.map(presentCity), { sources: await parts.countSources(), isSample: parts.isSample });
  });
}
