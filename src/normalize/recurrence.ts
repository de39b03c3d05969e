import type { Listing, PrintedRecurrence } from '#domain/listing.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { ExpansionWindow } from '#domain/window.ts';
import { listInstances, type Instances } from './instances.ts';
import { toStatus } from './occurrence-status.ts';
import { applyOverrides } from './overrides.ts';
import type { Span, TimeContext } from './span.ts';
import { shiftSpan } from './wall-clock.ts';

export type RecurringListing = Listing & { readonly recurrence: PrintedRecurrence };

export interface Expansion {
  readonly recurrence: string | null;
  /** Around the window, in no order; the caller cuts and sorts. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly string[];
}

/**
 * Writes out a series (RFC 5545 §3.8.5): the start, what the rules and RDATEs add, less EXDATEs and EXRULEs, with the instances
 * that were changed one by one in the place of those they stand for. A rule that cannot be read is a problem and adds nothing.
 */
export function expandRecurrence(
  listing: RecurringListing,
  span: Span,
  parts: { readonly time: TimeContext; readonly window: ExpansionWindow },
): Expansion {
  const instances = listInstances(listing.recurrence, span, parts);
  const regular = instances.instances.map(({ local, end }) => {
    const { start, end: shifted } = shiftSpan(span, local);
    const status = toStatus(listing.statusText);
    return { start, end: end ?? shifted, status, title: null, capacity: null, remaining: null };
  });
  const changed = applyOverrides(
    regular,
    { title: listing.title, overrides: listing.recurrence.overrides },
    { span, time: parts.time },
  );
  return {
    recurrence: toRecurrenceText(listing.recurrence, instances),
    occurrences: changed.occurrences,
    problems: [...instances.problems, ...changed.problems],
  };
}

function toRecurrenceText({ rdates }: PrintedRecurrence, { rrules }: Instances): string | null {
  const added = rdates.length === 0 ? [] : [`RDATE:${rdates.map(({ text }) => text).join(',')}`];
  const lines = [...rrules, ...added];
  return lines.length === 0 ? null : lines.join('\n');
}
