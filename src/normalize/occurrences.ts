import type { Listing, PrintedSession } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { ExpansionWindow } from '#domain/window.ts';
import { compareMoments } from './moment.ts';
import { toStatus } from './occurrence-status.ts';
import { expandRecurrence } from './recurrence.ts';
import { readSpan, type Span, type TimeContext } from './span.ts';

export interface OccurrenceParts {
  readonly time: TimeContext;
  readonly window: ExpansionWindow;
}

export interface Series {
  /** RRULE and RDATE text as printed, joined by new lines; `null` for a single time. */
  readonly recurrence: string | null;
  /** Those inside the window, earliest first; what is running at its beginning counts. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly string[];
}

/** The concrete times of a listing: its sessions, the instances of its series, or its one time. */
export function listOccurrences(listing: Listing, span: Span, parts: OccurrenceParts): Series {
  const whole = wholeSeries(listing, span, parts);
  const inside = whole.occurrences.filter((occurrence) => isInside(occurrence, parts.window));
  const sorted = inside.toSorted((a, b) => compareMoments(a.start, b.start));
  return { ...whole, occurrences: firstOf(sorted, parts.window.occurrencesMax) };
}

function wholeSeries(listing: Listing, span: Span, { time, window }: OccurrenceParts): Series {
  if (listing.recurrence)
    return expandRecurrence({ ...listing, recurrence: listing.recurrence }, span, { time, window });
  const sessions = readSessions(listing.sessions, time);
  if (sessions.occurrences.length > 0) return { recurrence: null, ...sessions };
  const once = { start: span.start, end: span.end, status: toStatus(listing.statusText) };
  return {
    recurrence: null,
    occurrences: [{ ...once, title: null, capacity: null, remaining: null }],
    problems: sessions.problems,
  };
}

function readSessions(sessions: readonly PrintedSession[], time: TimeContext): Omit<Series, 'recurrence'> {
  const occurrences: Occurrence[] = [];
  const problems: string[] = [];
  for (const session of sessions) {
    const { start, end, title, statusText, capacity, remaining } = session;
    const span = start ? readSpan(start, { end, durationText: null, typeText: null }, time) : undefined;
    if (span) {
      occurrences.push({ start: span.start, end: span.end, status: toStatus(statusText), title, capacity, remaining });
      problems.push(...span.problems);
    } else problems.push(`The start of the session "${(title ?? start?.text ?? '').slice(0, 80)}" cannot be read.`);
  }
  return { occurrences, problems };
}

/** A time without an instant is compared as if it were UTC: nobody knows better. */
function isInside({ start, end }: Occurrence, { from, until }: ExpansionWindow): boolean {
  const begins = toInstant(start);
  const ends = end === null ? begins : toInstant(end);
  const dayAdded = (end ?? start).isDate ? ends.add({ hours: 24 }) : ends;
  if (until !== null && Temporal.Instant.compare(begins, Temporal.Instant.from(until)) >= 0) return false;
  return from === null || Temporal.Instant.compare(dayAdded, Temporal.Instant.from(from)) >= 0;
}

function toInstant({ instant, local, isDate }: Moment): Temporal.Instant {
  return Temporal.Instant.from(instant ?? (isDate ? `${local}T00:00:00Z` : `${local}Z`));
}

/** The first so many that take place, with what is cancelled between them. */
function firstOf(occurrences: readonly Occurrence[], max: number): readonly Occurrence[] {
  let kept = 0;
  return occurrences.filter(({ status }) => (status === 'cancelled' ? kept < max : (kept += 1) <= max));
}
