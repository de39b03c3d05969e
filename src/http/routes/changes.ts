import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { ShowupError } from '#domain/errors.ts';
import { changeFeed, presentChangeFeed } from '#present/change-feed.ts';
import { exampleDetail } from '#present/examples.ts';
import { exampleChangeFeed } from '#present/overview-examples.ts';
import { CHANGES_LOST } from '#present/problem-examples.ts';
import { isPastLost, listChanges, type ChangePosition } from '#query/list-changes.ts';
import { describeAnswers } from '../describe-answers.ts';
import { parameterError } from '../parameter-error.ts';
import { optionalNumber, wholeNumber } from '../parameters/scalars.ts';
import { toPublicOrigin } from '../public-origin.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

const ITEMS_MAX = 500;
const ITEMS_DEFAULT = 100;

const changesQuery = z.strictObject({
  afterTimestamp: optionalNumber(0, Number.MAX_SAFE_INTEGER).describe(
    '`modified` of the last item seen (RPDE calls it so); together with `afterId`. Take both from `next`.',
  ),
  afterId: z
    .uuid('is the id of an item')
    .optional()
    .meta({ description: '`id` of the last item seen.', example: exampleDetail.id }),
  limit: wholeNumber(1, ITEMS_MAX, ITEMS_DEFAULT).describe('Items on a page.'),
});
type ChangesQuery = z.infer<typeof changesQuery>;

const listSchema = {
  operationId: 'listChanges',
  summary: 'Follow every change',
  description:
    'Every opportunity once, at its latest change, the oldest change first (OpenActive RPDE 1.0). Follow `next` until a page is ' +
    'empty and leads to itself, then ask it again from time to time: it tells what changed since. What is no longer served is told as ' +
    '`deleted` for seven days; who was away for longer begins anew. So does whoever is told `changes-lost`: the service came from ' +
    'a backup that is older than what they have seen, and they forget their copy. That something was seen ' +
    'once more (`lastSeenAt`) or that one of its times is over is no change.',
  tags: ['changes'],
  querystring: changesQuery,
  response: describeAnswers(
    { description: 'A page of changes.', schema: changeFeed, example: exampleChangeFeed },
    [410],
  ),
} satisfies FastifyZodOpenApiSchema;

/** `GET /changes`. */
export async function changeRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.changes };

  app.get('/changes', { schema: listSchema, config }, async ({ query, url, protocol, host }) => {
    const origin = toPublicOrigin(parts, { protocol, host });
    const after = toPosition(query);
    if (after && (await isPastLost(parts.db, after))) throw new ShowupError('changes-lost', CHANGES_LOST);
    const page = await listChanges(parts.db, { after, limit: query.limit, now: parts.now() });
    return presentChangeFeed(page.changes, {
      next: toNextUrl(page.last, url, origin),
      license: `${origin}/v1/sources`,
      isSample: parts.isSample,
    });
  });
}

function toPosition({ afterTimestamp, afterId }: ChangesQuery): ChangePosition | null {
  if (afterTimestamp === undefined && afterId === undefined) return null;
  if (afterId === undefined) throw parameterError('afterId', 'afterTimestamp needs afterId: take both from `next`.');
  if (afterTimestamp === undefined) throw parameterError('afterTimestamp', 'afterId needs afterTimestamp.');
  return { modified: afterTimestamp, id: afterId };
}

/** An address in full, as RPDE asks for: by where the public reaches us, else by where this caller did. */
function toNextUrl(last: ChangePosition | null, url: string, base: string): string {
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  if (last) {
    parameters.set('afterTimestamp', String(last.modified));
    parameters.set('afterId', last.id);
  }
  return parameters.size === 0 ? `${base}${path}` : `${base}${path}?${parameters.toString()}`;
}
