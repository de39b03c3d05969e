import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { presentCalendar } from '#present/calendar.ts';
import { toCalendarEntries } from '#present/calendar-entry.ts';
import { exampleCalendar } from '#present/examples.ts';
import { listFeed } from '#query/list-feed.ts';
import { describeAnswers } from '../describe-answers.ts';
import { describeFeed, nameFeed, toPublicUrl } from '../describe-feed.ts';
import { opportunityParameters, toFilter } from '../parameters/opportunity-query.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { getOpportunityAs, opportunityIdParams } from './get-opportunity.ts';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';
const GOOD_ANSWER = { mediaType: 'text/calendar', schema: z.string(), example: exampleCalendar } as const;
/** What is past stays this long, so that who missed a cancellation still sees it. */
const PAST_HOURS = 7 * 24;
/** Of one opportunity everything is told that the query finds. */
const ALL_TIMES = { from: '0001-01-01T00:00:00Z', to: null, includeOngoing: true };

const calendarSchema = {
  operationId: 'getCalendar',
  summary: 'Subscribe to a calendar',
  description:
    'The same filters as the list of opportunities, as an iCalendar file (RFC 5545). `from` begins seven days ago unless it is ' +
    'given. Deadlines are all-day events of their own; undated openings come along only with `ongoing=true`.',
  tags: ['calendar'],
  querystring: z.strictObject(opportunityParameters),
  response: describeAnswers({ ...GOOD_ANSWER, description: 'The calendar.' }),
} satisfies FastifyZodOpenApiSchema;

const opportunitySchema = {
  operationId: 'getOpportunityCalendar',
  summary: 'Put one opportunity into a calendar',
  description:
    'The next times and the deadlines of one opportunity, as an iCalendar file (RFC 5545). The id of one that was merged into ' +
    'another keeps its `UID` and tells what that one does.',
  tags: ['calendar'],
  params: opportunityIdParams,
  querystring: z.strictObject({}),
  response: describeAnswers({ ...GOOD_ANSWER, description: 'The calendar.' }, [404]),
} satisfies FastifyZodOpenApiSchema;

/** `GET /calendar.ics` and `GET /opportunities/{id}.ics`. */
export async function calendarRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.calendar };

  app.get('/calendar.ics', { schema: calendarSchema, config }, async (request, reply) => {
    const beginsAt = Temporal.Instant.from(parts.now()).subtract({ hours: PAST_HOURS }).toString();
    const { filter, place } = toFilter(request.query, { gazetteer: parts.gazetteer, beginsAt, hasOngoing: false });
    const hits = await listFeed(parts.db, filter, { withdrawnSince: beginsAt });
    const calendar = presentCalendar(
      hits.flatMap((hit) => toCalendarEntries(hit, filter)),
      {
        name: nameFeed(filter, place.city),
        description: describeFeed(parts.isSample),
        url: toPublicUrl(parts, request),
      },
    );
    return reply.type(MEDIA_TYPE).send(calendar);
  });

  app.get('/opportunities/:id.ics', { schema: opportunitySchema, config }, async (request, reply) => {
    const opportunity = await getOpportunityAs(parts, request.params.id);
    const entries = toCalendarEntries({ opportunity, occurrence: null, distanceMeters: null }, ALL_TIMES);
    const calendar = presentCalendar(entries, {
      name: opportunity.facts.title,
      description: describeFeed(parts.isSample),
      url: toPublicUrl(parts, request),
    });
    return reply.type(MEDIA_TYPE).send(calendar);
  });
}
