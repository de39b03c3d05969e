import type { Opportunity, WayToContribute } from '#domain/opportunity.ts';
import type { Card, CardWay } from './card.ts';
import { daysUntil } from './days.ts';

/** The ways to give that are still open today: watching is none, and a way whose deadline is past is closed. */
export function listOpenWays({ ways }: Card, today: number): readonly CardWay[] {
  return ways.filter((one) => isOpen(one, today));
}

/** The same, with the words that they rest on. */
export function listOpenWaysOf({ facts }: Opportunity, today: number): readonly WayToContribute[] {
  return facts.ways.filter(({ way, deadline }) => isOpen({ way, deadline: deadline?.local ?? null }, today));
}

function isOpen({ way, deadline }: CardWay, today: number): boolean {
  return way !== 'attend' && (deadline === null || daysUntil(deadline, today) >= 0);
}
