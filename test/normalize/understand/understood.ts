import type { PrintedOffer } from '#domain/listing.ts';
import { NO_WORDS, understand, type Understanding, type Words } from '#normalize/understand/understand.ts';

/** What is understood of a title and whatever else is told. */
export function understood(title: string, words: Partial<Words> = {}): Understanding {
  return understand({ ...NO_WORDS, title, ...words });
}

/** A printed offer of which only these words are known. */
export function offer(printed: Partial<PrintedOffer>): PrintedOffer {
  const nothing = {
    name: null,
    priceText: null,
    currency: null,
    availabilityText: null,
    validThrough: null,
    url: null,
  };
  return { ...nothing, ...printed };
}
