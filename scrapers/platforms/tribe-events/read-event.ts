import { decodeHTML } from 'entities';
import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NAMES, NUMBER, part, WORDS } from '../../json/shapes.ts';

/** A page of the list, or one event alone. */
export const EVENTS_PAGE = z.union([
  z.object({ events: z.array(z.unknown()), next_rest_url: WORDS }),
  z.looseObject({ start_date: z.string() }).transform((event) => ({ events: [event], next_rest_url: null })),
]);

/** Words in which WordPress printed entities: `Food &#038; Wine`. */
const DECODED = WORDS.transform((words) => (words === null ? null : decodeHTML(words)));

const VENUE = z.object({
  venue: DECODED,
  address: DECODED,
  city: DECODED,
  state: DECODED,
  province: DECODED,
  stateprovince: DECODED,
  zip: WORDS,
  country: DECODED,
  geo_lat: NUMBER,
  geo_lng: NUMBER,
});

const ORGANIZER = z.object({ organizer: DECODED, website: WORDS, url: WORDS });

export const TRIBE_EVENT = z.object({
  id: WORDS,
  status: WORDS,
  title: DECODED,
  description: WORDS,
  excerpt: WORDS,
  url: WORDS,
  website: WORDS,
  all_day: FLAG,
  start_date: WORDS,
  end_date: WORDS,
  timezone: WORDS,
  cost: DECODED,
  modified_utc: WORDS,
  event_status: WORDS,
  is_virtual: FLAG,
  virtual_url: WORDS,
  image: part(z.object({ url: WORDS })),
  categories: NAMES,
  tags: NAMES,
  // An event without a venue prints an empty list where the venue would be; several are a list of them.
  venue: z.union([z.array(VENUE), VENUE.transform((venue) => [venue])]).catch([]),
  organizer: z.array(ORGANIZER).catch([]),
});
type TribeEvent = z.infer<typeof TRIBE_EVENT>;

/** Times are wall clock in `timezone`; an event that lasts all day prints midnights. */
export function toTribeListing(event: TribeEvent, pageUrl: string): Listing | string {
  if (event.status !== null && event.status !== 'publish') return 'The entry is not published.';
  const words = event.description ?? event.excerpt;
  const [organizer] = event.organizer;
  return toListing({
    adapter: 'tribe-events',
    pageUrl,
    sourceKey: event.id,
    title: event.title,
    description: words === null ? null : { text: words, format: 'html' },
    categories: [...event.categories, ...event.tags].map((name) => decodeHTML(name)),
    start: toTime(event.start_date, event),
    end: toTime(event.end_date, event),
    location: toLocation(event.venue[0]),
    onlineUrl: event.virtual_url,
    attendanceText: event.is_virtual === true && event.venue.length === 0 ? 'online' : null,
    statusText: event.event_status,
    organizer: organizer ? { name: organizer.organizer, url: organizer.website ?? organizer.url } : null,
    url: event.url,
    registrationUrl: event.website,
    imageUrl: event.image?.url ?? null,
    costText: event.cost,
    updatedText: event.modified_utc,
  });
}

function toTime(text: string | null, { all_day, timezone }: TribeEvent): PrintedTime | null {
  if (text === null) return null;
  return { text: all_day === true ? text.slice(0, 10) : text, timeZoneText: timezone };
}

function toLocation(venue: z.infer<typeof VENUE> | undefined): Listing['location'] {
  if (!venue) return null;
  const printed = toPrintedLocation({
    venue: venue.venue,
    street: venue.address,
    city: venue.city,
    region: venue.state ?? venue.stateprovince ?? venue.province,
    postalCode: venue.zip,
    country: venue.country,
    latitude: venue.geo_lat,
    longitude: venue.geo_lng,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}
