import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { toOrganizerId } from '#domain/organizer-id.ts';
import { exampleOrganizerList, exampleOrganizerPage } from '#present/overview-examples.ts';
import { markList, parseIdCursor, presentIdCursor } from '#present/cursor.ts';
import { presentList } from '#present/present-list.ts';
import { organizerList, organizerPage, presentOrganizer, presentOrganizerPage } from '#present/present-organizer.ts';
import { findOrganizer, listOrganizers } from '#query/list-organizers.ts';
import { describeAnswers } from '../describe-answers.ts';
import { PAGE_HEADERS } from '../describe-headers.ts';
import { findOrganizerPage } from '../find-organizer-page.ts';
import { cursorError, parameterError } from '../parameter-error.ts';
import { cityParameter, nearParameter, resolvePlace, withinParameter } from '../parameters/place.ts';
import { lineOf, wholeNumber } from '../parameters/scalars.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { linkNext } from '../link-next.ts';

const NO_SUCH_NAME =
  'No name of an organizer here begins like this. Words inside of names are found by `q` of /v1/opportunities.';

const listSchema = {
  operationId: 'listOrganizers',
  summary: 'List the organizers',
  description:
    'Organizations behind opportunities, by id. With a city or a point only those that have something there, and how much; else all ' +
    'that are known.',
  tags: ['organizers'],
  querystring: z.strictObject({
    q: lineOf(100)
      .optional()
      .meta({ description: 'The beginning of the name; letters other than A to Z are passed over.', example: 'river' }),
    city: cityParameter.optional(),
    near: nearParameter,
    within: withinParameter,
    limit: wholeNumber(1, 100, 20).describe('Organizers on a page.'),
    cursor: z.string().optional().describe('The `next` of the page before, with the same other parameters.'),
  }),
  response: describeAnswers({
    description: 'Organizers.',
    schema: organizerList,
    example: exampleOrganizerList,
    headers: PAGE_HEADERS,
  }),
} satisfies FastifyZodOpenApiSchema;

const getSchema = {
  operationId: 'getOrganizer',
  summary: 'Get one organizer',
  description: 'An organization, what it has ahead, and the sources that tell of it.',
  tags: ['organizers'],
  params: z.strictObject({
    id: z.string().max(120).meta({ description: 'Its id.', example: exampleOrganizerPage.id }),
  }),
  querystring: z.strictObject({}),
  response: describeAnswers(
    { description: 'The organizer.', schema: organizerPage, example: exampleOrganizerPage },
    [404],
  ),
} satisfies FastifyZodOpenApiSchema;

/** `GET /organizers` and `GET /organizers/{id}`. */
export async function organizerRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.overview };

  app.get('/organizers', { schema: listSchema, config }, async ({ query, url }, reply) => {
    const { q, limit, cursor } = query;
    const mark = markList({ ...query, limit: undefined, cursor: undefined });
    const after = cursor === undefined ? '' : readCursor(cursor, mark);
    const { near } = resolvePlace(query, parts.gazetteer);
    const prefix = q === undefined ? '' : toPrefix(q);
    const found = await listOrganizers(parts.db, { near, from: parts.now(), prefix, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const next = last ? presentIdCursor(last.id, mark) : null;
    linkNext(reply, url, next);
    const hint = q !== undefined && after === '' && items.length === 0 ? NO_SUCH_NAME : null;
    const context = { sources: await parts.countSources(), isSample: parts.isSample, next, hint };
    return presentList(items.map(presentOrganizer), context);
  });

  app.get('/organizers/:id', { schema: getSchema, config }, async ({ params: { id } }) => {
    const organizer = await findOrganizer(parts.db, id, parts.now());
    if (!organizer) throw new ShowupError('organizer-not-found', `No organizer has the id ${JSON.stringify(id)}.`);
    return presentOrganizerPage(organizer, await findOrganizerPage(parts, organizer));
  });
}

/** @throws {ShowupError} `cursor-invalid` */
function readCursor(text: string, mark: string): string {
  const after = parseIdCursor(text, mark);
  if (after === undefined) throw cursorError();
  return after;
}

/**
 * The beginning of the ids whose names begin so; other letters than A to Z are not told apart by it.
 * @throws {ShowupError} naming `q` when nothing is left of it, since that would be the beginning of all
 */
function toPrefix(text: string): string {
  const ascii = text.replaceAll(/[^\u0001-\u007f]+/g, ' ').trim();
  if (/[a-z0-9]/i.test(ascii)) return toOrganizerId(ascii);
  throw parameterError('q', 'q has no letter from A to Z and no digit, and names are found by those.');
}
