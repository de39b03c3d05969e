import type { Opportunity, Occurrence } from '#domain/opportunity.ts';
import type { Attendance, Field, Kind, Way } from '#domain/vocabularies.ts';

export const SORTS = ['soonest', 'nearest', 'relevance', 'newest', 'deadline'] as const;
export type Sort = (typeof SORTS)[number];

/** What to look for. An empty list leaves that dimension open; several values of one dimension are alternatives. */
export interface OpportunityFilter {
  /** `null` looks everywhere. */
  readonly near: { readonly latitude: number; readonly longitude: number; readonly withinMeters: number } | null;
  readonly fields: readonly Field[];
  readonly kinds: readonly Kind[];
  readonly ways: readonly Way[];
  readonly attendances: readonly Attendance[];
  /** RFC 3339 instants, `[from, to)`; what is running at `from` counts. `to: null` leaves the future open. */
  readonly from: string;
  readonly to: string | null;
  /** Words of title, organizer and description; `null` for any. */
  readonly text: string | null;
  /** Undated openings too, after everything dated. The caller settles the default: along without `to`, left out with it. */
  readonly includeOngoing: boolean;
  readonly narrowing: Narrowing;
  readonly sort: Sort;
  /** 1–100. */
  readonly limit: number;
  readonly after: CursorPosition | null;
}

/** What is asked for beyond place, time, field, kind and way. `null` and empty lists ask for nothing. */
export interface Narrowing {
  /** One mark at least of each group: `[['cause:hunger', 'cause:youth'], ['free']]` (see `opportunities.marks`). */
  readonly marks: readonly (readonly string[])[];
  /** None of these marks. */
  readonly notMarks: readonly string[];
  /** Ids of sources that told of it, and of those that did not. */
  readonly sources: readonly string[];
  readonly notSources: readonly string[];
  /** Somebody of this age may come: no higher minimum is stated. */
  readonly age: number | null;
  /** RFC 3339: has a deadline between the beginning of the window and this instant. */
  readonly deadlineBefore: string | null;
  /** RFC 3339: what is told of it changed then or later. */
  readonly updatedSince: string | null;
  readonly bounds: Bounds | null;
  readonly clock: Clock | null;
  /** Each time of a series by itself, instead of the series at its first. Only sorted by `soonest`. */
  readonly isEachTime: boolean;
}

/** A box in degrees; where `west` is greater than `east` it crosses the 180th meridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** When it begins by the clock on the wall there. What lasts all day has a weekday and no clock. */
export interface Clock {
  /** ISO 8601: 1 is Monday. Empty for any. */
  readonly weekdays: readonly number[];
  /** `HH:mm`, inclusive and exclusive. */
  readonly startsAfter: string | null;
  readonly startsBefore: string | null;
}

export const NO_NARROWING: Narrowing = {
  marks: [],
  notMarks: [],
  sources: [],
  notSources: [],
  age: null,
  deadlineBefore: null,
  updatedSince: null,
  bounds: null,
  clock: null,
  isEachTime: false,
};

/** Where the last page ended: the sort key of its last item. */
export interface CursorPosition {
  /**
   * Start in RFC 3339 or `infinity` for undated openings (soonest), meters (nearest), a rank (relevance), the deadline in RFC
   * 3339 (deadline); empty where the id alone is the order (newest).
   */
  readonly key: string;
  readonly opportunityId: string;
}

/** What was found; loaded whole, or as much of it as its reader needs. */
export interface OpportunityHit<Loaded = Opportunity> {
  readonly opportunity: Loaded;
  /** The first occurrence inside the filter; `null` for an undated opening. */
  readonly occurrence: Occurrence | null;
  /** From the filter's point; `null` without one or without coordinates. */
  readonly distanceMeters: number | null;
}

export interface OpportunityPage {
  readonly hits: readonly OpportunityHit[];
  /** Position of the last hit when there are more; `null` at the end. */
  readonly next: CursorPosition | null;
}
