import type { Moment } from '#domain/moment.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import type { Precision } from '#domain/place.ts';
import type { Attendance, Kind } from '#domain/vocabularies.ts';

/** The small shape of what is compared: what two listings of the same thing are likely to print alike. */
export interface MatchCard {
  /** The source that printed it; `null` for an opportunity of several sources. */
  readonly sourceId: string | null;
  readonly title: string;
  readonly kind: Kind | null;
  readonly attendance: Attendance;
  /** `null` for an undated opening. */
  readonly start: Moment | null;
  /** Every start that is known of a series or of shifts, `start` included; empty for a single time. */
  readonly occurrenceStarts: readonly Moment[];
  readonly organizer: string | null;
  readonly venue: string | null;
  readonly street: string | null;
  /** As printed, a region behind a comma allowed: `Cedar Rapids, Iowa`. */
  readonly city: string | null;
  readonly citySlug: string | null;
  readonly postalCode: string | null;
  /** Degrees, WGS 84; only where they stand for a building or a street. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly url: string | null;
}

/** Nothing known but the title. */
export const BLANK_CARD: Omit<MatchCard, 'title'> = {
  sourceId: null,
  kind: null,
  attendance: 'unknown',
  start: null,
  occurrenceStarts: [],
  organizer: null,
  venue: null,
  street: null,
  city: null,
  citySlug: null,
  postalCode: null,
  latitude: null,
  longitude: null,
  url: null,
};

/** A draft, or an opportunity with its occurrences, as it is compared. */
export interface Matchable {
  readonly sourceId: string | null;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/** Lays out what is compared of a draft or an opportunity. */
export function toMatchCard({ sourceId, facts, occurrences }: Matchable): MatchCard {
  const { title, kind, attendance, start, location } = facts;
  const isExact = location?.precision ? EXACT_PRECISIONS.has(location.precision) : false;
  return {
    sourceId,
    title,
    kind,
    attendance,
    start: start ?? occurrences[0]?.start ?? null,
    occurrenceStarts: occurrences.length > 1 ? occurrences.map((occurrence) => occurrence.start) : [],
    organizer: facts.organizer?.name ?? null,
    venue: location?.venue ?? null,
    street: location?.street ?? null,
    city: location?.city ?? null,
    citySlug: location?.citySlug ?? null,
    postalCode: location?.postalCode ?? null,
    latitude: isExact ? (location?.latitude ?? null) : null,
    longitude: isExact ? (location?.longitude ?? null) : null,
    url: facts.url,
  };
}

/** Coordinates of a city or a postal code say nothing of the venue. */
const EXACT_PRECISIONS: ReadonlySet<Precision> = new Set(['point', 'street']);
