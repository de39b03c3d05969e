import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing } from '#domain/listing.ts';
import { WORDS } from '../../json/shapes.ts';

/** A list, or one event alone. */
export const LEGISTAR_PAGE = z.union([
  z.array(z.unknown()),
  z.looseObject({ EventId: z.number() }).transform((event) => [event]),
]);

export const LEGISTAR_EVENT = z.object({
  EventId: WORDS,
  EventBodyName: WORDS,
  EventDate: WORDS,
  EventTime: WORDS,
  EventLocation: WORDS,
  EventComment: WORDS,
  EventInSiteURL: WORDS,
  EventLastModifiedUtc: WORDS,
});
type LegistarEvent = z.infer<typeof LEGISTAR_EVENT>;

const CLOCK = /^\d{1,2}:\d{2}/;

/** The date prints a midnight that is no time of day; where the clock should be may stand that it is cancelled. */
export function toMeetingListing(event: LegistarEvent, pageUrl: string): Listing {
  const { EventTime: time, EventLocation: place, EventComment: comment } = event;
  return toListing({
    adapter: 'legistar',
    pageUrl,
    typeText: 'Meeting',
    sourceKey: event.EventId,
    title: event.EventBodyName,
    description: comment === null ? null : { text: comment, format: 'text' },
    start: toStart(event.EventDate?.slice(0, 10) ?? null, time),
    location: place === null ? null : toPrintedLocation({ text: place }),
    statusText: toStatusText(time, place),
    url: event.EventInSiteURL,
    updatedText: event.EventLastModifiedUtc,
  });
}

export function toStart(date: string | null, time: string | null): Listing['start'] {
  if (date === null) return null;
  return { text: time !== null && CLOCK.test(time) ? `${date} ${time}` : date, timeZoneText: null };
}

/** A meeting that is off says so in the place of its time or room. */
export function toStatusText(...words: readonly (string | null)[]): string | null {
  return words.find((text) => text !== null && /\b(?:cancell?ed|postponed|rescheduled)\b/i.test(text)) ?? null;
}
