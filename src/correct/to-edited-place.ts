import { toPrintedLocation } from '#domain/listing.ts';
import type { Location } from '#domain/place.ts';
import { readPlaceWords } from '#normalize/place-words.ts';
import { resolvePlace } from '#normalize/resolve-place.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { EditedFacts } from '#present/edit-schema.ts';

/** A place as a person gives it, resolved on the gazetteer as printed ones are, with its zone where that is known. */
export function toEditedPlace(
  given: NonNullable<EditedFacts['location']>,
  gazetteer: Gazetteer,
): { readonly location: Location; readonly timeZone: string | null } {
  const { latitude, longitude } = given;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  const words = readPlaceWords(toPrintedLocation(given), { gazetteer, near: point });
  return resolvePlace(words, { gazetteer, home: null, point });
}
