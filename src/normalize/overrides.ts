import type { PrintedOverride } from '#domain/listing.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import { toStatus } from './occurrence-status.ts';
import { readSpan, readTime, type Span, type TimeContext } from './span.ts';
import { shiftSpan, toWallClock, toWallClockIn } from './wall-clock.ts';

export interface OverrideParts {
  /** Start and end of the series. */
  readonly span: Span;
  readonly time: TimeContext;
}

interface Overridden {
  /** Of the series. */
  readonly title: string | null;
  readonly overrides: readonly PrintedOverride[];
}

export interface Changed {
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly string[];
}

/**
 * Puts the instances that were changed one by one (RECURRENCE-ID, RFC 5545 §3.8.4.4) in the place of those they stand for; one
 * that stands for no instance is added. With RANGE=THISANDFUTURE the later instances move along.
 */
export function applyOverrides(
  regular: readonly Occurrence[],
  { title, overrides }: Overridden,
  parts: OverrideParts,
): Changed {
  const problems: string[] = [];
  const byTarget = new Map(regular.map((occurrence) => [toWallClock(occurrence.start), occurrence] as const));
  for (const override of overrides.slice(0, OVERRIDES_MAX)) {
    const target = findTarget(override, parts);
    if (target === undefined) {
      problems.push(`The RECURRENCE-ID "${override.recurrenceId.text.slice(0, 80)}" cannot be read.`);
      continue;
    }
    const changed = readChanged(override, target, { ...parts, title });
    problems.push(...changed.problems);
    if (isLasting(override)) moveLater(byTarget, target, changed.occurrence);
    byTarget.set(target, changed.occurrence);
  }
  return { occurrences: [...byTarget.values()], problems };
}

/** No calendar changes more instances of one series. */
const OVERRIDES_MAX = 5000;

/** The wall clock of the instance that is meant; a date means that day's usual hour. */
function findTarget({ recurrenceId }: PrintedOverride, { span, time }: OverrideParts): string | undefined {
  const { timeZone, isDate, local } = span.start;
  const likely = timeZone === null ? time.likely : [timeZone, ...time.likely];
  const moment = readTime(recurrenceId, { ...time, likely })?.moment;
  if (!moment) return undefined;
  if (moment.isDate && !isDate) return `${moment.local}T${local.slice(11)}`;
  return isDate ? `${moment.local.slice(0, 10)}T00:00:00` : toWallClockIn(moment, timeZone);
}

interface ChangedOne {
  readonly occurrence: Occurrence;
  readonly problems: readonly string[];
}

function readChanged(
  { listing }: PrintedOverride,
  target: string,
  { span, time, title }: OverrideParts & { readonly title: string | null },
): ChangedOne {
  const usual = shiftSpan(span, target);
  const own = listing.start ? readSpan(listing.start, listing, time) : undefined;
  const isEndSaid = listing.end !== null || listing.durationText !== null;
  const end = own && !isEndSaid ? shiftSpan(span, toWallClock(own.start)).end : own?.end;
  const occurrence = {
    start: own?.start ?? usual.start,
    end: own ? (end ?? null) : usual.end,
    status: toStatus(listing.statusText),
    title: listing.title === title ? null : listing.title,
    capacity: null,
    remaining: null,
  };
  const isUnread = listing.start !== null && !own;
  const problem = `The start of the changed instance "${listing.start?.text.slice(0, 80)}" cannot be read.`;
  return { occurrence, problems: isUnread ? [problem] : (own?.problems ?? []) };
}

function isLasting({ rangeText }: PrintedOverride): boolean {
  return rangeText?.toUpperCase() === 'THISANDFUTURE';
}

/** Later instances keep their distance to the changed one, and last as long as it does. */
function moveLater(byTarget: Map<string, Occurrence>, target: string, changed: Occurrence): void {
  const moved = Temporal.PlainDateTime.from(target).until(toWallClock(changed.start));
  for (const [local, occurrence] of byTarget) {
    if (local <= target) continue;
    const shifted = Temporal.PlainDateTime.from(local).add(moved).toString({ smallestUnit: 'second' });
    byTarget.set(local, {
      ...occurrence,
      ...shiftSpan(changed, shifted),
      status: changed.status,
      title: changed.title,
    });
  }
}
