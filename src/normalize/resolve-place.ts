import tzlookup from '@photostructure/tz-lookup';
import type { City, Location } from '#domain/place.ts';
import { toCountryCode } from '#places/countries.ts';
import { kilometersBetween, type Point } from '#domain/distance.ts';
import type { Gazetteer, PostalCode } from '#places/gazetteer.ts';
import { hasRegionCodes, listCountriesOfRegion, toRegionCode } from '#places/regions.ts';
import { toCountryOfPostalCode } from './address-tail.ts';
import type { AddressWords } from './address-line.ts';

interface ResolveParts {
  readonly gazetteer: Gazetteer;
  /** The source's own town. */
  readonly home: City | null;
  /** Printed coordinates. */
  readonly point: Point | null;
}

interface Resolved {
  readonly location: Location;
  /** IANA name. */
  readonly timeZone: string | null;
}

/** A location of which nothing is known. */
export const UNPLACED: Location = {
  venue: null,
  street: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  latitude: null,
  longitude: null,
  precision: null,
  citySlug: null,
};

/** Coordinates further than this from the town that was named contradict it. */
const CONTRADICTION_KM = 200;

/** What the words mean on the map. */
export function resolvePlace(words: AddressWords, parts: ResolveParts): Resolved {
  const { gazetteer, point, home } = parts;
  if (!isPlaced(words) && point === null) return home ? fromHome(words, home) : fromWords(words, gazetteer);
  const postalCode = findPostalCode(words, gazetteer);
  const named = findNamedCity(words, postalCode, parts);
  const isContradiction = point !== null && named !== undefined && kilometersBetween(point, named) > CONTRADICTION_KM;
  const isSure = words.region !== null || words.country !== null || postalCode !== undefined;
  const city = isContradiction && !isSure ? undefined : named;
  const kept = isContradiction && isSure ? null : point;
  return toResolved(words, { gazetteer, city, postalCode, point: kept });
}

function isPlaced({ city, region, postalCode, country }: AddressWords): boolean {
  return city !== null || region !== null || postalCode !== null || country !== null;
}

/** The source's own town, for a room or a venue that named none. */
function fromHome({ venue, street }: AddressWords, home: City): Resolved {
  const { name, region, country, latitude, longitude, slug, timeZone } = home;
  const place = { city: name, region, postalCode: null, country, latitude, longitude };
  return { location: { venue, street, ...place, precision: 'city', citySlug: slug }, timeZone };
}

function fromWords(words: AddressWords, gazetteer: Gazetteer): Resolved {
  return toResolved(words, { gazetteer, city: undefined, postalCode: undefined, point: null });
}

/** The code's entry, unless the printed state, country or town contradicts it: many countries have codes of five digits. */
function findPostalCode(words: AddressWords, gazetteer: Gazetteer): PostalCode | undefined {
  const country = words.country === null ? null : (toCountryCode(words.country) ?? words.country);
  const found = words.postalCode === null ? undefined : gazetteer.findPostalCode(words.postalCode, country);
  if (!found) return undefined;
  if (words.region !== null) return toRegionCode(words.region, 'US') === found.region ? found : undefined;
  return country === null && isElsewhere(words.city, found, gazetteer) ? undefined : found;
}

function isElsewhere(city: string | null, { region, country }: PostalCode, gazetteer: Gazetteer): boolean {
  if (city === null || gazetteer.findCity(city, { region, country })) return false;
  const named = gazetteer.findCity(city) ?? gazetteer.findCity(city.split(' ')[0] ?? '');
  return named !== undefined && named.country !== 'US';
}

function findNamedCity(words: AddressWords, postalCode: PostalCode | undefined, parts: ResolveParts): City | undefined {
  const { gazetteer, home, point } = parts;
  const near = point ?? postalCode ?? home;
  const country = words.country ?? (words.region === null ? (postalCode?.country ?? countryOfCode(words)) : null);
  const where = { region: words.region ?? postalCode?.region ?? null, country, near };
  if (words.city !== null) {
    const found = gazetteer.findCity(words.city, where);
    if (found || !postalCode) return found;
  }
  if (!postalCode) return undefined;
  return (
    gazetteer.findCity(postalCode.city, { region: postalCode.region, country: postalCode.country, near: postalCode }) ??
    gazetteer.findNearestCity(postalCode.latitude, postalCode.longitude)
  );
}

function countryOfCode({ postalCode }: AddressWords): string | null {
  return postalCode === null ? null : toCountryOfPostalCode(postalCode);
}

interface OnMap {
  readonly gazetteer: Gazetteer;
  readonly city: City | undefined;
  readonly postalCode: PostalCode | undefined;
  readonly point: Point | null;
}

function toResolved(words: AddressWords, { gazetteer, city, postalCode, point }: OnMap): Resolved {
  const spot = point ?? postalCode ?? city;
  const precision = point ? 'point' : postalCode ? 'postal-code' : city ? 'city' : null;
  const nearest = city ?? (spot && gazetteer.findNearestCity(spot.latitude, spot.longitude));
  const country = toCountry(words, city, postalCode);
  const region = toRegion(words, country, city ?? postalCode);
  const location = {
    ...{ venue: words.venue, street: words.street, city: words.city ?? postalCode?.city ?? null },
    ...{ region, postalCode: words.postalCode, country },
    ...{ latitude: spot?.latitude ?? null, longitude: spot?.longitude ?? null },
    ...({ precision, citySlug: nearest?.slug ?? null } as const),
  };
  return { location, timeZone: city?.timeZone ?? zoneOf(spot) ?? gazetteer.findTimeZone({ region, country }) ?? null };
}

function zoneOf(spot: Point | undefined): string | undefined {
  return spot && tzlookup(spot.latitude, spot.longitude);
}

/** ISO code: as printed, else of the town or code that was recognized, else of the state. */
function toCountry(words: AddressWords, city: City | undefined, postalCode: PostalCode | undefined): string | null {
  const printed = words.country === null ? undefined : toCountryCode(words.country);
  const [ofRegion] = words.region === null ? [] : listCountriesOfRegion(words.region);
  return printed ?? city?.country ?? postalCode?.country ?? ofRegion ?? countryOfCode(words);
}

/** The state's code where states have codes, else as printed; of the town when it was not printed and the town has one. */
function toRegion(words: AddressWords, country: string | null, place: City | PostalCode | undefined): string | null {
  if (words.region !== null) return toRegionCode(words.region, country ?? 'US') ?? keepRegion(words.region, country);
  return place && country !== null && place.country === country && hasRegionCodes(country) ? place.region : null;
}

/** `DE` in `Berlin, DE` was the country. */
function keepRegion(region: string, country: string | null): string | null {
  return country !== null && toCountryCode(region) === country ? null : region;
}
