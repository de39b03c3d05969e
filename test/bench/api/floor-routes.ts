import type { FastifyInstance } from 'fastify';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { CACHE_CONTROL, type RouteParts } from '#http/route-parts.ts';
import { startCalendar } from '#present/calendar.ts';
import { toCalendarEntries } from '#present/calendar-entry.ts';
import { presentList } from '#present/present-list.ts';
import { opportunityList, presentOpportunityList } from '#present/present-opportunity-list.ts';
import { opportunityDetail } from '#present/opportunity-schema.ts';
import { presentOpportunity } from '#present/present-opportunity.ts';
import { presentSuggestion, suggestionList } from '#present/present-suggestion.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import type { Found } from '#query/search-entries.ts';
import { loadPortions } from '#query/list-feed.ts';
import { toHits } from '#query/to-hits.ts';
import { rankSuggestions } from '#suggest/rank-suggestions.ts';
import { makeId } from '../../support/make-opportunity.ts';

/** Occurrences that each opportunity carries in a list, alone, and in a suggestion. */
const OCCURRENCES_MAX = { list: 10, whole: 50, suggestion: 5 };
const ANY_QUESTION = {
  fields: [],
  ways: [],
  skills: [],
  available: [],
  withinKm: 40,
  timeZone: 'America/Chicago',
};
const CALENDAR_FACTS = { name: 'Showup: everywhere', description: 'Ways to contribute in person.', url: null };

type FloorParts = Pick<RouteParts, 'db' | 'now' | 'isSample' | 'countSources' | 'takeTurn'>;

/**
 * What each route cannot be faster than: the same rows fetched by their primary key, through the same presenters and hooks.
 * `/bench/floor/list?numbers=1,2,3` and so on; `/bench/select-one` asks the database for nothing.
 */
export async function floorRoutes(app: FastifyInstance, parts: FloorParts): Promise<void> {
  const querystring = z.strictObject({ numbers: z.string() });
  const config = { cacheControl: CACHE_CONTROL.list };
  const context = async () => ({ sources: await parts.countSources(), isSample: parts.isSample });
  const declare = (response?: z.ZodType) => ({
    schema: { querystring, ...(response ? { response: { 200: response } } : {}) },
    config,
  });

  app.get('/bench/select-one', { config }, async () => {
    await parts.db.execute(sql`select 1`);
    return { status: 'ok' };
  });

  app.get<Asked>('/bench/floor/list', declare(opportunityList), async ({ query }) => {
    const hits = await fetchHits(parts, query.numbers, OCCURRENCES_MAX.list);
    return presentOpportunityList(hits, await context());
  });

  app.get<Asked>('/bench/floor/suggestions', declare(suggestionList), async ({ query }) => {
    const hits = await fetchHits(parts, query.numbers, OCCURRENCES_MAX.suggestion);
    const question = { ...ANY_QUESTION, limit: hits.length };
    const ranked = rankSuggestions(
      hits.map((hit) => ({ ...hit, isTrip: false })),
      question,
      parts.now(),
    );
    return presentList(ranked.map(presentSuggestion), await context());
  });

  app.get<Asked>('/bench/floor/detail', declare(opportunityDetail), async ({ query }) => {
    const [hit] = await fetchHits(parts, query.numbers, OCCURRENCES_MAX.whole);
    if (!hit) throw new RangeError('There is no opportunity of this number.');
    return presentOpportunity(hit.opportunity);
  });

  app.get<Asked>('/bench/floor/calendar', declare(), async ({ query }, reply) => {
    const window = { from: parts.now(), to: null, includeOngoing: false };
    const calendar = await parts.takeTurn(async () => {
      const writer = startCalendar();
      for await (const hits of loadPortions(parts.db, toFound(query.numbers), {
        from: window.from,
        isDue: new Set(),
      })) {
        writer.add(hits.flatMap((hit) => toCalendarEntries(hit, window)));
      }
      return writer.finish(CALENDAR_FACTS);
    });
    return reply.type('text/calendar; charset=utf-8').send(calendar);
  });
}

interface Asked {
  Querystring: { readonly numbers: string };
}

async function fetchHits(
  { db, now }: FloorParts,
  numbers: string,
  occurrencesMax: number,
): Promise<readonly OpportunityHit[]> {
  return toHits(db, toFound(numbers), { from: now(), occurrencesMax });
}

function toFound(numbers: string): readonly Found[] {
  return numbers.split(',').map((number) => {
    const opportunityId = makeId(Number(number));
    return { opportunityId, startsAt: 'infinity', distanceMeters: null, sortKey: '' };
  });
}
