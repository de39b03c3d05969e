import type { Opportunity, Occurrence } from '#domain/opportunity.ts';
import type { Attendance, Field, Kind, Way } from '#domain/vocabularies.ts';

export const SORTS = ['soonest', 'nearest'] as const;
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
  readonly sort: Sort;
  /** 1–100. */
  readonly limit: number;
  readonly after: CursorPosition | null;
}

/** Where the last page ended: the sort key of its last item. */
export interface CursorPosition {
  /** Start in RFC 3339 or `infinity` for undated openings (soonest), or meters (nearest). */
  readonly key: string;
  readonly opportunityId: string;
}

export interface OpportunityHit {
  readonly opportunity: Opportunity;
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
