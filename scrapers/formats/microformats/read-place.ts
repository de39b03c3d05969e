import { toPrintedLocation, type PrintedLocation } from '#domain/listing.ts';
import { allWordsUnder, isRoot, toWords, wordsUnder, type Root } from './list-events.ts';

/** Where an h-event is: a line of text, a card (h-card), an address (h-adr) or coordinates (h-geo), alone or together. */
export function readPlace(event: Root): PrintedLocation | null {
  const values = event.properties['location'] ?? [];
  const lines = values.filter((value) => typeof value === 'string').map(toWords);
  const line = lines.find((words) => words !== null) ?? null;
  const cards = values.filter(isRoot);
  const places = [...cards, ...nestedUnder(event, 'adr'), ...nestedUnder(event, 'geo')];
  const known = places.map(toLocation).reduce(fillIn, toPrintedLocation({}));
  const isCard = known.venue !== null || known.street !== null || known.city !== null;
  const location = fillIn(known, toPrintedLocation(isCard ? { venue: line } : { text: line }));
  return Object.values(location).every((part) => part === null) ? null : location;
}

function toLocation(card: Root): PrintedLocation {
  const address = nestedUnder(card, 'adr')[0] ?? card;
  const geo = nestedUnder(card, 'geo')[0] ?? nestedUnder(address, 'geo')[0] ?? card;
  const isCard = !card.type?.includes('h-adr') && !card.type?.includes('h-geo');
  return toPrintedLocation({
    text: nestedUnder(card, 'adr').length === 0 ? wordsUnder(card, 'adr', 'label') : null,
    venue: (isCard ? wordsUnder(card, 'name', 'org') : null) ?? joined(address, 'extended-address'),
    street: joined(address, 'street-address'),
    city: wordsUnder(address, 'locality'),
    region: wordsUnder(address, 'region'),
    postalCode: wordsUnder(address, 'postal-code'),
    country: wordsUnder(address, 'country-name', 'country'),
    ...coordinatesOf(geo),
  });
}

function coordinatesOf(geo: Root): Pick<PrintedLocation, 'latitude' | 'longitude'> {
  const [latitude, longitude] = [wordsUnder(geo, 'latitude'), wordsUnder(geo, 'longitude')].map(toNumber);
  if (latitude === undefined || longitude === undefined) return { latitude: null, longitude: null };
  return { latitude, longitude };
}

/** The first location, with what only the second says. */
function fillIn(first: PrintedLocation, second: PrintedLocation): PrintedLocation {
  return {
    text: first.text ?? second.text,
    venue: first.venue ?? second.venue,
    street: first.street ?? second.street,
    city: first.city ?? second.city,
    region: first.region ?? second.region,
    postalCode: first.postalCode ?? second.postalCode,
    country: first.country ?? second.country,
    latitude: first.latitude ?? second.latitude,
    longitude: first.longitude ?? second.longitude,
  };
}

function nestedUnder({ properties }: Root, name: string): readonly Root[] {
  return (properties[name] ?? []).filter(isRoot);
}

function joined(root: Root, name: string): string | null {
  return allWordsUnder(root, name).join(', ') || null;
}

function toNumber(text: string | null): number | undefined {
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
