import type { Listing, PrintedOverride } from '#domain/listing.ts';
import type { Reading } from '../../contract.ts';
import { ORIGINAL_START, SERIES_KEY } from './read-event.ts';

/** Hands each changed or cancelled instance to its series; where the series is not on the page, the instance stands alone. */
export function foldInstances(reading: Reading): Reading {
  const series = new Set(reading.listings.filter(({ recurrence }) => recurrence).map(({ sourceKey }) => sourceKey));
  const instances = reading.listings.filter((listing) => series.has(seriesOf(listing)));
  const instancesBySeries = Map.groupBy(instances, seriesOf);
  const alone = reading.listings.filter((listing) => !series.has(seriesOf(listing)));
  const lost = alone.filter((listing) => seriesOf(listing) !== null && listing.statusText === 'cancelled');
  return {
    ...reading,
    listings: alone
      .filter((listing) => !lost.includes(listing))
      .map((listing) => withOverrides(listing, instancesBySeries.get(listing.sourceKey) ?? [])),
    problems: [
      ...reading.problems,
      ...lost.map(({ sourceKey }) => ({ message: 'The entry is marked as deleted.', item: sourceKey })),
    ],
  };
}

function seriesOf({ stated }: Listing): string | null {
  return stated[SERIES_KEY] ?? null;
}

function withOverrides(listing: Listing, instances: readonly Listing[]): Listing {
  if (!listing.recurrence || instances.length === 0) return listing;
  return { ...listing, recurrence: { ...listing.recurrence, overrides: instances.map(toOverride) } };
}

function toOverride(listing: Listing): PrintedOverride {
  const text = listing.stated[ORIGINAL_START] ?? '';
  return { recurrenceId: { text, timeZoneText: listing.start?.timeZoneText ?? null }, listing };
}
