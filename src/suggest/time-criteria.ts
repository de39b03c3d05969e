import { freshnessOf } from '#domain/freshness.ts';
import type { Moment } from '#domain/moment.ts';
import { EVENING_HOUR, isFree, toFreeTime } from './free-times.ts';
import type { Asked, Judgement } from './criteria.ts';
import type { SuggestionCandidate } from './suggestion.ts';

/** Beyond this, being sooner is no merit. */
const SOON_DAYS_MAX = 42;
/** A date this near is told as a reason. */
const TOLD_DAYS_MAX = 14;
const FRIDAY = 5;

/**
 * The sooner, the better. An undated opening waits for anybody, so it is judged as something two weeks off, and for less the longer no
 * source has shown it.
 */
export function judgeSoon({ occurrence, opportunity }: SuggestionCandidate, { today }: Asked): Judgement {
  if (!occurrence) {
    const freshness = freshnessOf(opportunity.lastSeenAt, today.toString());
    return { fit: (1 - TOLD_DAYS_MAX / SOON_DAYS_MAX) * freshness, reason: null };
  }
  const days = daysUntil(occurrence.start, today);
  if (days < 0) return suits(`It is on now, since ${tellDay(occurrence.start)}.`);
  const fit = Math.max(0, 1 - days / SOON_DAYS_MAX);
  const isTold = days <= TOLD_DAYS_MAX;
  return { fit, reason: isTold ? { text: `It is on ${tellDay(occurrence.start)}.`, evidence: null } : null };
}

/** A time when the asker is free; of who named none, a day off or an evening suits most who work. */
export function judgeHour({ occurrence }: SuggestionCandidate, { question }: Asked): Judgement | null {
  if (!occurrence) return null;
  if (question.available.length > 0) {
    const stretch = toFreeTime(occurrence.start).replace('-', ' ');
    return isFree(occurrence.start, question.available)
      ? suits(`It is on a ${stretch}, when you are free.`)
      : { fit: 0, reason: null };
  }
  const { local, isDate } = occurrence.start;
  if (dayOf(occurrence.start).dayOfWeek > FRIDAY) return suits('It is on a weekend.');
  const isEvening = !isDate && Number(local.slice(11, 13)) >= EVENING_HOUR;
  return isEvening ? suits('It is on a weekday evening.') : { fit: 0, reason: null };
}

/** A deadline that is near is worth telling first; one that is far needs no hurry. */
export function judgeDeadline({ opportunity }: SuggestionCandidate, { today }: Asked): Judgement | null {
  const deadlines = [opportunity.facts.deadline, ...opportunity.facts.ways.map(({ deadline }) => deadline)];
  const open = deadlines.filter((deadline) => deadline !== null).filter((deadline) => daysUntil(deadline, today) >= 0);
  const [first] = open.toSorted((a, b) => (a.local < b.local ? -1 : 1));
  if (!first) return null;
  const isNear = daysUntil(first, today) <= TOLD_DAYS_MAX;
  return isNear ? suits(`The deadline is ${tellDay(first)}.`) : { fit: 0, reason: null };
}

/** Whole days from today until the day of the moment, as its wall clock has it. */
export function daysUntil(moment: Moment, today: Temporal.PlainDate): number {
  return today.until(dayOf(moment), { largestUnit: 'days' }).days;
}

function dayOf({ local }: Moment): Temporal.PlainDate {
  return Temporal.PlainDate.from(local.slice(0, 10));
}

function tellDay(moment: Moment): string {
  return dayOf(moment).toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric' });
}

function suits(text: string): Judgement {
  return { fit: 1, reason: { text, evidence: null } };
}
