import type { Opportunity, WayToContribute } from '#domain/opportunity.ts';
import { daysUntil } from './time-criteria.ts';

/** The ways to give that are still open today: watching is none, and a way whose deadline is past is closed. */
export function listOpenWays({ facts }: Opportunity, today: Temporal.PlainDate): readonly WayToContribute[] {
  return facts.ways.filter(
    ({ way, deadline }) => way !== 'attend' && (deadline === null || daysUntil(deadline, today) >= 0),
  );
}
