import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { BareOpportunity } from '#query/load-opportunities.ts';
import type { OpportunityHit } from '#query/opportunity-filter.ts';
import { tellStatus } from './tell-status.ts';

/** One event of a calendar file. */
export interface CalendarEntry {
  readonly uid: string;
  readonly opportunity: BareOpportunity;
  readonly summary: string;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** The stretch a calendar covers: RFC 3339 instants, `[from, to)`; `to: null` leaves the future open. */
export interface CalendarWindow {
  readonly from: string;
  readonly to: string | null;
  /** Undated openings stand in it too; else only their deadlines. */
  readonly includeOngoing: boolean;
}

/** The events of one opportunity: its times inside the window, and the days by which to apply or submit. */
export function toCalendarEntries(
  hit: OpportunityHit<BareOpportunity>,
  window: CalendarWindow,
): readonly CalendarEntry[] {
  const { opportunity } = hit;
  const isOpening = opportunity.facts.isOngoing && opportunity.occurrences.length === 0;
  const openings = window.includeOngoing && isOpening ? [openingEntry(opportunity)] : [];
  return [...openings, ...occurrenceEntries(hit, window), ...deadlineEntries(opportunity, window)];
}

/** Times that an opportunity carries at most; with so many, nobody knows whether one is the last. */
const TIMES_TOLD_MAX = 50;

/**
 * A series is told time by time, since phones show that right and each time can be called off alone. A single event keeps its
 * UID when it moves; a time of a series, and every time but the last of what has several, is named by its start, as
 * `RECURRENCE-ID` would name it. So no name changes when times are over, or when a source leaves those out.
 */
function occurrenceEntries(
  { opportunity, occurrence }: OpportunityHit<BareOpportunity>,
  window: CalendarWindow,
): CalendarEntry[] {
  const upcoming = opportunity.occurrences.filter(({ start }) => isInside(start, window));
  const times = occurrence ? [occurrence, ...upcoming] : upcoming;
  const timeByStart = new Map(times.map((time) => [time.start.local, time]));
  return [...timeByStart.values()].map((time) => toEntry(opportunity, time));
}

function toEntry(opportunity: BareOpportunity, { start, end, status, title }: Occurrence): CalendarEntry {
  const { facts, occurrences } = opportunity;
  const isWhole = occurrences.length < TIMES_TOLD_MAX;
  const isLast =
    facts.recurrence === null && isWhole && (occurrences.at(-1)?.start.local ?? start.local) === start.local;
  return {
    uid: isLast ? toUid(opportunity) : toUid(opportunity, start.local.replace(/\D/g, '')),
    opportunity,
    summary: title ?? opportunity.facts.title,
    start,
    end,
    status: toEventStatus(opportunity, status),
  };
}

/** RFC 5545 §3.8.1.11 has three words; what was put off without a new date is not happening at this one. */
function toEventStatus({ facts, withdrawnAt }: BareOpportunity, status: Occurrence['status']): CalendarEntry['status'] {
  const told = tellStatus(facts.status, status);
  if (told === 'cancelled' || told === 'postponed') return 'CANCELLED';
  return told === 'tentative' || withdrawnAt !== null ? 'TENTATIVE' : 'CONFIRMED';
}

/** An undated opening stands on the day it was first seen: the one day that is known and stays. */
function openingEntry(opportunity: BareOpportunity): CalendarEntry {
  const instant = opportunity.firstSeenAt;
  const start = { local: instant.slice(0, 10), timeZone: 'UTC', instant, isDate: true };
  const status = toEventStatus(opportunity, 'scheduled');
  return {
    uid: toUid(opportunity),
    opportunity,
    summary: `Open: ${opportunity.facts.title}`,
    start,
    end: null,
    status,
  };
}

function deadlineEntries(opportunity: BareOpportunity, window: CalendarWindow): CalendarEntry[] {
  return listDeadlines(opportunity).flatMap(({ name, verb, deadline }) => {
    const day = toDate(deadline);
    if (!isInside(day, window)) return [];
    const summary = `${verb}: ${opportunity.facts.title}`;
    const status = toEventStatus(opportunity, 'scheduled');
    return [{ uid: toUid(opportunity, name), opportunity, summary, start: day, end: null, status }];
  });
}

interface Deadline {
  readonly name: string;
  readonly verb: string;
  readonly deadline: Moment;
}

/** One for the whole, and one for each way whose deadline is another day. */
function listDeadlines({ facts }: BareOpportunity): Deadline[] {
  const verb = facts.kind === 'call-for-speakers' ? 'Last day to submit' : 'Last day to apply';
  const whole = facts.deadline ? [{ name: 'deadline', verb, deadline: facts.deadline }] : [];
  const ways = facts.ways.flatMap(({ way, deadline }) =>
    deadline && deadline.local.slice(0, 10) !== facts.deadline?.local.slice(0, 10)
      ? [{ name: `deadline-${way}`, verb: `Last day to offer (${way})`, deadline }]
      : [],
  );
  return [...whole, ...ways];
}

function toDate(moment: Moment): Moment {
  return { ...moment, local: moment.local.slice(0, 10), isDate: true };
}

/** A moment whose instant nobody knows is compared by its wall clock. */
function isInside({ instant, local }: Moment, { from, to }: CalendarWindow): boolean {
  const at = Date.parse(instant ?? `${local.length === 10 ? `${local}T00:00:00` : local}Z`);
  return at >= Date.parse(from) && (to === null || at < Date.parse(to));
}

function toUid({ id }: BareOpportunity, part?: string): string {
  return part === undefined ? `${id}@showup` : `${id}-${part}@showup`;
}
