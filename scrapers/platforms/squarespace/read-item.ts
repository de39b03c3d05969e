import { z } from 'zod';
import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import { ENTRIES, FLAG, NUMBER, part, WORD_LIST, WORDS } from '../../json/shapes.ts';

/** A collection, or one item with `item` beside it. */
export const COLLECTION_PAGE = z.object({
  website: part(z.object({ timeZone: WORDS, siteTitle: WORDS, baseUrl: WORDS })),
  upcoming: ENTRIES,
  past: ENTRIES,
  items: ENTRIES,
  item: z.unknown().optional(),
  pagination: part(z.object({ nextPage: FLAG, nextPageUrl: WORDS })),
});
export type CollectionPage = z.infer<typeof COLLECTION_PAGE>;

const LOCATION = z.object({
  addressTitle: WORDS,
  addressLine1: WORDS,
  addressLine2: WORDS,
  addressCountry: WORDS,
  mapLat: NUMBER,
  mapLng: NUMBER,
});

export const EVENT_ITEM = z.object({
  id: WORDS,
  title: WORDS,
  startDate: WORDS,
  endDate: WORDS,
  fullUrl: WORDS,
  sourceUrl: WORDS,
  assetUrl: WORDS,
  body: WORDS,
  excerpt: WORDS,
  updatedOn: WORDS,
  tags: WORD_LIST,
  categories: WORD_LIST,
  location: part(LOCATION),
});
type EventItem = z.infer<typeof EVENT_ITEM>;

/** Where the collection stands; `baseUrl` is the site's own address, as it prints it. */
interface Site {
  readonly pageUrl: string;
  readonly baseUrl: string | null;
}

/** Times are milliseconds since 1970; their zone is the site's. */
export function toSquarespaceListing(item: EventItem, { pageUrl, baseUrl }: Site): Listing {
  const words = item.body ?? item.excerpt;
  return toListing({
    adapter: 'squarespace',
    pageUrl,
    sourceKey: item.id,
    title: item.title,
    description: words === null ? null : { text: words, format: 'html' },
    categories: [...item.categories, ...item.tags],
    start: toTime(item.startDate),
    end: toTime(item.endDate),
    location: toLocation(item.location),
    url: toUrl(item.fullUrl, baseUrl),
    registrationUrl: item.sourceUrl,
    imageUrl: item.assetUrl,
    updatedText: item.updatedOn,
  });
}

/** Addresses inside the site are printed without it. */
function toUrl(path: string | null, baseUrl: string | null): string | null {
  return path !== null && baseUrl !== null && URL.canParse(path, baseUrl) ? new URL(path, baseUrl).href : path;
}

function toTime(text: string | null): PrintedTime | null {
  return text === null ? null : { text, timeZoneText: null };
}

/** A map stands at Squarespace's own office until someone types an address, so coordinates count only beside one. */
function toLocation(location: EventItem['location']): Listing['location'] {
  if (!location) return null;
  const { addressTitle, addressLine1, addressLine2, addressCountry, mapLat, mapLng } = location;
  if (addressTitle === null && addressLine1 === null && addressLine2 === null) return null;
  const hasAddress = addressLine1 !== null || addressLine2 !== null;
  const lines = [addressLine1, addressLine2].filter((line) => line !== null);
  return toPrintedLocation({
    venue: addressTitle,
    text: lines.length === 0 ? null : lines.join(', '),
    country: addressCountry,
    latitude: hasAddress ? mapLat : null,
    longitude: hasAddress ? mapLng : null,
  });
}
