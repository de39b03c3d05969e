import type { Listing } from '#domain/listing.ts';
import type { Item } from './item.ts';

/** A listing, and the syntax it was printed in. */
export interface Printed {
  readonly listing: Listing;
  readonly syntax: Item['syntax'];
}

/**
 * Makes one listing of what a page prints twice: in two syntaxes, or word for word in one. The one that says more stands; it
 * takes from the other what it lacks. The same title at another time or place is not the same thing.
 */
export function mergeTwins(printed: readonly Printed[]): readonly Listing[] {
  const kept: Printed[] = [];
  const positionsByKey = new Map<string, number[]>();
  for (const one of printed) {
    const positions = positionsByKey.get(keyOf(one.listing)) ?? [];
    const position = positions.find((at) => isTwin(kept[at], one));
    const other = position === undefined ? undefined : kept[position];
    if (position !== undefined && other) kept[position] = merge(other, one);
    else positionsByKey.set(keyOf(one.listing), [...positions.slice(0, TWINS_LOOKED_AT), kept.push(one) - 1]);
  }
  return kept.map(({ listing }) => listing);
}

/** Entries of one title and day that a further one is compared with. */
const TWINS_LOOKED_AT = 50;

/** Title and day. */
function keyOf({ title, start }: Listing): string {
  return `${fold(title)}|${/\d{4}-\d{1,2}-\d{1,2}|[\d/.]{8,10}/.exec(start?.text ?? '')?.[0] ?? ''}`;
}

function isTwin(a: Printed | undefined, b: Printed): boolean {
  if (!a || a.listing.title === null) return false;
  const isSameTime =
    a.syntax === b.syntax
      ? a.listing.start?.text === b.listing.start?.text
      : hourOf(a.listing) === null || hourOf(b.listing) === null || hourOf(a.listing) === hourOf(b.listing);
  return (
    isSameTime &&
    agree(placeOf(a.listing), placeOf(b.listing)) &&
    (a.syntax !== b.syntax || agree(a.listing.url, b.listing.url))
  );
}

function hourOf({ start }: Listing): string | null {
  return /\d[T ](\d{1,2})/.exec(start?.text ?? '')?.[1] ?? null;
}

function placeOf({ location }: Listing): string | null {
  return location && fold(location.venue ?? location.text ?? location.street ?? location.city);
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || a.includes(b) || b.includes(a);
}

function fold(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function merge(a: Printed, b: Printed): Printed {
  const [rich, poor] = weightOf(b.listing) > weightOf(a.listing) ? [b, a] : [a, b];
  const filled = Object.entries(poor.listing).filter(([name]) => isEmpty(rich.listing[toField(name)]));
  const times = isWellFormed(rich.listing) ? {} : { start: poor.listing.start, end: poor.listing.end };
  const description = longer(rich.listing.description, poor.listing.description);
  return { syntax: rich.syntax, listing: { ...rich.listing, ...Object.fromEntries(filled), ...times, description } };
}

function longer(a: Listing['description'], b: Listing['description']): Listing['description'] {
  return (b?.text.length ?? 0) > (a?.text.length ?? 0) ? b : a;
}

/** The names come from a listing, so they are its fields. */
function toField(name: string): keyof Listing {
  return name as keyof Listing;
}

function weightOf(listing: Listing): number {
  return Object.values(listing).filter((value) => !isEmpty(value)).length + (isWellFormed(listing) ? 1 : 0);
}

/** A start that reads as ISO 8601, as far as one sees from its shape. */
function isWellFormed({ start }: Listing): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}\S*)?$/.test(start?.text ?? '');
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
