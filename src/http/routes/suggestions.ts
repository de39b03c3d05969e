import { WITHIN_KM_DEFAULT } from '#domain/distance.ts';
import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { exampleSuggestionList } from '#present/examples.ts';
import { presentList } from '#present/present-list.ts';
import { presentSuggestion, suggestionList } from '#present/present-suggestion.ts';
import { fieldWord, freeTimeWord } from '#present/words.ts';
import { suggestOpportunities } from '#query/suggest-opportunities.ts';
import { describeAnswers } from '../describe-answers.ts';
import { findCity, cityParameter, withinParameter } from '../parameters/place.ts';
import { offerParameter, toOffer } from '../parameters/offer.ts';
import { listOfWords, wholeNumber } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

const listSchema = {
  operationId: 'listSuggestions',
  summary: 'Get suggestions',
  description:
    'Where to show up and what to bring: ranked, balanced over organizers, sources, kinds and days, each with its reasons and with ' +
    'what is not known. Giving ranks above watching. When little is near, the search goes further and `widened` says so. At most ' +
    'a third is worth a trip: conferences, boards and calls of the same state and those that border on it. The same question has ' +
    'the same answer all day; what begins today before 17:00 is too late to be told.',
  tags: ['suggestions'],
  querystring: z.strictObject({
    city: cityParameter,
    field: listOfWords(fieldWord).describe('Your professions; what belongs to them ranks first.'),
    offer: offerParameter,
    available: listOfWords(freeTimeWord).describe(
      'When you are free, by the clock there: morning ends at noon, evening begins at 17:00. What is at another time ranks last.',
    ),
    within: withinParameter,
    limit: wholeNumber(1, 100, 10).describe('Suggestions, at most.'),
  }),
  response: describeAnswers({
    description: 'Suggestions, best first.',
    schema: suggestionList,
    example: exampleSuggestionList,
  }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /suggestions`. */
export async function suggestionRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.list };

  app.get('/suggestions', { schema: listSchema, config }, async ({ query }) => {
    const city = findCity(query.city, parts.gazetteer);
    const question = {
      fields: query.field ?? [],
      ...toOffer(query.offer),
      available: query.available ?? [],
      withinKm: query.within ?? WITHIN_KM_DEFAULT,
      limit: query.limit,
      timeZone: city.timeZone,
    };
    const at = { city, now: parts.now() };
    const { suggestions, widened } = await suggestOpportunities(parts.db, at, question);
    return presentList(suggestions.map(presentSuggestion), {
      sources: await parts.countSources(),
      isSample: parts.isSample,
      widened,
      hint: suggestions.length > 0 ? null : tellNothing(widened?.toKm ?? question.withinKm),
    });
  });
}

function tellNothing(withinKm: number): string {
  return `Nothing ahead within ${Math.round(withinKm)} km can be suggested. Try a larger city nearby, or see all there is by /v1/opportunities.`;
}
