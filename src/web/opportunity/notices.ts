import type { Opportunity } from '#domain/opportunity.ts';
import { dateOf } from '../locale.ts';
import type { PageContext } from '../page-context.ts';
import type { Telling } from './opportunity-page.ts';

/** What must be read before anything else: that it is off, over, gone, moved or full. */
export function noticesOf(
  { opportunity, now }: Telling,
  { t: { opportunity: t }, locale }: PageContext,
): readonly string[] {
  const { facts, withdrawnAt, occurrences } = opportunity;
  const status = facts.status === 'scheduled' && occurrences.length === 1 ? occurrences[0]?.status : facts.status;
  const { previousStart } = facts;
  return [
    status === undefined || status === 'scheduled' ? null : t[status],
    previousStart
      ? t.formerly(`${locale.day(dateOf(previousStart))} ${locale.clock(previousStart.local)}`.trim())
      : null,
    withdrawnAt === null ? null : t.withdrawn,
    isOver(opportunity, now) ? t.past : null,
    facts.availability === 'sold-out' ? t.soldOut : null,
    facts.availability === 'waitlist' ? t.waitlist : null,
  ].filter((notice) => notice !== null);
}

/** Every one of its times is behind us; what is open without a date is over after its deadline. */
function isOver({ facts, occurrences }: Opportunity, now: string): boolean {
  if (facts.isOngoing && occurrences.length === 0) return isBefore(facts.deadline, now);
  return occurrences.length > 0 && occurrences.every(({ start, end }) => isBefore(end ?? start, now));
}

/** A date is over when the day is. */
function isBefore(moment: Opportunity['facts']['deadline'], now: string): boolean {
  if (!moment || moment.instant === null) return false;
  const dayMs = moment.isDate ? 86_400_000 : 0;
  return Date.parse(moment.instant) + dayMs <= Date.parse(now);
}
