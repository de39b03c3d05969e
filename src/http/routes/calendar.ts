import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { presentCalendar, startCalendar } from '#present/calendar.ts';
import { toCalendarEntries } from '#present/calendar-entry.ts';
import { exampleCalendar } from '#present/examples.ts';
import { renewBasis, markSeen } from '#query/has-changed.ts';
import { FEED_LENGTH_MAX, listFeed } from '#query/list-feed.ts';
import { describeAnswers } from '../describe-answers.ts';
import { describeFeed, nameFeed, toPublicUrl } from '../describe-feed.ts';
import { PAGE_HEADERS } from '../describe-headers.ts';
import { linkLater } from '../link-next.ts';
import { opportunityParameters, toFilter } from '../parameters/opportunity-query.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';
import { watchBasis } from '../watch-basis.ts';
import { getOpportunityAs, opportunityIdParams } from './get-opportunity.ts';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';
const GOOD_ANSWER = { mediaType: 'text/calendar', schema: z.string(), example: exampleCalendar } as const;
/** What is past stays this long, so that who missed a cancellation still sees it. */
const PAST_HOURS = 7 * 24;
const NOT_WHOLE = `These are the soonest ${FEED_LENGTH_MAX} of more; what comes later joins them as they pass. Ask for less to see all of it.`;
/** Of one opportunity everything is told that the query finds. */
const ALL_TIMES = { from: '0001-01-01T00:00:00Z', to: null, includeOngoing: true };

const calendarQuery = z.strictObject(opportunityParameters);

const calendarSchema = {
  operationId: 'getCalendar',
  summary: 'Subscribe to a calendar',
  description:
    'The same filters as the list of opportunities, as an iCalendar file (RFC 5545). `from` begins seven days ago unless it is ' +
    'given. Deadlines are all-day events of their own; undated openings come along only with `ongoing=true`. A calendar has at ' +
    `most ${FEED_LENGTH_MAX} opportunities, the soonest; where there are more, it says so in its description, and \`Link\` leads on.`,
  tags: ['calendar'],
  querystring: calendarQuery,
  response: describeAnswers({ ...GOOD_ANSWER, description: 'The calendar.', headers: PAGE_HEADERS }),
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

/** When a calendar begins that was not asked to begin anywhere. */
function toBeginning(now: string): string {
  return Temporal.Instant.from(now).subtract({ hours: PAST_HOURS }).toString();
}

/** `GET /calendar.ics` and `GET /opportunities/{id}.ics`. */
export async function calendarRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.calendar };

  // Counted like any other, and then before anything else of the request is looked at: it was, when the answer was given that the
  // caller still has.
  const preParsing = async (request: FastifyRequest, reply: FastifyReply) => {
    const known = app.basisOf(request);
    if (!known || Date.parse(toBeginning(parts.now())) >= known.standsBeforeMs) return undefined;
    const basis = await renewBasis(parts.db, known);
    return basis && app.sendUnchanged(request, reply, { ...known, ...basis });
  };

  app.get('/calendar.ics', { schema: calendarSchema, config, preParsing }, async (request, reply) => {
    const beginsAt = toBeginning(parts.now());
    const seen = await markSeen(parts.db);
    const { filter, place } = toFilter(request.query, { gazetteer: parts.gazetteer, beginsAt, hasOngoing: false });
    const calendar = await parts.takeTurn(async () => {
      const { portions, isWhole, goesOnAt } = await listFeed(parts.db, filter, { withdrawnSince: beginsAt });
      if (goesOnAt !== null) linkLater(reply, request.url, { from: goesOnAt, to: filter.to });
      const facts = {
        name: nameFeed(filter, place.city),
        description: describeFeed(parts.isSample, isWhole ? null : NOT_WHOLE),
        url: toPublicUrl(parts, request),
      };
      const basis = watchBasis({ query: request.query, filter, beginsAt, seen });
      const writer = startCalendar();
      for await (const hits of portions) {
        basis.meet(hits);
        writer.add(hits.flatMap((hit) => toCalendarEntries(hit, filter)));
      }
      reply.basis = basis.finish();
      return writer.finish(facts);
    });
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
