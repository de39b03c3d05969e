import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NUMBER, part, WORDS } from '../../json/shapes.ts';

const VENUE = z.object({
  name: WORDS,
  address: WORDS,
  address_1: WORDS,
  city: WORDS,
  state: WORDS,
  postalCode: WORDS,
  zip: WORDS,
  country: WORDS,
  lat: NUMBER,
  lng: NUMBER,
  lon: NUMBER,
  venueType: WORDS,
});

const GROUP = z.object({ name: WORDS, urlname: WORDS, timezone: WORDS });

/** Names of GraphQL and page state first, then those of REST 2 and 3. */
export const MEETUP_EVENT = z.object({
  id: WORDS,
  title: WORDS,
  name: WORDS,
  description: WORDS,
  eventUrl: WORDS,
  event_url: WORDS,
  link: WORDS,
  dateTime: WORDS,
  endTime: WORDS,
  local_date: WORDS,
  local_time: WORDS,
  time: WORDS,
  utc_offset: NUMBER,
  duration: WORDS,
  status: WORDS,
  eventType: WORDS,
  isOnline: FLAG,
  is_online_event: FLAG,
  visibility: WORDS,
  updated: WORDS,
  venue: part(VENUE),
  venues: z.array(VENUE).nullish().catch(null),
  group: part(GROUP),
  feeSettings: part(z.object({ amount: WORDS, currency: WORDS })),
  fee: part(z.object({ amount: WORDS, currency: WORDS })),
});
type MeetupEvent = z.infer<typeof MEETUP_EVENT>;

/** Times carry their offset; a REST duration is in milliseconds. */
export function toMeetupListing(event: MeetupEvent, pageUrl: string): Listing {
  const venue = event.venue ?? event.venues?.find(({ venueType }) => venueType !== 'online') ?? null;
  return toListing({
    adapter: 'meetup',
    pageUrl,
    sourceKey: event.id,
    title: event.title ?? event.name,
    description: event.description === null ? null : toDescription(event.description),
    start: toStart(event),
    end: event.endTime === null ? null : { text: event.endTime, timeZoneText: event.group?.timezone ?? null },
    durationText: toDuration(event),
    location: isOnlineOnly(event) ? null : toLocation(venue),
    attendanceText: toAttendanceText(event),
    statusText: event.status,
    organizer: toOrganizer(event),
    url: event.eventUrl ?? event.link ?? event.event_url,
    offers: toOffers(event),
    updatedText: event.updated,
  });
}

function toDescription(text: string): Listing['description'] {
  return { text, format: /<\/?[a-z][^<>]{0,200}>/i.test(text) ? 'html' : 'text' };
}

/** GraphQL prints one time; REST 3 local date and time with an offset in milliseconds; REST 2 milliseconds since 1970. */
function toStart(event: MeetupEvent): PrintedTime | null {
  const timeZoneText = event.group?.timezone ?? null;
  if (event.dateTime !== null) return { text: event.dateTime, timeZoneText };
  if (event.local_date !== null && event.local_time !== null) {
    return { text: `${event.local_date}T${event.local_time}${toOffset(event.utc_offset)}`, timeZoneText };
  }
  const text = event.time ?? event.local_date;
  return text === null ? null : { text, timeZoneText };
}

/** `-14400000` → `-04:00`. */
function toOffset(offsetMs: number | null): string {
  if (offsetMs === null) return '';
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  return `${offsetMs < 0 ? '-' : '+'}${toTwoDigits(Math.trunc(minutes / 60))}:${toTwoDigits(minutes % 60)}`;
}

function toTwoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function toDuration({ duration, endTime }: MeetupEvent): string | null {
  if (duration === null || endTime !== null) return null;
  return /^\d{4,10}$/.test(duration) ? `PT${Math.round(Number(duration) / 1000)}S` : duration;
}

function isOnlineOnly({ eventType, isOnline, is_online_event, venue }: MeetupEvent): boolean {
  if (eventType !== null) return eventType === 'ONLINE';
  return isOnline === true || is_online_event === true || venue?.name === 'Online event';
}

function toAttendanceText(event: MeetupEvent): string | null {
  if (event.eventType === 'PHYSICAL') return 'in-person';
  if (event.eventType !== null) return event.eventType.toLowerCase();
  return isOnlineOnly(event) ? 'online' : null;
}

function toLocation(venue: z.infer<typeof VENUE> | null): Listing['location'] {
  if (!venue) return null;
  return toPrintedLocation({
    venue: venue.name,
    street: venue.address ?? venue.address_1,
    city: venue.city,
    region: venue.state,
    postalCode: venue.postalCode ?? venue.zip,
    country: venue.country?.toUpperCase() ?? null,
    latitude: venue.lat,
    longitude: venue.lng ?? venue.lon,
  });
}

function toOrganizer({ group }: MeetupEvent): Listing['organizer'] {
  if (!group || group.name === null) return null;
  return { name: group.name, url: group.urlname === null ? null : `https://www.meetup.com/${group.urlname}/` };
}

function toOffers({ feeSettings, fee }: MeetupEvent): Listing['offers'] {
  const { amount = null, currency = null } = feeSettings ?? fee ?? {};
  if (amount === null) return [];
  return [{ name: null, priceText: amount, currency, availabilityText: null, validThrough: null, url: null }];
}
