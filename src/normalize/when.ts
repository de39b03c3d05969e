import type { Listing } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { RejectionReason } from '#domain/rejection.ts';
import type { NormalizeContext } from './context.ts';

/** When a listing happens, as far as its words say it. */
export type When =
  | {
      readonly outcome: 'dated';
      readonly start: Moment;
      readonly end: Moment | null;
      readonly doors: Moment | null;
      readonly deadline: Moment | null;
      readonly previousStart: Moment | null;
      /** RRULE and RDATE text as printed, joined by new lines; `null` for a single time. */
      readonly recurrence: string | null;
      readonly occurrences: readonly Occurrence[];
      /** Parts that could not be read and cost only themselves: `end before start`, `unreadable EXDATE`. */
      readonly problems: readonly string[];
    }
  | { readonly outcome: 'undated'; readonly deadline: Moment | null; readonly problems: readonly string[] }
  | { readonly outcome: 'unreadable'; readonly reason: RejectionReason; readonly detail: string };

/**
 * Reads every time a listing prints. Pure.
 * @param placeTimeZone IANA zone of the place it happens at, if known: for floating times, and to settle bare offsets
 */
export function normalizeWhen(_listing: Listing, _placeTimeZone: string | null, _context: NormalizeContext): When {
  return { outcome: 'undated', deadline: null, problems: [] };
}
