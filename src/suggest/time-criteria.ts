import { freshnessOf } from '#domain/freshness.ts';
import type { Asked, Told } from './criteria.ts';
import { daysUntil, hourOf, isDay, isWeekend, toDayText } from './days.ts';
import { EVENING_HOUR, isFree, toFreeTime } from './free-times.ts';
import type { SuggestionCandidate, TimedCandidate } from './suggestion.ts';

/** Beyond this, being sooner is no merit. */
const SOON_DAYS_MAX = 42;
/** A date this near is told as a reason. */
const TOLD_DAYS_MAX = 14;

/**
 * The sooner, the better. An undated opening waits for anybody, so it is judged as something two weeks off, and for less the longer no
 * source has shown it.
 */
export function judgeSoon({ time, lastSeenAt }: TimedCandidate, { today }: Asked): number {
  if (!time) {
    const freshness = lastSeenAt === null ? 1 : freshnessOf(lastSeenAt, toDayText(today));
    return (1 - TOLD_DAYS_MAX / SOON_DAYS_MAX) * freshness;
  }
  const days = daysUntil(time.start, today);
  return days < 0 ? 1 : Math.max(0, 1 - days / SOON_DAYS_MAX);
}

export function tellSoon({ occurrence }: SuggestionCandidate, { today }: Asked): Told | null {
  if (!occurrence) return null;
  const { local } = occurrence.start;
  const days = daysUntil(local, today);
  if (days < 0) return tell(`It is on now, since ${tellDay(local)}.`);
  return days <= TOLD_DAYS_MAX ? tell(`It is on ${tellDay(local)}.`) : null;
}

/** A time when the asker is free; of who named none, a day off or an evening suits most who work. */
export function judgeHour({ time }: TimedCandidate, { question: { available } }: Asked): number | null {
  if (!time) return null;
  const suits = available.length > 0 ? isFree(time.start, available) : isOffWork(time.start);
  return suits ? 1 : 0;
}

export function tellHour({ occurrence }: SuggestionCandidate, { question: { available } }: Asked): Told | null {
  if (!occurrence) return null;
  const { local } = occurrence.start;
  if (available.length > 0) {
    return isFree(local, available)
      ? tell(`It is on a ${toFreeTime(local).replace('-', ' ')}, when you are free.`)
      : null;
  }
  if (!isOffWork(local)) return null;
  return tell(isWeekend(local) ? 'It is on a weekend.' : 'It is on a weekday evening.');
}

function isOffWork(start: string): boolean {
  return isWeekend(start) || (!isDay(start) && hourOf(start) >= EVENING_HOUR);
}

/** A deadline that is near is worth telling first; one that is far needs no hurry. */
export function judgeDeadline({ card }: TimedCandidate, { today }: Asked): number | null {
  const first = findFirstOpen([card.deadline, ...card.ways.map(({ deadline }) => deadline)], today);
  if (first === undefined) return null;
  return daysUntil(first, today) <= TOLD_DAYS_MAX ? 1 : 0;
}

export function tellDeadline({ opportunity: { facts } }: SuggestionCandidate, { today }: Asked): Told | null {
  const deadlines = [facts.deadline, ...facts.ways.map(({ deadline }) => deadline)];
  const first = findFirstOpen(
    deadlines.map((deadline) => deadline?.local ?? null),
    today,
  );
  const isNear = first !== undefined && daysUntil(first, today) <= TOLD_DAYS_MAX;
  return isNear ? tell(`The deadline is ${tellDay(first)}.`) : null;
}

function findFirstOpen(deadlines: readonly (string | null)[], today: number): string | undefined {
  const open = deadlines.filter((deadline) => deadline !== null).filter((deadline) => daysUntil(deadline, today) >= 0);
  return open.length > 1 ? open.toSorted()[0] : open[0];
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

function tellDay(local: string): string {
  return DAY_FORMAT.format(Date.parse(local.slice(0, 10)));
}

function tell(text: string): Told {
  return { text, evidence: null };
}
