import type { Moment } from '#domain/moment.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import type { KnownListing } from '#query/list-listings.ts';
import type { KeyedDraft } from '#store/save-listings.ts';

/** What was known of a listing, and the reading that shows it now. */
export interface Earlier {
  readonly before: Pick<KnownListing, 'facts' | 'occurrences' | 'changedRunId'>;
  readonly runId: string;
  /** RFC 3339 instant of the reading. */
  readonly at: string;
}

/**
 * A source that shows the same thing under another start has rescheduled it, whether it says so or not: it is told as such, with
 * the start it had, for as long as the new one stands. A series that is written out further is not moved, nor is one that names
 * its next date when the last has passed. Pure.
 */
export function tellMove(keyed: KeyedDraft, earlier: Earlier): KeyedDraft {
  const { facts, occurrences } = keyed.draft;
  if (!isSingle(keyed.draft) || !isSingle(earlier.before)) return keyed;
  const previousStart = facts.previousStart ?? findPreviousStart(facts, earlier);
  if (previousStart === null) return keyed;
  const status = facts.status === 'scheduled' ? 'rescheduled' : facts.status;
  return {
    ...keyed,
    draft: {
      ...keyed.draft,
      facts: { ...facts, status, previousStart },
      occurrences: occurrences.map((occurrence) => ({ ...occurrence, status })),
    },
  };
}

function isSingle({ facts, occurrences }: Pick<KnownListing, 'facts' | 'occurrences'>): boolean {
  return facts.start !== null && facts.recurrence === null && occurrences.length <= 1;
}

/** Two pages of one reading that name two starts contradict each other; that is no move. */
function findPreviousStart({ start }: OpportunityFacts, { before, runId, at }: Earlier): Moment | null {
  const old = before.facts.start;
  if (start === null || old === null) return null;
  if (isSameTime(start, old) || before.changedRunId === runId) return before.facts.previousStart;
  return isAhead(old, at) ? old : null;
}

/** A date and a time on that date agree: the one is only more exact. */
function isSameTime(a: Moment, b: Moment): boolean {
  if (a.isDate || b.isDate) return a.local.slice(0, DATE_LENGTH) === b.local.slice(0, DATE_LENGTH);
  return a.instant !== null && b.instant !== null ? a.instant === b.instant : a.local === b.local;
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Whether a time is still to come; a floating one is taken for UTC. */
export function isAhead({ local, instant, isDate }: Moment, at: string): boolean {
  if (isDate) return local >= at.slice(0, DATE_LENGTH);
  return Date.parse(instant ?? `${local}Z`) > Date.parse(at);
}
