import type { Moment } from '#domain/moment.ts';
import type { Occurrence, Opportunity } from '#domain/opportunity.ts';
import type { Asked } from './criteria.ts';
import { EVENING_HOUR, isFree } from './free-times.ts';
import type { SuggestionCandidate } from './suggestion.ts';
import { daysUntil } from './time-criteria.ts';

/**
 * The candidate at the time that suits the asker best: the first at which they are free, else the first that they can still
 * plan for. `undefined` when it has no such time any more.
 */
export function chooseTime(candidate: SuggestionCandidate, asked: Asked): SuggestionCandidate | undefined {
  const { opportunity, occurrence } = candidate;
  if (!occurrence) return candidate;
  const times = [occurrence, ...opportunity.occurrences].filter(
    (time) => isOn(time, opportunity) && isAhead(time, asked.today),
  );
  const chosen = times.find(({ start }) => isFree(start, asked.question.available)) ?? times[0];
  return chosen && { ...candidate, occurrence: chosen };
}

function isOn({ status }: Occurrence, { facts }: Opportunity): boolean {
  return [facts.status, status].every((told) => told !== 'cancelled' && told !== 'postponed');
}

/**
 * The answer holds for the whole day, so what begins in the course of today's working hours is not told at any hour of it; what
 * begins this evening is, and so is what goes on for days.
 */
function isAhead({ start, end }: Occurrence, today: Temporal.PlainDate): boolean {
  const days = daysUntil(start, today);
  if (days !== 0) return days > 0 || lastsBeyond(end, today);
  return start.isDate || Number(start.local.slice(11, 13)) >= EVENING_HOUR || lastsBeyond(end, today);
}

function lastsBeyond(end: Moment | null, today: Temporal.PlainDate): boolean {
  return end !== null && daysUntil(end, today) > (end.isDate ? -1 : 0);
}
