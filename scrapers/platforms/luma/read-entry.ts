import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NAMES, NUMBER, part, WORDS } from '../../json/shapes.ts';

export const LUMA_PAGE = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);
export type LumaPage = z.infer<typeof LUMA_PAGE>;

const ADDRESS = z.object({
  address: WORDS,
  full_address: WORDS,
  city: WORDS,
  region: WORDS,
  country: WORDS,
  country_code: WORDS,
  latitude: NUMBER,
  longitude: NUMBER,
});

const EVENT = z.object({
  api_id: WORDS,
  id: WORDS,
  name: WORDS,
  start_at: WORDS,
  end_at: WORDS,
  duration_interval: WORDS,
  timezone: WORDS,
  url: WORDS,
  description: WORDS,
  cover_url: WORDS,
  location_type: WORDS,
  visibility: WORDS,
  host: WORDS,
  meeting_url: WORDS,
  coordinate: part(z.object({ latitude: NUMBER, longitude: NUMBER })),
  geo_latitude: NUMBER,
  geo_longitude: NUMBER,
  geo_address_info: part(ADDRESS),
  geo_address_json: part(ADDRESS),
});
type LumaEvent = z.infer<typeof EVENT>;

/** An event alone, or with its calendar and hosts beside it. */
export const LUMA_ENTRY = z.union([
  z.object({
    event: EVENT,
    calendar: part(z.object({ name: WORDS, slug: WORDS, is_personal: FLAG })),
    hosts: NAMES,
    ticket_info: part(z.object({ is_free: FLAG, is_sold_out: FLAG })),
  }),
  EVENT.transform((event) => ({ event, calendar: null, hosts: [], ticket_info: null })),
]);
export type LumaEntry = z.infer<typeof LUMA_ENTRY>;

/** Times are UTC beside the zone they are meant in. */
export function toLumaListing({ event, calendar, hosts, ticket_info }: LumaEntry, pageUrl: string): Listing | string {
  if (event.visibility === 'private') return 'The entry is not public.';
  const publisher = calendar && calendar.is_personal !== true ? calendar.name : null;
  const organizer = event.host ?? publisher ?? hosts[0] ?? null;
  return toListing({
    adapter: 'luma',
    pageUrl,
    sourceKey: event.api_id ?? event.id,
    title: event.name,
    description: event.description === null ? null : { text: event.description, format: 'text' },
    start: toTime(event.start_at, event),
    end: toTime(event.end_at, event),
    durationText: event.end_at === null ? event.duration_interval : null,
    location: toLocation(event),
    onlineUrl: event.meeting_url,
    attendanceText: toAttendanceText(event.location_type),
    organizer: organizer === null ? null : { name: organizer, url: null },
    url: toUrl(event.url),
    imageUrl: event.cover_url,
    isFree: ticket_info?.is_free ?? null,
    stated: ticket_info?.is_sold_out === true ? { seatsLeft: '0' } : {},
  });
}

function toTime(text: string | null, { timezone }: LumaEvent): PrintedTime | null {
  return text === null ? null : { text, timeZoneText: timezone };
}

/** An event's `url` is the last part of its address; only an event listed from elsewhere prints a whole one. */
function toUrl(url: string | null): string | null {
  return url === null || /^https?:/i.test(url) ? url : `https://luma.com/${url}`;
}

/** `offline` is a place; everything else (`zoom`, `meet`, `online`) is a way to be there from afar; `unknown` says nothing. */
function toAttendanceText(locationType: string | null): string | null {
  if (locationType === null || locationType === 'unknown') return null;
  if (locationType === 'offline') return 'in-person';
  return locationType === 'hybrid' ? 'hybrid' : 'online';
}

/** `full_address` says it all in one line, with the venue's name before it; what a host typed has no other parts. */
function toLocation(event: LumaEvent): Listing['location'] {
  const address = event.geo_address_info ?? event.geo_address_json;
  const whole = address?.full_address ?? null;
  const printed = toPrintedLocation({
    text: whole ?? address?.address ?? null,
    city: whole === null ? (address?.city ?? null) : null,
    region: whole === null ? (address?.region ?? null) : null,
    country: whole === null ? (address?.country_code ?? address?.country ?? null) : null,
    latitude: event.coordinate?.latitude ?? event.geo_latitude ?? address?.latitude ?? null,
    longitude: event.coordinate?.longitude ?? event.geo_longitude ?? address?.longitude ?? null,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}
