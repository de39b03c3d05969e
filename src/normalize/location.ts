import type { Listing } from '#domain/listing.ts';
import type { Location } from '#domain/place.ts';
import type { NormalizeContext } from './context.ts';

export interface Whereabouts {
  readonly location: Location | null;
  /** IANA zone of the place; `null` when the place is not known well enough. */
  readonly timeZone: string | null;
}

/** Resolves the printed place on the gazetteer. Keeps the source's words; adds only what they imply, with its precision. Pure. */
export function normalizeLocation(_listing: Listing, _context: NormalizeContext): Whereabouts {
  return { location: null, timeZone: null };
}
