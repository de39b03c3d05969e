import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NUMBER, part, WORDS } from '../../json/shapes.ts';

export const WIX_PAGE = z.unknown();

const CONFIG = z.object({
  scheduleTbd: FLAG,
  scheduleTbdMessage: WORDS,
  startDate: WORDS,
  endDate: WORDS,
  timeZoneId: WORDS,
});

const LOCATION = z.object({
  name: WORDS,
  address: WORDS,
  type: z.union([z.string(), z.number()]).nullish().catch(null),
  locationTbd: FLAG,
  coordinates: part(z.object({ lat: NUMBER, lng: NUMBER, latitude: NUMBER, longitude: NUMBER })),
});

export const WIX_EVENT = z.object({
  id: WORDS,
  title: WORDS,
  description: WORDS,
  about: WORDS,
  slug: WORDS,
  status: z.union([z.string(), z.number()]).nullish().catch(null),
  modified: WORDS,
  mainImage: part(z.object({ url: WORDS })),
  eventPageUrl: part(z.object({ base: WORDS, path: WORDS })),
  scheduling: z.object({ config: part(CONFIG), startDate: WORDS, endDate: WORDS, timeZoneId: WORDS }),
  location: part(LOCATION),
});
type WixEvent = z.infer<typeof WIX_EVENT>;

/** Times are instants beside the zone they are meant in; one that is to be decided prints none. */
export function toWixListing(event: WixEvent, pageUrl: string): Listing {
  const config = event.scheduling.config ?? { ...event.scheduling, scheduleTbd: null, scheduleTbdMessage: null };
  const isOpen = config.scheduleTbd === true;
  const words = event.about ?? event.description;
  return toListing({
    adapter: 'wix',
    pageUrl,
    typeText: 'Event',
    sourceKey: event.id,
    title: event.title,
    description: words === null ? null : { text: words, format: 'html' },
    start: isOpen ? null : toTime(config.startDate, config.timeZoneId),
    end: isOpen ? null : toTime(config.endDate, config.timeZoneId),
    location: toLocation(event.location),
    attendanceText: isOnline(event.location) ? 'online' : null,
    statusText: typeof event.status === 'string' ? event.status : null,
    url: toUrl(event, pageUrl),
    imageUrl: event.mainImage?.url ?? null,
    updatedText: event.modified,
  });
}

function toTime(text: string | null, timeZoneText: string | null): PrintedTime | null {
  return text === null ? null : { text, timeZoneText };
}

function toLocation(location: WixEvent['location']): Listing['location'] {
  if (!location || location.locationTbd === true || isOnline(location)) return null;
  const { name, address, coordinates } = location;
  const printed = toPrintedLocation({
    venue: name,
    text: address,
    latitude: coordinates?.lat ?? coordinates?.latitude ?? null,
    longitude: coordinates?.lng ?? coordinates?.longitude ?? null,
  });
  return printed.venue === null && printed.text === null ? null : printed;
}

/** `ONLINE` in the documented interface, `1` in the data of pages. */
function isOnline(location: WixEvent['location']): boolean {
  return location?.type === 'ONLINE' || location?.type === 1;
}

/** The documented interface prints the whole address; the data of a page only the slug, which Wix serves below this path. */
function toUrl({ eventPageUrl, slug }: WixEvent, pageUrl: string): string | null {
  if (eventPageUrl?.base && eventPageUrl.path) return `${eventPageUrl.base}${eventPageUrl.path}`;
  return slug !== null && URL.canParse(pageUrl)
    ? new URL(`/event-details/${encodeURIComponent(slug)}`, pageUrl).href
    : null;
}
