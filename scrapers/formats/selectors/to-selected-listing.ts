import { toListing, toPrintedLocation, type Listing, type PrintedTime } from '#domain/listing.ts';
import type { PageSelectors, SelectedField } from '#domain/selectors.ts';
import { findDate } from './date-pattern.ts';
import type { SelectedItem } from './select-items.ts';

interface SelectedFrom {
  readonly selectors: PageSelectors;
  readonly pageUrl: string;
}

/** Copies the words that a source's selectors found in one item into a listing. */
export function toSelectedListing(words: SelectedItem['words'], { selectors, pageUrl }: SelectedFrom): Listing {
  const text = (name: SelectedField): string | null => words[name]?.text ?? null;
  const address = (name: SelectedField): string | null => toAddress(text(name), pageUrl);
  const start = toTime(text('start'), selectors.datePattern);
  const [description, organizer, category] = [text('description'), text('organizer'), text('category')];
  return toListing({
    adapter: 'selectors',
    pageUrl,
    shape: selectors.shape,
    sourceKey: text('key'),
    title: text('title'),
    start: start.printed,
    end: toTime(text('end'), selectors.datePattern).printed,
    whenText: start.words ?? text('when'),
    location: toLocation(text),
    description: description === null ? null : { text: description, format: 'text' },
    organizer: organizer === null ? null : { name: organizer, url: null },
    categories: category === null ? [] : [category],
    costText: text('cost'),
    statusText: text('status'),
    url: address('url'),
    registrationUrl: address('registrationUrl'),
    imageUrl: address('image'),
  });
}

interface FoundTime {
  readonly printed: PrintedTime | null;
  /** A date in words, which lacks a year or names its month. */
  readonly words: string | null;
}

/** Puts the parts of a date in order as the entry's pattern says; what does not fit the pattern stays as printed. */
function toTime(text: string | null, datePattern: string | null): FoundTime {
  if (text === null) return { printed: null, words: null };
  const found = datePattern === null ? undefined : findDate(text, datePattern);
  if (found?.is === 'words') return { printed: null, words: found.text };
  return { printed: { text: found?.text ?? text, timeZoneText: null }, words: null };
}

function toLocation(text: (name: SelectedField) => string | null): Listing['location'] {
  const parts = {
    text: text('location'),
    venue: text('venue'),
    street: text('street'),
    city: text('city'),
    region: text('region'),
    postalCode: text('postalCode'),
  };
  return Object.values(parts).every((part) => part === null) ? null : toPrintedLocation(parts);
}

function toAddress(printed: string | null, pageUrl: string): string | null {
  return printed !== null && URL.canParse(printed, pageUrl) ? new URL(printed, pageUrl).href : null;
}
