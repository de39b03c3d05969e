import { z } from 'zod';
import { toPrintedLocation, type PrintedLocation } from '#domain/listing.ts';
import { NUMBER, WORDS } from '../../json/shapes.ts';

interface ActivityPlace {
  readonly location: PrintedLocation | null;
  readonly onlineUrl: string | null;
}

const PLACE = z.object({
  type: WORDS,
  name: WORDS,
  latitude: NUMBER,
  longitude: NUMBER,
  url: WORDS,
  address: z.unknown().optional(),
});
type Place = z.infer<typeof PLACE>;

/** schema.org `PostalAddress`, or `VirtualLocation` where the place is none. */
const ADDRESS = z.object({
  type: WORDS,
  url: WORDS,
  streetAddress: WORDS,
  addressLocality: WORDS,
  addressRegion: WORDS,
  postalCode: WORDS,
  addressCountry: WORDS,
});

/** Reads `location`: one place or several, of which the first that stands on the map and the first on the web count. */
export function readActivityPlace(location: unknown): ActivityPlace {
  const places = [location].flat().flatMap((value) => PLACE.safeParse(value).data ?? []);
  const real = places.find((place) => onlineUrlOf(place) === null);
  const online = places.map(onlineUrlOf).find((url) => url !== null);
  return { location: real ? toLocation(real) : null, onlineUrl: online ?? null };
}

function onlineUrlOf({ type, url, address }: Place): string | null {
  if (type === 'VirtualLocation') return url;
  const printed = ADDRESS.safeParse(address).data;
  return printed?.type === 'VirtualLocation' ? printed.url : null;
}

function toLocation({ name, latitude, longitude, address }: Place): PrintedLocation | null {
  const parts = ADDRESS.safeParse(address).data;
  const printed = toPrintedLocation({
    venue: name,
    text: typeof address === 'string' && address.trim() !== '' ? address : null,
    street: parts?.streetAddress ?? null,
    city: parts?.addressLocality ?? null,
    region: parts?.addressRegion ?? null,
    postalCode: parts?.postalCode ?? null,
    country: parts?.addressCountry ?? null,
    latitude,
    longitude,
  });
  return Object.values(printed).every((value) => value === null) ? null : printed;
}
