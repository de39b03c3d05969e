import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NUMBER, part, WORDS } from '../../json/shapes.ts';

/** A page of the list, or one event alone. */
export const EVENTS_PAGE = z.union([
  z.object({
    events: z.array(z.unknown()),
    pagination: part(z.object({ has_more_items: FLAG, continuation: WORDS })),
  }),
  z.looseObject({ resource_uri: z.string() }).transform((event) => ({ events: [event], pagination: null })),
]);
export type EventsPage = z.infer<typeof EVENTS_PAGE>;

const TEXTS = part(z.object({ text: WORDS, html: WORDS }));
const TIME = part(z.object({ timezone: WORDS, local: WORDS, utc: WORDS }));

const ADDRESS = z.object({
  address_1: WORDS,
  address_2: WORDS,
  city: WORDS,
  region: WORDS,
  postal_code: WORDS,
  country: WORDS,
});

const MONEY = part(z.object({ major_value: WORDS, currency: WORDS }));

export const EVENTBRITE_EVENT = z.object({
  id: WORDS,
  name: TEXTS,
  summary: WORDS,
  description: TEXTS,
  url: WORDS,
  start: TIME,
  end: TIME,
  status: WORDS,
  listed: FLAG,
  changed: WORDS,
  online_event: FLAG,
  is_free: FLAG,
  logo: part(z.object({ url: WORDS })),
  venue: part(z.object({ name: WORDS, latitude: NUMBER, longitude: NUMBER, address: part(ADDRESS) })),
  organizer: part(z.object({ name: WORDS, url: WORDS })),
  category: part(z.object({ name: WORDS })),
  format: part(z.object({ name: WORDS })),
  ticket_availability: part(z.object({ is_sold_out: FLAG, minimum_ticket_price: MONEY, maximum_ticket_price: MONEY })),
});
type EventbriteEvent = z.infer<typeof EVENTBRITE_EVENT>;

/** Times are wall clock beside their zone. Drafts and what is not listed are not for the public. */
export function toEventbriteListing(event: EventbriteEvent, pageUrl: string): Listing | string {
  if (event.status === 'draft' || event.listed === false) return 'The entry is not published.';
  return toListing({
    adapter: 'eventbrite',
    pageUrl,
    sourceKey: event.id,
    title: event.name?.text ?? null,
    typeText: event.format?.name ?? null,
    description: toDescription(event),
    categories: event.category?.name ? [event.category.name] : [],
    start: toTime(event.start),
    end: toTime(event.end),
    location: event.online_event === true ? null : toLocation(event.venue),
    attendanceText: event.online_event === true ? 'online' : null,
    statusText: event.status,
    organizer: event.organizer ?? null,
    url: event.url,
    imageUrl: event.logo?.url ?? null,
    isFree: event.is_free,
    offers: toOffers(event.ticket_availability),
    updatedText: event.changed,
    stated: event.ticket_availability?.is_sold_out === true ? { seatsLeft: '0' } : {},
  });
}

function toDescription({ description, summary }: EventbriteEvent): Listing['description'] {
  if (description?.html) return { text: description.html, format: 'html' };
  const text = description?.text ?? summary;
  return text === null ? null : { text, format: 'text' };
}

function toTime(time: EventbriteEvent['start']): PrintedTime | null {
  const text = time?.local ?? time?.utc ?? null;
  return text === null ? null : { text, timeZoneText: time?.timezone ?? null };
}

function toLocation(venue: EventbriteEvent['venue']): Listing['location'] {
  if (!venue) return null;
  const { address } = venue;
  const lines = [address?.address_1, address?.address_2].filter((line) => typeof line === 'string');
  return toPrintedLocation({
    venue: venue.name,
    street: lines.length === 0 ? null : lines.join(', '),
    city: address?.city ?? null,
    region: address?.region ?? null,
    postalCode: address?.postal_code ?? null,
    country: address?.country ?? null,
    latitude: venue.latitude,
    longitude: venue.longitude,
  });
}

function toOffers(tickets: EventbriteEvent['ticket_availability']): Listing['offers'] {
  const prices = [tickets?.minimum_ticket_price, tickets?.maximum_ticket_price];
  const nothing = { name: null, availabilityText: null, validThrough: null, url: null };
  return prices.flatMap((price) =>
    price ? [{ ...nothing, priceText: price.major_value, currency: price.currency }] : [],
  );
}
