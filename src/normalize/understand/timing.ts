import type { Moment } from '#domain/moment.ts';
import { readTime, type TimeContext } from '../span.ts';

/** What the dates in sentences are read against. */
export interface Timing extends TimeContext {
  /** `null` for what has no time of its own. */
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** Repeats: a date in its words belongs to one of its times, and nobody knows to which. */
  readonly isSeries: boolean;
  /** The last day to apply, register or submit that the source states apart from its sentences. */
  readonly deadline: Moment | null;
}

/** A last day lies at most this long before what it is the last day for; one without a year at most so long that no other year can be meant. */
const DAYS_BEFORE_MAX = 400;
const DAYS_BEFORE_WITHOUT_YEAR_MAX = 300;
/** A date without a year is read as one of the twelve months before the start; the reader looks two months back and on from there. */
const DAYS_BACK_TO_READ_FROM = 300;
/** What lasts longer is not prepared for beforehand, but joined on the way. */
const EVENT_DAYS_MAX = 60;

/** The last moment that such words name; `undefined` when they name none, or one that cannot be meant. */
export function readLastMoment(text: string, timing: Timing): Moment | undefined {
  const { start, end } = timing;
  if (start === null) return readTime({ text, timeZoneText: null }, timing)?.moment;
  const lasts = end === null ? 0 : daysBetween(start, end);
  const readAt = lasts > EVENT_DAYS_MAX ? timing.readAt : longBefore(start);
  const moment = readTime({ text, timeZoneText: null }, { ...timing, readAt })?.moment;
  if (!moment || !isInTime(moment, timing)) return undefined;
  return hasYear(text) || daysBetween(moment, start) <= DAYS_BEFORE_WITHOUT_YEAR_MAX ? moment : undefined;
}

/** Not after it is over, nor so early that another year's must be meant. */
export function isInTime(moment: Moment, { start, end }: Pick<Timing, 'start' | 'end'>): boolean {
  if (start === null) return true;
  const lasts = end === null ? 0 : daysBetween(start, end);
  const last = end !== null && lasts > EVENT_DAYS_MAX ? end : start;
  const days = daysBetween(moment, last);
  if (days === 0 && !moment.isDate && !last.isDate) return moment.local <= last.local;
  return days >= 0 && daysBetween(moment, start) <= DAYS_BEFORE_MAX;
}

function hasYear(text: string): boolean {
  return /\b20\d\d\b|\/\d{1,2}\/\d\d\b/.test(text);
}

function longBefore({ local }: Moment): string {
  const day = Temporal.PlainDate.from(local.slice(0, 10)).subtract({ days: DAYS_BACK_TO_READ_FROM });
  return `${day.toString()}T00:00:00Z`;
}

function daysBetween(from: Moment, to: Moment): number {
  const [first, last] = [from, to].map(({ local }) => Temporal.PlainDate.from(local.slice(0, 10)));
  return first && last ? first.until(last).total('days') : 0;
}
