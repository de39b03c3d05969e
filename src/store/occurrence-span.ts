import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';

/** When an occurrence begins, and the last instant at which it is on. RFC 3339. */
export interface Span {
  readonly startsAt: string;
  readonly untilAt: string;
}

/**
 * A time with an end is on until a microsecond before it, one without an end only at its start. An all-day date lasts to the
 * end of its last day. A floating time of unknown place is taken for UTC here, and only here: for its place in a list.
 */
export function toSpan({ start, end }: Occurrence): Span {
  const begin = toInstant(start);
  const last = (end && toLastInstant(end)) ?? (start.isDate ? toLastInstant(start) : begin);
  return { startsAt: begin.toString(), untilAt: (Temporal.Instant.compare(last, begin) > 0 ? last : begin).toString() };
}

/** Starts of occurrences, as `timestamptz[]` takes them. */
export function startsOf(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences.map(({ start }) => toInstant(start).toString());
}

/** The instant of a moment; a floating one is taken for UTC. */
export function toInstant({ local, timeZone, instant, isDate }: Moment): Temporal.Instant {
  if (instant !== null) return Temporal.Instant.from(instant);
  const day = isDate ? Temporal.PlainDate.from(local).toPlainDateTime() : Temporal.PlainDateTime.from(local);
  return day.toZonedDateTime(timeZone ?? 'UTC').toInstant();
}

const MICROSECOND = { microseconds: 1 } as const;

function toLastInstant(end: Moment): Temporal.Instant {
  if (!end.isDate) return toInstant(end).subtract(MICROSECOND);
  const next = Temporal.PlainDate.from(end.local).add({ days: 1 });
  return next
    .toZonedDateTime(end.timeZone ?? 'UTC')
    .toInstant()
    .subtract(MICROSECOND);
}
