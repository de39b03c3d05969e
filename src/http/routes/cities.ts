import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { exampleCityList } from '#present/examples.ts';
import { exampleCityPage } from '#present/overview-examples.ts';
import { cityList, presentCity } from '#present/present-city.ts';
import { cityPage, presentCityPage } from '#present/present-city-page.ts';
import { presentList } from '#present/present-list.ts';
import { describeAnswers } from '../describe-answers.ts';
import { findCityPage } from '../find-city-page.ts';
import { suggestSlugs } from '../parameters/place.ts';
import { lineOf, wholeNumber } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

const NO_SUCH_NAME = 'No city has a name like this one. Try its beginning alone, or a larger city nearby.';

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

const getSchema = {
  operationId: 'getCity',
  summary: 'See what there is in a city',
  description:
    'Counts by kind, field and way of what is running, upcoming or open within 40 km; what is on next; how well each profession is ' +
    'covered; and which of the sources that tell of the city are not read well.',
  tags: ['cities'],
  params: z.strictObject({
    slug: z
      .string()
      .max(100)
      .meta({ description: 'Slug of the city, as `/v1/cities` tells it.', example: 'memphis-tn' }),
  }),
  querystring: z.strictObject({}),
  response: describeAnswers({ description: 'The city.', schema: cityPage, example: exampleCityPage }, [404]),
} satisfies FastifyZodOpenApiSchema;

/** `GET /cities?q=` and `GET /cities/{slug}`. */
export async function cityRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.overview };

  app.get('/cities', { schema: listSchema, config }, async ({ query: { q, limit } }) => {
    const cities = parts.gazetteer.suggestCities(q, limit);
    const hint = cities.length === 0 ? NO_SUCH_NAME : null;
    const context = { sources: await parts.countSources(), isSample: parts.isSample, hint };
    return presentList(cities.map(presentCity), context);
  });

  app.get('/cities/:slug', { schema: getSchema, config }, async ({ params: { slug } }) => {
    const city = parts.gazetteer.findCityBySlug(slug);
    if (!city) throw notFound(slug, suggestSlugs(slug, parts.gazetteer));
    return presentCityPage(city, await findCityPage(parts, city));
  });
}

function notFound(slug: string, nearest: readonly string[]): ShowupError {
  const offer = nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : 'Find slugs with /v1/cities?q=.';
  const detail = `No city has the slug ${JSON.stringify(slug)}. ${offer}`;
  return new ShowupError('city-not-found', detail, { faults: [{ parameter: 'slug', detail, nearest }] });
}
