import type { Card, CardTime } from './card.ts';
import type { Asked } from './criteria.ts';
import { daysUntil, hourOf, isDay } from './days.ts';
import { EVENING_HOUR, isFree } from './free-times.ts';

/**
 * The time that suits the asker best: the first at which they are free, else the first that they can still plan for. `null` for what
 * has no date, `undefined` for what has no such time any more.
 */
export function chooseTime({ times }: Card, { question, today }: Asked): CardTime | null | undefined {
  if (times === null) return null;
  const ahead = times.filter((time) => isAhead(time, today));
  return ahead.find(({ start }) => isFree(start, question.available)) ?? ahead[0];
}

/**
 * The answer holds for the whole day, so what begins in the course of today's working hours is not told at any hour of it; what
 * begins this evening is, and so is what goes on for days.
 */
function isAhead({ start, end }: CardTime, today: number): boolean {
  const days = daysUntil(start, today);
  if (days !== 0) return days > 0 || lastsBeyond(end, today);
  return isDay(start) || hourOf(start) >= EVENING_HOUR || lastsBeyond(end, today);
}

function lastsBeyond(end: string | null, today: number): boolean {
  return end !== null && daysUntil(end, today) > (isDay(end) ? -1 : 0);
}
