import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import type { JsonShape } from '../../json/read-json-page.ts';
import { part, WORDS } from '../../json/shapes.ts';
import { toStated } from './read-conference.ts';

/** First and last day, in milliseconds since 1970, each as the midnight of its day in UTC. */
const DAYS = z.array(z.number()).catch([]);

const CALL = z.object({
  link: WORDS,
  until: WORDS,
  untilDate: z.number().nullish().catch(null),
  conf: z.object({ name: WORDS, date: DAYS, hyperlink: WORDS, location: WORDS, status: WORDS }),
});
type Call = z.infer<typeof CALL>;

const EVENT = z.object({
  name: WORDS,
  date: DAYS,
  hyperlink: WORDS,
  location: WORDS,
  status: WORDS,
  cfp: part(z.object({ link: WORDS, untilDate: z.number().nullish().catch(null) })),
});
type DevelopersEvent = z.infer<typeof EVENT>;

/** `all-cfps.json`: each entry is a call, and tells the conference it is for. */
export function callShape(pageUrl: string): JsonShape<readonly unknown[], Call> {
  return {
    page: z.array(z.unknown()),
    listEntries: (entries) => entries,
    entry: CALL,
    toListing: ({ conf, link, untilDate }) => ({
      ...toEventListing({ ...conf, cfp: { link, untilDate } }, pageUrl),
      typeText: 'call for speakers',
    }),
  };
}

/** `all-events.json`: conferences, with their call inside. */
export function developersEventShape(pageUrl: string): JsonShape<readonly unknown[], DevelopersEvent> {
  return {
    page: z.array(z.unknown()),
    listEntries: (entries) => entries,
    entry: EVENT,
    toListing: (event) => toEventListing(event, pageUrl),
  };
}

function toEventListing(event: DevelopersEvent, pageUrl: string): Listing {
  const { name, location, cfp } = event;
  const lastDay = toDay(cfp?.untilDate ?? undefined);
  const isOnline = /^online$/i.test(location ?? '');
  return toListing({
    adapter: 'calls-for-speakers',
    pageUrl,
    typeText: 'Conference',
    title: name !== null && /^https?:/i.test(name) ? null : name,
    start: toDay(event.date[0]),
    end: toDay(event.date[1]),
    deadline: lastDay,
    location: isOnline || location === null ? null : toPrintedLocation({ text: toPlaceWords(location) }),
    attendanceText: isOnline ? 'online' : /& online$/i.test(location ?? '') ? 'hybrid' : null,
    url: event.hyperlink,
    registrationUrl: cfp?.link ?? null,
    stated: toStated(cfp?.link ?? null, lastDay?.text ?? null),
  });
}

/** `Austin, TX (USA) & Online` → `Austin, TX, USA`. */
function toPlaceWords(location: string): string {
  return location.replace(/ & online$/i, '').replace(/ \(([^()]{1,60})\)$/, ', $1');
}

/** The day on the calendar that a midnight in UTC stands for. */
function toDay(epochMs: number | undefined): Listing['start'] {
  if (epochMs === undefined || Math.abs(epochMs) > 8.64e15) return null;
  const text = Temporal.Instant.fromEpochMilliseconds(Math.trunc(epochMs)).toString().slice(0, 10);
  return { text, timeZoneText: null };
}
