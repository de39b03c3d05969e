import type { Listing } from '#domain/listing.ts';

/** Longest line that is looked at, in characters: titles, names, places, times. What is longer is cut. */
const LINE_LENGTH_MAX = 1_000;
/** Longest description that is looked at, markup included. */
const TEXT_LENGTH_MAX = 200_000;
/** Most members of a list that are looked at: categories, sessions, offers, dates of a series. */
const MEMBERS_MAX = 5_000;

export interface BoundListing {
  readonly listing: Listing;
  /** What was cut, in words. */
  readonly problems: readonly string[];
}

/** The listing without what no entry made for people prints: what is longer than any of them is cut, and told. */
export function boundListing(listing: Listing): BoundListing {
  const cut = new Set<string>();
  const { description, ...rest } = listing;
  const bounded = {
    ...(boundParts(rest, (part) => cut.add(part)) as typeof rest), // the same shape: texts stay texts, lists stay lists
    description: description && {
      ...description,
      text: cutText(description.text, TEXT_LENGTH_MAX, () => cut.add('description')),
    },
  };
  return {
    listing: bounded,
    problems: [...cut].map((name) => `The ${name} is longer than what is read, and was cut.`),
  };
}

function boundParts(parts: object, tell: (part: string) => void): object {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, bound(value, () => tell(part))]));
}

function bound(value: unknown, tell: () => void): unknown {
  if (typeof value === 'string') return cutText(value, LINE_LENGTH_MAX, tell);
  if (Array.isArray(value)) {
    if (value.length > MEMBERS_MAX) tell();
    return value.slice(0, MEMBERS_MAX).map((member) => bound(member, tell));
  }
  return typeof value === 'object' && value !== null ? boundParts(value, tell) : value;
}

/** No half word is left, and no half character. */
function cutText(text: string, lengthMax: number, tell: () => void): string {
  if (text.length <= lengthMax) return text;
  tell();
  const head = text.slice(0, lengthMax);
  const space = head.lastIndexOf(' ');
  return (space > lengthMax / 2 ? head.slice(0, space) : head).toWellFormed();
}
