import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedSession } from '#domain/listing.ts';
import { FLAG, NAMES, NUMBER, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

export const EVENTS_PAGE = z.object({ data: z.unknown().optional(), next: WORDS });

const LOCATION = z.object({
  venue: WORDS,
  address_lines: WORD_LIST,
  locality: WORDS,
  region: WORDS,
  postal_code: WORDS,
  country: WORDS,
  location: part(z.object({ latitude: NUMBER, longitude: NUMBER })),
});

const TIMESLOT = z.object({
  id: WORDS,
  start_date: WORDS,
  end_date: WORDS,
  is_full: FLAG,
  max_attendees: NUMBER,
});
type Timeslot = z.infer<typeof TIMESLOT>;

export const MOBILIZE_EVENT = z.object({
  id: WORDS,
  title: WORDS,
  summary: WORDS,
  description: WORDS,
  event_type: WORDS,
  timezone: WORDS,
  browser_url: WORDS,
  featured_image_url: WORDS,
  virtual_action_url: WORDS,
  modified_date: WORDS,
  deleted_date: WORDS,
  visibility: WORDS,
  is_virtual: FLAG,
  accessibility_status: WORDS,
  accessibility_notes: WORDS,
  tags: NAMES,
  sponsor: part(z.object({ name: WORDS, event_feed_url: WORDS })),
  location: part(LOCATION),
  timeslots: z.array(TIMESLOT).catch([]),
});
type MobilizeEvent = z.infer<typeof MOBILIZE_EVENT>;

/** Times are seconds since 1970 in the event's zone; each time slot is a session. */
export function toMobilizeListing(event: MobilizeEvent, pageUrl: string): Listing | string {
  if (event.deleted_date !== null) return 'The entry is marked as deleted.';
  if (event.visibility === 'PRIVATE') return 'The entry is not public.';
  const description = event.description ?? event.summary;
  return toListing({
    adapter: 'mobilize',
    pageUrl,
    shape: 'opening',
    sourceKey: event.id,
    title: event.title,
    typeText: event.event_type,
    description: description === null ? null : { text: description, format: 'text' },
    categories: event.tags,
    sessions: event.timeslots.map((slot) => toSession(slot, event.timezone)),
    location: event.is_virtual === true ? null : toLocation(event.location),
    onlineUrl: event.virtual_action_url,
    attendanceText: event.is_virtual === null ? null : event.is_virtual ? 'online' : 'in-person',
    organizer: event.sponsor ? { name: event.sponsor.name, url: event.sponsor.event_feed_url } : null,
    url: event.browser_url,
    imageUrl: event.featured_image_url,
    updatedText: event.modified_date,
    stated: toStated(event),
  });
}

function toSession(slot: Timeslot, timeZoneText: string | null): PrintedSession {
  return {
    sourceKey: slot.id,
    title: null,
    start: slot.start_date === null ? null : { text: slot.start_date, timeZoneText },
    end: slot.end_date === null ? null : { text: slot.end_date, timeZoneText },
    location: null,
    statusText: null,
    url: null,
    capacity: slot.max_attendees,
    remaining: slot.is_full === true ? 0 : null,
  };
}

/** A private address prints a postal code, or a sentence where the street would be; only what is a place is taken. */
function toLocation(location: MobilizeEvent['location']): Listing['location'] {
  if (!location) return null;
  const printed = toPrintedLocation({
    venue: location.venue,
    street: location.address_lines.filter((line) => line.trim() !== '').join(', ') || null,
    city: location.locality,
    region: location.region,
    postalCode: location.postal_code,
    country: location.country,
    latitude: location.location?.latitude ?? null,
    longitude: location.location?.longitude ?? null,
  });
  return Object.values(printed).every((value) => value === null) ? null : hidePrivateLine(printed);
}

function hidePrivateLine(printed: NonNullable<Listing['location']>): Listing['location'] {
  const isHidden = /\baddress is private|sign up for more details/i.test(`${printed.venue} ${printed.street}`);
  return isHidden ? { ...printed, venue: null, street: null } : printed;
}

function toStated({ accessibility_status, accessibility_notes }: MobilizeEvent): Readonly<Record<string, string>> {
  const accessibility = accessibility_notes ?? accessibility_status?.toLowerCase().replaceAll('_', ' ') ?? null;
  return accessibility === null || accessibility === 'not sure' ? {} : { accessibility };
}
