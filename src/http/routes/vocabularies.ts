import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { CAUSE_TERMS, FIELD_TERMS, KIND_TERMS, WAY_TERMS } from '#domain/terms.ts';
import { exampleFieldList, exampleKindList, exampleWayList } from '#present/examples.ts';
import { exampleCauseList } from '#present/overview-examples.ts';
import { presentList } from '#present/present-list.ts';
import { fieldTermList, presentFieldTerms, presentTerms, termList } from '#present/present-vocabulary.ts';
import { describeAnswers } from '../describe-answers.ts';
import { cityParameter, nearParameter, resolvePlace, withinParameter } from '../parameters/place.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { rememberVocabularyCounts } from '../vocabulary-counts.ts';

const placeQuery = z.strictObject({ city: cityParameter.optional(), near: nearParameter, within: withinParameter });
type PlaceQuery = z.infer<typeof placeQuery>;

const shared = { tags: ['vocabularies'], querystring: placeQuery };

const fieldsSchema = {
  ...shared,
  operationId: 'listFields',
  summary: 'List the fields',
  description: 'Professions, each with how many upcoming or open opportunities belong to it.',
  response: describeAnswers({ description: 'Fields.', schema: fieldTermList, example: exampleFieldList }),
} satisfies FastifyZodOpenApiSchema;

const kindsSchema = {
  ...shared,
  operationId: 'listKinds',
  summary: 'List the kinds',
  description: 'Kinds of opportunity, each with how many are upcoming or open.',
  response: describeAnswers({ description: 'Kinds.', schema: termList, example: exampleKindList }),
} satisfies FastifyZodOpenApiSchema;

const waysSchema = {
  ...shared,
  operationId: 'listWays',
  summary: 'List the ways to contribute',
  description: 'Ways to contribute, each with how many upcoming or open opportunities offer it.',
  response: describeAnswers({ description: 'Ways.', schema: termList, example: exampleWayList }),
} satisfies FastifyZodOpenApiSchema;

const causesSchema = {
  ...shared,
  operationId: 'listCauses',
  summary: 'List the causes',
  description: 'What volunteer openings help, each with how many upcoming or open opportunities do.',
  response: describeAnswers({ description: 'Causes.', schema: termList, example: exampleCauseList }),
} satisfies FastifyZodOpenApiSchema;

/** `GET /fields`, `GET /kinds`, `GET /ways` and `GET /causes`, each with counts. */
export async function vocabularyRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.overview };
  const toHere = (query: PlaceQuery) => ({ near: resolvePlace(query, parts.gazetteer).near, from: parts.now() });
  const { countWords, countCauses } = rememberVocabularyCounts(parts);
  const context = async () => ({ sources: await parts.countSources(), isSample: parts.isSample });

  app.get('/fields', { schema: fieldsSchema, config }, async ({ query }) => {
    const { fields } = await countWords(toHere(query));
    return presentList(presentFieldTerms(FIELD_TERMS, fields), await context());
  });

  app.get('/kinds', { schema: kindsSchema, config }, async ({ query }) => {
    const { kinds } = await countWords(toHere(query));
    return presentList(presentTerms(KIND_TERMS, kinds), await context());
  });

  app.get('/ways', { schema: waysSchema, config }, async ({ query }) => {
    const { ways } = await countWords(toHere(query));
    return presentList(presentTerms(WAY_TERMS, ways), await context());
  });

  app.get('/causes', { schema: causesSchema, config }, async ({ query }) =>
    presentList(presentTerms(CAUSE_TERMS, await countCauses(toHere(query))), await context()),
  );
}
