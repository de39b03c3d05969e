import type { FastifyInstance } from 'fastify';
import type { FastifyZodOpenApiSchema, FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import { z } from 'zod';
import { FIELD_TERMS } from '#domain/terms.ts';
import type { City } from '#domain/place.ts';
import type { FeedFilter } from '#query/list-feed.ts';
import { presentCalendar } from '#present/calendar.ts';
import { toCalendarEntries } from '#present/calendar-entry.ts';
import { exampleCalendar } from '#present/examples.ts';
import { listFeed } from '#query/list-feed.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { describeProblems } from '../describe-answers.ts';
import { opportunityParameters, toFilter } from '../parameters/opportunity-query.ts';
import { CACHE_CONTROL, type RouteParts } from '../route-parts.ts';

const MEDIA_TYPE = 'text/calendar; charset=utf-8';
/** What is past stays this long, so that who missed a cancellation still sees it. */
const PAST_HOURS = 7 * 24;

const calendarSchema = {
  operationId: 'getCalendar',
  summary: 'Subscribe to a calendar',
  description:
    'The same filters as the list of opportunities, as an iCalendar file (RFC 5545). `from` begins seven days ago unless it is ' +
    'given. Deadlines are all-day events of their own; undated openings come along only with `ongoing=true`.',
  tags: ['calendar'],
  querystring: z.strictObject(opportunityParameters),
  response: {
    200: {
      description: 'The calendar.',
      content: { 'text/calendar': { schema: z.string(), example: exampleCalendar } },
    },
    304: { description: 'Nothing has changed.' },
    ...describeProblems([400, 500, 503]),
  },
} satisfies FastifyZodOpenApiSchema;

/** `GET /calendar.ics`. */
export async function calendarRoutes(plain: FastifyInstance, parts: RouteParts): Promise<void> {
  const app = plain.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  const config = { cacheControl: CACHE_CONTROL.calendar };

  app.get('/calendar.ics', { schema: calendarSchema, config }, async (request, reply) => {
    const beginsAt = Temporal.Instant.from(parts.now()).subtract({ hours: PAST_HOURS }).toString();
    const { filter, place } = toFilter(request.query, { gazetteer: parts.gazetteer, beginsAt, hasOngoing: false });
    const hits = (await listFeed(parts.db, filter)).filter((hit) => isTold(hit, beginsAt));
    const calendar = presentCalendar(
      hits.flatMap((hit) => toCalendarEntries(hit, filter)),
      {
        name: nameCalendar(filter, place.city),
        description: describeCalendar(parts.isSample),
        url: parts.publicUrl === null ? null : `${parts.publicUrl}${request.url}`,
      },
    );
    return reply.type(MEDIA_TYPE).send(calendar);
  });
}

/** What its sources stopped showing is told for a while, and then no more. */
function isTold({ opportunity: { withdrawnAt } }: OpportunityHit, since: string): boolean {
  return withdrawnAt === null || Date.parse(withdrawnAt) >= Date.parse(since);
}

function nameCalendar({ fields }: FeedFilter, city: City | null): string {
  const what = fields.map((field) => FIELD_TERMS[field].label).join(', ');
  const where = city ? `${city.name}, ${city.region}` : 'everywhere';
  return `Showup: ${what === '' ? '' : `${what} in `}${where}`;
}

function describeCalendar(isSample: boolean): string {
  const told = 'Ways to contribute in person.';
  return isSample ? `Sample data: everything here is made up. ${told}` : told;
}
