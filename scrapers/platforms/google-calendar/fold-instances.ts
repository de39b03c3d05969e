import type { Listing, PrintedOverride } from '#domain/listing.ts';
import type { Reading } from '../../contract.ts';
import { ORIGINAL_START, SERIES_KEY } from './read-event.ts';

/** Hands each changed or cancelled instance to its series; where the series is not on the page, the instance stands alone. */
export function foldInstances(reading: Reading): Reading {
  const series = new Set(reading.listings.filter(({ recurrence }) => recurrence).map(({ sourceKey }) => sourceKey));
  const instances = Map.groupBy(
    reading.listings.filter((listing) => series.has(seriesOf(listing))),
    seriesOf,
  );
  const overrides = new Map([...instances].map(([key, listings]) => [key, listings.map(toOverride)]));
  const alone = reading.listings.filter((listing) => !series.has(seriesOf(listing)));
  return {
    ...reading,
    listings: alone.filter((listing) => !isLost(listing)).map((listing) => withOverrides(listing, overrides)),
    problems: [
      ...reading.problems,
      ...alone.filter(isLost).map(({ sourceKey }) => ({ message: 'The entry is marked as deleted.', item: sourceKey })),
    ],
  };
}

function seriesOf({ stated }: Listing): string | null {
  return stated[SERIES_KEY] ?? null;
}

/** A cancelled instance prints nothing but its series and time. */
function isLost(listing: Listing): boolean {
  return seriesOf(listing) !== null && listing.statusText === 'cancelled';
}

function withOverrides(listing: Listing, overrides: ReadonlyMap<string | null, readonly PrintedOverride[]>): Listing {
  const own = overrides.get(listing.sourceKey);
  return listing.recurrence && own ? { ...listing, recurrence: { ...listing.recurrence, overrides: own } } : listing;
}

function toOverride(listing: Listing): PrintedOverride {
  const text = listing.stated[ORIGINAL_START] ?? '';
  return { recurrenceId: { text, timeZoneText: listing.start?.timeZoneText ?? null }, listing };
}
