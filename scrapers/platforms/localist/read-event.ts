import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedSession, type PrintedTime } from '#domain/listing.ts';
import { ENTRIES, FLAG, NAMES, NUMBER, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

/** A page of the list, or the page of one event. */
export const EVENTS_PAGE = z.object({
  events: ENTRIES,
  event: z.unknown().optional(),
  page: part(z.object({ current: NUMBER, total: NUMBER })),
});
export type EventsPage = z.infer<typeof EVENTS_PAGE>;

const INSTANCE = z.object({ id: WORDS, start: WORDS, end: WORDS, all_day: FLAG });
type Instance = z.infer<typeof INSTANCE>;

const EVENT = z.object({
  id: WORDS,
  title: WORDS,
  localist_url: WORDS,
  url: WORDS,
  ticket_url: WORDS,
  updated_at: WORDS,
  description: WORDS,
  description_text: WORDS,
  location_name: WORDS,
  location: WORDS,
  room_number: WORDS,
  address: WORDS,
  status: WORDS,
  experience: WORDS,
  stream_url: WORDS,
  free: FLAG,
  private: FLAG,
  rejected: FLAG,
  ticket_cost: WORDS,
  photo_url: WORDS,
  keywords: WORD_LIST,
  tags: WORD_LIST,
  groups: NAMES,
  departments: NAMES,
  filters: part(z.record(z.string(), NAMES)),
  geo: part(
    z.object({
      latitude: NUMBER,
      longitude: NUMBER,
      street: WORDS,
      city: WORDS,
      state: WORDS,
      zip: WORDS,
      country: WORDS,
    }),
  ),
  event_instances: z
    .array(z.object({ event_instance: INSTANCE }).transform(({ event_instance }) => event_instance))
    .catch([]),
});
type LocalistEvent = z.infer<typeof EVENT>;
export const WRAPPED_EVENT = z.object({ event: EVENT });

/** Each instance is a session; one that lasts all day prints a midnight that is no time of day. */
export function toLocalistListing(event: LocalistEvent, pageUrl: string): Listing | string {
  if (event.private === true || event.rejected === true) return 'The entry is not public.';
  const [only, ...more] = event.event_instances;
  return toListing({
    adapter: 'localist',
    pageUrl,
    sourceKey: event.id,
    title: event.title,
    description: toDescription(event),
    categories: [...Object.values(event.filters ?? {}).flat(), ...event.tags, ...event.keywords],
    start: only && more.length === 0 ? toTime(only.start, only) : null,
    end: only && more.length === 0 ? toTime(only.end, only) : null,
    sessions: more.length > 0 ? event.event_instances.map(toSession) : [],
    location: toLocation(event),
    onlineUrl: event.stream_url,
    attendanceText: toAttendanceText(event.experience),
    statusText: event.status,
    organizer: toOrganizer(event),
    url: event.localist_url ?? event.url,
    registrationUrl: event.ticket_url,
    imageUrl: event.photo_url,
    isFree: event.free,
    costText: event.ticket_cost,
    updatedText: event.updated_at,
    stated: event.room_number === null ? {} : { room: event.room_number },
  });
}

function toDescription({ description, description_text }: LocalistEvent): Listing['description'] {
  if (description !== null) return { text: description, format: 'html' };
  return description_text === null ? null : { text: description_text, format: 'text' };
}

/** `inperson`, `virtual`, `hybrid`. */
function toAttendanceText(experience: string | null): string | null {
  return experience === 'inperson' ? 'in-person' : experience;
}

function toTime(text: string | null, { all_day }: Instance): PrintedTime | null {
  if (text === null) return null;
  return { text: all_day === true ? text.slice(0, 10) : text, timeZoneText: null };
}

function toSession(instance: Instance): PrintedSession {
  return {
    sourceKey: instance.id,
    title: null,
    start: toTime(instance.start, instance),
    end: toTime(instance.end, instance),
    location: null,
    statusText: null,
    url: null,
    capacity: null,
    remaining: null,
  };
}

function toLocation({ location_name, location, address, geo }: LocalistEvent): Listing['location'] {
  const printed = toPrintedLocation({
    venue: location_name ?? location,
    text: geo?.city ? null : address,
    street: geo?.street ?? null,
    city: geo?.city ?? null,
    region: geo?.state ?? null,
    postalCode: geo?.zip ?? null,
    country: geo?.country ?? null,
    latitude: geo?.latitude ?? null,
    longitude: geo?.longitude ?? null,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}

function toOrganizer({ groups, departments }: LocalistEvent): Listing['organizer'] {
  const name = departments[0] ?? groups[0];
  return name === undefined ? null : { name, url: null };
}
