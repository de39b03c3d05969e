import { z } from 'zod';
import { toListing, type Listing } from '#domain/listing.ts';
import type { PageRequest } from '../../contract.ts';
import type { JsonShape } from '../../json/read-json-page.ts';
import { FLAG, part, WORDS } from '../../json/shapes.ts';

/** A word in one language, or in several by language tag. */
const TRANSLATED = z
  .union([z.string(), z.record(z.string(), z.string())])
  .nullish()
  .catch(null)
  .transform((words) => (typeof words === 'string' ? words : (words?.['en'] ?? Object.values(words ?? {})[0] ?? null)));

/** `GET /api/events/`, a bare list in early versions and a page of results since; or one event alone. */
const PAGE = z.union([
  z.object({ results: z.array(z.unknown()), next: WORDS }),
  z.looseObject({ date_from: z.string() }).transform((event) => ({ results: [event], next: null })),
]);
type EventsPage = z.infer<typeof PAGE>;

const EVENT = z.object({
  slug: WORDS,
  name: TRANSLATED,
  is_public: FLAG,
  date_from: WORDS,
  date_to: WORDS,
  timezone: WORDS,
  custom_domain: WORDS,
  urls: part(z.object({ base: WORDS })),
});
type PretalxEvent = z.infer<typeof EVENT>;

export function pretalxShape(pageUrl: string): JsonShape<EventsPage, PretalxEvent> {
  return {
    page: PAGE,
    listEntries: ({ results }) => results,
    entry: EVENT,
    toListing: (event) => toPretalxListing(event, pageUrl),
    listNext: ({ next }) => toNextPage(next, pageUrl),
  };
}

function toPretalxListing(event: PretalxEvent, pageUrl: string): Listing | string {
  if (event.is_public === false) return 'The entry is not public.';
  const toDay = (text: string | null) => (text === null ? null : { text, timeZoneText: event.timezone });
  return toListing({
    adapter: 'calls-for-speakers',
    pageUrl,
    typeText: 'Conference',
    sourceKey: event.slug,
    title: event.name,
    start: toDay(event.date_from),
    end: toDay(event.date_to),
    url: event.urls?.base ?? event.custom_domain,
  });
}

function toNextPage(next: string | null, pageUrl: string): readonly PageRequest[] {
  return next === null || !URL.canParse(next, pageUrl) ? [] : [{ url: new URL(next, pageUrl).href, role: 'next-page' }];
}
