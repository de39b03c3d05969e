import type { MatchCard } from './match-card.ts';

/** Hours by which clocks run behind UTC (Hawaii) and ahead of it (New Zealand in summer): never more than two dates at once. */
const BEHIND_HOURS_MAX = 10;
const AHEAD_HOURS_MAX = 13;

/**
 * The dates, `YYYY-MM-DD`, on which a card may start where it happens. One, but for a time given in UTC, which often only means
 * that a feed was converted: then both dates it may have. Empty for an undated opening.
 */
export function localDatesOf({ start }: MatchCard): readonly string[] {
  if (start === null) return [];
  if (start.isDate || start.timeZone !== 'UTC') return [start.local.slice(0, 10)];
  const dates = [-BEHIND_HOURS_MAX, AHEAD_HOURS_MAX].map((hours) => dateShiftedBy(start.local, hours));
  return [...new Set(dates)];
}

function dateShiftedBy(local: string, hours: number): string {
  return Temporal.PlainDateTime.from(local).add({ hours }).toPlainDate().toString();
}
