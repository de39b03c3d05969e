import type { Listing, PrintedTime } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import type { Occurrence } from '#domain/opportunity.ts';
import type { RejectionReason } from '#domain/rejection.ts';
import type { NormalizeContext } from './context.ts';
import { listOccurrences } from './occurrences.ts';
import { compareMoments } from './moment.ts';
import { readClockOnDay, readSpan, readTime, readWordSpan, type Span, type TimeContext } from './span.ts';
import { listLikelyZones } from './zones.ts';

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
export function normalizeWhen(listing: Listing, placeTimeZone: string | null, context: NormalizeContext): When {
  const { readAt, language } = context;
  const time: TimeContext = { likely: listLikelyZones(placeTimeZone, context), readAt, language };
  const span = readListingSpan(listing, time);
  if (span) return toDated(listing, span, { time, context });
  const words = [listing.start?.text, listing.whenText].find(saysSomething);
  if (words !== undefined) {
    const detail = `The start "${words.trim().slice(0, 120)}" cannot be read.`;
    return { outcome: 'unreadable', reason: 'start-unreadable', detail };
  }
  const deadline = readBeside(listing.deadline, 'deadline', time);
  return { outcome: 'undated', deadline: deadline.moment, problems: deadline.problems };
}

/** From the start, else from prose, else from the first session. */
function readListingSpan(listing: Listing, time: TimeContext): Span | undefined {
  const { start, whenText, sessions } = listing;
  const printed = start && saysSomething(start.text) ? readSpan(start, listing, time) : undefined;
  if (printed) return printed;
  const worded = whenText !== null && saysSomething(whenText) ? readWordSpan(whenText, time) : undefined;
  if (worded) return worded;
  const spans = sessions.flatMap((session) => {
    const span =
      session.start && readSpan(session.start, { end: session.end, durationText: null, typeText: null }, time);
    return span ? [span] : [];
  });
  return spans.toSorted((a, b) => compareMoments(a.start, b.start))[0];
}

interface Parts {
  readonly time: TimeContext;
  readonly context: NormalizeContext;
}

function toDated(listing: Listing, span: Span, { time, context }: Parts): When {
  const doorClock = listing.doors ? readClockOnDay(listing.doors.text, span.start) : undefined;
  const doors = doorClock ? { moment: doorClock, problems: [] } : readBeside(listing.doors, 'door time', time);
  const deadline = readBeside(listing.deadline, 'deadline', time);
  const previousStart = readBeside(listing.previousStart, 'previous start', time);
  const series = listOccurrences(listing, span, { time, window: context.window });
  return {
    outcome: 'dated',
    start: span.start,
    end: span.end,
    doors: doors.moment,
    deadline: deadline.moment,
    previousStart: previousStart.moment,
    recurrence: series.recurrence,
    occurrences: series.occurrences,
    problems: [span, doors, deadline, previousStart, series].flatMap(({ problems }) => problems),
  };
}

interface Beside {
  readonly moment: Moment | null;
  readonly problems: readonly string[];
}

/** A further time of the listing; when it cannot be read, that costs only itself. */
function readBeside(printed: PrintedTime | null, what: string, time: TimeContext): Beside {
  if (!printed || !saysSomething(printed.text)) return { moment: null, problems: [] };
  const words = printed.text.slice(0, 80);
  return readTime(printed, time) ?? { moment: null, problems: [`The ${what} "${words}" cannot be read.`] };
}

function saysSomething(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '' && !NOT_FIXED.test(text.trim());
}

/** Words that stand where a date will be, or say that there is none. */
const NOT_FIXED =
  /^(?:(?:date|time)s?\s?)?(?:tb[acd]|to be (?:announced|confirmed|decided|determined)|n\/?a|none|null|ongoing|flexible|-+)\.?$/i;
