import { type Listing, type PrintedLocation, toPrintedLocation } from '#domain/listing.ts';
import type { Location } from '#domain/place.ts';
import type { Point } from '#domain/distance.ts';
import { toPlaceParts } from './address-segments.ts';
import type { NormalizeContext } from './context.ts';
import { type PlaceWords, readPlaceWords } from './place-words.ts';
import { resolvePlace, UNPLACED } from './resolve-place.ts';
import { toLine } from './text.ts';
import { findOnlineAddress, isOnlyVirtual, isVirtualPlace } from './virtual-place.ts';

export interface Whereabouts {
  readonly location: Location | null;
  /** IANA zone of the place; `null` when the place is not known well enough. */
  readonly timeZone: string | null;
  /** Whether it is somewhere people can go to; `false` for `Online` and the like, whose words are kept as the venue. */
  readonly isOnMap: boolean;
  /** Address of a meeting on the web that was printed as the place. */
  readonly onlineUrl: string | null;
}

const NOWHERE: Whereabouts = { location: null, timeZone: null, isOnMap: false, onlineUrl: null };

/**
 * Resolves the printed place on the gazetteer. Keeps the source's words, states and countries as their codes; adds only what the
 * words imply, with its precision. Where nothing but a room or a venue was printed, the source's own town is taken. Pure.
 *
 * When words and coordinates contradict each other, words that name region, country or postal code win and the coordinates are
 * dropped; a town's bare name yields to the coordinates.
 */
export function normalizeLocation(listing: Listing, { source, gazetteer }: NormalizeContext): Whereabouts {
  if (listing.location === null && listing.onlineUrl !== null) return NOWHERE;
  const home = gazetteer.findCityBySlug(source.defaults.city ?? '') ?? null;
  const printed = toPlaceParts(listing.location ?? NOTHING_PRINTED);
  const point = toPoint(printed);
  const words = readPlaceWords(printed, { gazetteer, near: point ?? home });
  if (isVirtual(words)) return toVirtual(words);
  const resolved = resolvePlace(words, { gazetteer, home, point });
  if (!hasAnything(resolved.location)) return NOWHERE;
  return { ...resolved, isOnMap: true, onlineUrl: findOnlineAddress(words.line) };
}

const NOTHING_PRINTED = toPrintedLocation({});

/** Online words count only where no address stands beside them, as a hall with a stream is a place; a venue that is nothing else does. */
function isVirtual({ line, venue, street, city, region, postalCode }: PlaceWords): boolean {
  if (street !== null) return false;
  const isTown = city !== null && (region !== null || postalCode !== null);
  return isTown ? venue !== null && isOnlyVirtual(venue) : isVirtualPlace(line);
}

function toVirtual({ line }: PlaceWords): Whereabouts {
  return { ...NOWHERE, location: { ...UNPLACED, venue: toLine(line) }, onlineUrl: findOnlineAddress(line) };
}

function hasAnything(location: Location): boolean {
  return Object.values(location).some((value) => value !== null);
}

/** Coordinates on the globe, also when they were printed as the words; 0°, 0° is what programs print that have none. */
function toPoint({ latitude, longitude, text }: PrintedLocation): Point | null {
  const [north, east] = latitude === null || longitude === null ? readDegrees(text ?? '') : [latitude, longitude];
  if (north === undefined || east === undefined || !(Math.abs(north) <= 90 && Math.abs(east) <= 180)) return null;
  return Math.abs(north) < 0.001 && Math.abs(east) < 0.001 ? null : { latitude: north, longitude: east };
}

function readDegrees(text: string): readonly number[] {
  const pair = /^(-?\d{1,2}\.\d{2,15})[,; ] ?(-?\d{1,3}\.\d{2,15})$/.exec(text);
  return pair ? [Number(pair[1]), Number(pair[2])] : [];
}
