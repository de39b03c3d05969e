import type { PrintedOffer, PrintedTime } from '#domain/listing.ts';
import { addressUnder, itemsOf, valuesOf, wordsUnder, type Item, type Value } from './item.ts';
import { toPlainLine } from './to-text.ts';

/** schema.org `offers`: each `Offer`, the two ends of an `AggregateOffer`, or a bare address. */
export function readOffers(item: Item): readonly PrintedOffer[] {
  return valuesOf(item, 'offers').flatMap(toOffers);
}

function toOffers(value: Value): readonly PrintedOffer[] {
  if (typeof value === 'string') return /^\S+$/.test(value) ? [{ ...NO_OFFER, url: value }] : [];
  const inside = itemsOf(value, 'offers');
  if (inside.length > 0) return inside.flatMap(toOffer);
  const prices = ['lowPrice', 'highPrice'].map((name) => wordsUnder(value, name)).filter((price) => price !== null);
  if (prices.length === 0) return toOffer(value);
  return [...new Set(prices)].flatMap((priceText) => toOffer(value).map((offer) => ({ ...offer, priceText })));
}

function toOffer(offer: Item): readonly PrintedOffer[] {
  const [specification] = itemsOf(offer, 'priceSpecification');
  const priced = specification ?? offer;
  const read = {
    name: toPlainLine(wordsUnder(offer, 'name', 'category')),
    priceText: wordsUnder(offer, 'price') ?? wordsUnder(priced, 'price'),
    currency: wordsUnder(offer, 'priceCurrency') ?? wordsUnder(priced, 'priceCurrency'),
    availabilityText: wordsUnder(offer, 'availability'),
    validThrough: toTime(wordsUnder(offer, 'validThrough', 'availabilityEnds')),
    url: addressUnder(offer, 'url') ?? offer.id,
  };
  return Object.values(read).every((part) => part === null) ? [] : [read];
}

const NO_OFFER: PrintedOffer = {
  name: null,
  priceText: null,
  currency: null,
  availabilityText: null,
  validThrough: null,
  url: null,
};

function toTime(text: string | null): PrintedTime | null {
  return text === null ? null : { text, timeZoneText: null };
}
