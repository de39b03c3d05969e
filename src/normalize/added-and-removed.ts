import type { PrintedTime } from '#domain/listing.ts';
import type { Moment } from '#domain/moment.ts';
import { readSpan, readTime, type Span, type TimeContext } from './span.ts';
import { toWallClockIn } from './wall-clock.ts';

export interface Instance {
  /** Wall clock in the zone of the series, `YYYY-MM-DDTHH:mm:ss`. */
  readonly local: string;
  /** The end, where this one instance prints it (an RDATE period). */
  readonly end?: Moment | null;
}

/** The instance that an RDATE adds, a period with its own end (RFC 5545 §3.8.5.2); `undefined` when it cannot be read. */
export function readAdded(printed: PrintedTime, { start }: Span, time: TimeContext): Instance | undefined {
  const [first = '', last] = printed.text.split('/');
  const isDuration = last?.toUpperCase().startsWith('P') === true;
  const end = last === undefined || isDuration ? null : { ...printed, text: last };
  const ended = { end, durationText: isDuration ? last : null, typeText: null };
  const span = readSpan({ ...printed, text: first }, ended, zoned(time, start));
  if (!span) return undefined;
  const local = toInstanceLocal(span.start, start);
  return last === undefined ? { local } : { local, end: span.end };
}

/** What an EXDATE takes away: a wall clock, or a date alone, which means whatever happens that day. */
export function readRemoved(printed: PrintedTime, { start }: Span, time: TimeContext): string | undefined {
  const moment = readTime(printed, zoned(time, start))?.moment;
  if (!moment) return undefined;
  return moment.isDate || start.isDate ? moment.local.slice(0, 10) : toWallClockIn(moment, start.timeZone);
}

/** A date added to a timed series happens at its usual hour. */
function toInstanceLocal(moment: Moment, start: Moment): string {
  if (moment.isDate && !start.isDate) return `${moment.local}T${start.local.slice(11)}`;
  return start.isDate ? `${moment.local.slice(0, 10)}T00:00:00` : toWallClockIn(moment, start.timeZone);
}

function zoned(time: TimeContext, { timeZone }: Moment): TimeContext {
  return timeZone === null ? time : { ...time, likely: [timeZone, ...time.likely] };
}

interface ReadEach<T> {
  readonly values: readonly T[];
  readonly problems: readonly string[];
}

/** Reads each of a list; what cannot be read costs only itself. */
export function readEach<T>(
  printed: readonly PrintedTime[],
  name: string,
  read: (time: PrintedTime) => T | undefined,
): ReadEach<T> {
  const values: T[] = [];
  const problems: string[] = [];
  for (const time of printed.slice(0, TIMES_MAX)) {
    const value = read(time);
    if (value === undefined) problems.push(`The ${name} "${time.text.slice(0, 80)}" cannot be read.`);
    else values.push(value);
  }
  return { values, problems };
}

/** No series adds or takes away more one by one. */
const TIMES_MAX = 5000;
