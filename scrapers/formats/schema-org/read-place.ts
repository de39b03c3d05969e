import { toPrintedLocation, type PrintedLocation } from '#domain/listing.ts';
import { itemsOf, valuesOf, wordsUnder, type Item, type Value } from './item.ts';
import { toPlainLine } from './to-text.ts';

export interface PlaceRead {
  readonly location: PrintedLocation | null;
  readonly onlineUrl: string | null;
}

/** Where an event is: the first real place under `location`, and the address of a virtual one. */
export function readPlace(item: Item): PlaceRead {
  const values = ['location', 'jobLocation', 'address'].flatMap((name) => valuesOf(item, name));
  const online = values.find(isOnline);
  const location = values
    .filter((value) => !isOnline(value))
    .map(toLocation)
    .find((location) => location !== null);
  return { location: location ?? null, onlineUrl: online === undefined ? null : toOnlineUrl(online) };
}

function isOnline(value: Value): boolean {
  if (typeof value === 'string') return /^https?:\/\/\S+$/i.test(value.trim());
  return value.types.includes('VirtualLocation');
}

function toOnlineUrl(value: Value): string | null {
  return typeof value === 'string' ? value.trim() : wordsUnder(value, 'url', 'sameAs');
}

function toLocation(value: Value): PrintedLocation | null {
  if (typeof value === 'string') {
    const text = toPlainLine(value);
    return text === null ? null : toPrintedLocation({ text });
  }
  const location = toPrintedLocation({
    venue: value.types.includes('PostalAddress') ? null : line(value, 'name', 'legalName'),
    ...readAddress(value),
    ...readCoordinates(value),
  });
  return Object.values(location).every((part) => part === null) ? null : location;
}

/** schema.org `PostalAddress`, or an address in one line. */
function readAddress(place: Item): Partial<PrintedLocation> {
  const [nested] = itemsOf(place, 'address');
  const address = nested ?? place;
  return {
    text: nested ? null : line(place, 'address'),
    street: allLines(address, 'streetAddress'),
    city: line(address, 'addressLocality'),
    region: line(address, 'addressRegion'),
    postalCode: line(address, 'postalCode'),
    country: line(address, 'addressCountry'),
  };
}

function readCoordinates(place: Item): Pick<PrintedLocation, 'latitude' | 'longitude'> {
  const [geo] = itemsOf(place, 'geo');
  const latitude = toNumber(wordsUnder(geo ?? place, 'latitude'));
  const longitude = toNumber(wordsUnder(geo ?? place, 'longitude'));
  return latitude === null || longitude === null ? { latitude: null, longitude: null } : { latitude, longitude };
}

function line(item: Item, ...names: readonly string[]): string | null {
  return toPlainLine(wordsUnder(item, ...names));
}

function allLines(item: Item, name: string): string | null {
  const words = valuesOf(item, name).filter((value) => typeof value === 'string');
  return toPlainLine([...new Set(words)].join(', '));
}

function toNumber(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
