import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

export const BEVY_PAGE = z.unknown();

const TICKET = z.object({ title: WORDS, price: WORDS, currency: WORDS, visible: FLAG.optional() });

export const BEVY_EVENT = z.object({
  id: WORDS,
  title: WORDS,
  description: WORDS,
  description_short: WORDS,
  event_type_title: WORDS,
  start_date: WORDS,
  end_date: WORDS,
  event_timezone: WORDS,
  status: WORDS,
  url: WORDS,
  static_url: WORDS,
  audience_type: WORDS,
  is_hidden: FLAG.optional(),
  is_test: FLAG.optional(),
  hide_location: FLAG.optional(),
  venue_name: WORDS,
  venue_address: WORDS,
  venue_city: WORDS,
  venue_zip_code: WORDS,
  tags: WORD_LIST,
  tickets: z.array(TICKET).nullish().catch(null),
  picture: part(z.object({ url: WORDS })),
  chapter: part(z.object({ title: WORDS, url: WORDS, timezone: WORDS })),
});
type BevyEvent = z.infer<typeof BEVY_EVENT>;

/** Times carry their offset. The chapter is the organizer; drafts, tests and what is hidden are not for the public. */
export function toBevyListing(event: BevyEvent, pageUrl: string): Listing | string {
  if (event.is_hidden === true || event.is_test === true || /^draft$/i.test(event.status ?? '')) {
    return 'The entry is not public.';
  }
  const zone = event.event_timezone ?? event.chapter?.timezone ?? null;
  return toListing({
    adapter: 'bevy',
    pageUrl,
    sourceKey: event.id,
    title: event.title,
    typeText: event.event_type_title,
    description: toDescription(event),
    categories: event.tags,
    start: toTime(event.start_date, zone),
    end: toTime(event.end_date, zone),
    location: event.hide_location === true ? null : toLocation(event),
    attendanceText: toAttendanceText(event.audience_type),
    statusText: event.status,
    organizer: event.chapter?.title ? { name: event.chapter.title, url: event.chapter.url } : null,
    url: event.url ?? event.static_url,
    imageUrl: event.picture?.url ?? null,
    offers: toOffers(event.tickets),
  });
}

function toDescription({ description, description_short }: BevyEvent): Listing['description'] {
  if (description !== null) return { text: description, format: 'html' };
  return description_short === null ? null : { text: description_short, format: 'text' };
}

function toTime(text: string | null, timeZoneText: string | null): PrintedTime | null {
  return text === null ? null : { text, timeZoneText };
}

function toAttendanceText(audience: string | null): string | null {
  if (audience === 'IN_PERSON') return 'in-person';
  if (audience === 'HYBRID') return 'hybrid';
  return audience === 'VIRTUAL' ? 'online' : null;
}

function toLocation(event: BevyEvent): Listing['location'] {
  const printed = toPrintedLocation({
    venue: event.venue_name,
    street: event.venue_address,
    city: event.venue_city,
    postalCode: event.venue_zip_code,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}

function toOffers(tickets: BevyEvent['tickets']): Listing['offers'] {
  const nothing = { availabilityText: null, validThrough: null, url: null };
  const shown = (tickets ?? []).filter(({ visible, price }) => visible !== false && price !== null);
  return shown.map(({ title: name, price: priceText, currency }) => ({ ...nothing, name, priceText, currency }));
}
