import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import { TRIP_KINDS } from '#domain/vocabularies.ts';
import { toPlaceKeys } from '#places/place-keys.ts';
import { toRegionKey } from '#places/region-key.ts';
import { type Span, toInstant, toSpan } from './occurrence-span.ts';

/** One row of the search index before it is multiplied by place keys and facets. */
export interface EntryTime {
  readonly starts_at: string;
  readonly until_at: string;
  readonly previous_until_at: string;
  readonly is_long: boolean;
}

/** Most times of one opportunity that the index holds. */
const TIMES_MAX = 100;
const LONG_MS = 86_400_000;

/** The times under which an opportunity is found: each of its occurrences that stands, or the one time of an undated opening. */
export function toEntryTimes(facts: OpportunityFacts, occurrences: readonly Occurrence[]): readonly EntryTime[] {
  if (occurrences.length === 0) return facts.start === null ? [toOpenTime(facts)] : [];
  const standing = occurrences.filter(({ status }) => status !== 'cancelled');
  const spans = (standing.length > 0 ? standing : occurrences).slice(0, TIMES_MAX).map(toSpan);
  return toDistinctStarts(spans.toSorted(byStart)).map((span, index, all) => ({
    starts_at: span.startsAt,
    until_at: span.untilAt,
    previous_until_at: toLatestUntil(all.slice(0, index)),
    is_long: Date.parse(span.untilAt) - Date.parse(span.startsAt) > LONG_MS,
  }));
}

/** Facets of one place under which an opportunity is found. */
export interface EntryRange {
  readonly place_key: string;
  readonly facets: readonly string[];
}

/** Where an opportunity is found: at each place key by all its facets; what people travel for, in its state or country by its fields. */
export function toEntryRanges(facts: OpportunityFacts): readonly EntryRange[] {
  const facets = toFacets(facts);
  const ranges = toEntryPlaces(facts).map((place_key) => ({ place_key, facets }));
  const region = TRIP_KINDS.includes(facts.kind) && facts.location ? toRegionKey(facts.location) : undefined;
  if (region === undefined) return ranges;
  return [
    ...ranges,
    { place_key: region, facets: facets.filter((facet) => facet === 'any' || facet.startsWith('field:')) },
  ];
}

function toFacets({ kind, ways, fields }: OpportunityFacts): readonly string[] {
  const all = [
    'any',
    `kind:${kind}`,
    ...ways.map(({ way }) => `way:${way}`),
    ...fields.map(({ field }) => `field:${field}`),
  ];
  return [...new Set(all)];
}

/** Place keys under which it is found; what is online alone is near no place. */
export function toEntryPlaces({ location }: OpportunityFacts): readonly string[] {
  return toPlaceKeys(location);
}

function toOpenTime({ deadline }: OpportunityFacts): EntryTime {
  const until_at = deadline ? toInstant(deadline).toString() : 'infinity';
  return { starts_at: 'infinity', until_at, previous_until_at: '-infinity', is_long: false };
}

function byStart(a: Span, b: Span): number {
  return Temporal.Instant.compare(a.startsAt, b.startsAt) || Temporal.Instant.compare(b.untilAt, a.untilAt);
}

/** Parallel shifts that begin at once are one time in a list; the longest stands for them. */
function toDistinctStarts(sorted: readonly Span[]): readonly Span[] {
  return sorted.filter((span, index) => index === 0 || span.startsAt !== sorted[index - 1]?.startsAt);
}

function toLatestUntil(earlier: readonly Span[]): string {
  return earlier.reduce(
    (latest, { untilAt }) =>
      latest === '-infinity' || Temporal.Instant.compare(untilAt, latest) > 0 ? untilAt : latest,
    '-infinity',
  );
}
