import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { FLAG, NUMBER, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

const STUB = z.object({ id: WORDS, isPublished: FLAG.optional(), updated: WORDS });
export const OPENINGS_PAGE = z.object({
  volops: z.array(STUB.catch({ id: null, isPublished: null, updated: null })),
  hasMore: FLAG.optional().default(null),
});
export type OpeningsPage = z.infer<typeof OPENINGS_PAGE>;

export const OPENING_PAGE = z.object({ volop: z.unknown() });

/** Addresses and names by language. */
const BY_LANGUAGE = part(z.object({ en: WORDS, es: WORDS, pt: WORDS }));

const ADDRESS = z.object({
  full: WORDS,
  line1: WORDS,
  line2: WORDS,
  city: WORDS,
  state: WORDS,
  stateCode: WORDS,
  zipcode: WORDS,
  country: WORDS,
  latitude: NUMBER,
  longitude: NUMBER,
  cityOnly: FLAG.optional(),
});

export const VOLUNTEER_OPENING = z.object({
  id: WORDS,
  name: WORDS,
  description: WORDS,
  url: BY_LANGUAGE,
  updated: WORDS,
  expires: WORDS,
  startDate: WORDS,
  endDate: WORDS,
  applicationDeadline: WORDS,
  applyUrl: WORDS,
  locationType: WORDS,
  areasOfFocus: WORD_LIST,
  functions: WORD_LIST,
  image: part(z.object({ medium: WORDS, thumbnail: WORDS })),
  address: part(ADDRESS),
  org: part(z.object({ name: WORDS, url: BY_LANGUAGE })),
});
type VolunteerOpening = z.infer<typeof VOLUNTEER_OPENING>;

/** Dates are days; without any, the opening stands until the day it expires. */
export function toIdealistListing(opening: VolunteerOpening, pageUrl: string): Listing {
  return toListing({
    adapter: 'idealist',
    pageUrl,
    shape: 'opening',
    sourceKey: opening.id,
    title: opening.name,
    description: opening.description === null ? null : { text: opening.description, format: 'html' },
    categories: [...opening.areasOfFocus, ...opening.functions].map(toPhrase),
    start: toDay(opening.startDate),
    end: toDay(opening.endDate),
    deadline: toDay(opening.applicationDeadline ?? opening.expires),
    location: opening.locationType === 'REMOTE' ? null : toLocation(opening.address),
    attendanceText: toAttendanceText(opening.locationType),
    organizer: opening.org?.name ? { name: opening.org.name, url: toAddress(opening.org.url) } : null,
    url: toAddress(opening.url),
    registrationUrl: opening.applyUrl,
    imageUrl: opening.image?.medium ?? opening.image?.thumbnail ?? null,
    updatedText: opening.updated,
  });
}

/** `IMMIGRANTS_OR_REFUGEES` → `immigrants or refugees`. */
function toPhrase(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}

function toDay(text: string | null): PrintedTime | null {
  return text === null ? null : { text: text.replace(/T.*$/, ''), timeZoneText: null };
}

function toAttendanceText(locationType: string | null): string | null {
  if (locationType === 'REMOTE') return 'online';
  if (locationType === 'HYBRID') return 'hybrid';
  return locationType === 'ONSITE' ? 'in-person' : null;
}

function toAddress(url: VolunteerOpening['url']): string | null {
  return url?.en ?? url?.es ?? url?.pt ?? null;
}

function toLocation(address: VolunteerOpening['address']): Listing['location'] {
  if (!address) return null;
  const lines = [address.line1, address.line2].filter((line) => line !== null);
  const hasParts = address.city !== null || lines.length > 0;
  const printed = toPrintedLocation({
    text: hasParts ? null : address.full,
    street: lines.length === 0 ? null : lines.join(', '),
    city: address.city,
    region: address.stateCode ?? address.state,
    postalCode: address.zipcode,
    country: address.country,
    latitude: address.latitude,
    longitude: address.longitude,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}
