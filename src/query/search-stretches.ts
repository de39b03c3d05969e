import { type SQL, sql } from 'drizzle-orm';
import { toTimeCheck } from './narrowing-checks.ts';
import type { CursorPosition, OpportunityFilter } from './opportunity-filter.ts';
import type { SearchScope } from './search-plan.ts';

const IS_OPEN = sql`starts_at = 'infinity'`;

/** What narrows a search, and the row behind which a page begins. */
export type BeginningScope = SearchScope & { readonly after?: CursorPosition | null };

/** Conditions on `entry`, one for each stretch of a range that is read by itself: on in time, and behind the cursor. */
export function toStretches(scope: BeginningScope): readonly [SQL, ...SQL[]] {
  const { from, to, after } = scope;
  const behind = after
    ? sql`(starts_at, opportunity_id) > (${after.key}::timestamptz, ${after.opportunityId}::uuid)`
    : sql`true`;
  const lookBack = sql`${from}::timestamptz - interval '1 day'`;
  const ahead = sql`starts_at >= ${lookBack}`;
  const before = sql`${ahead} and starts_at < ${to ?? 'infinity'}::timestamptz`;
  // What is open without a date stands at the end of time, so that without an end one stretch holds both.
  const begins = !scope.includeOngoing ? [before] : to === null ? [ahead] : [before, IS_OPEN];
  const isOn = sql`${behind} and ${toTimeCheck(scope)}`;
  return [
    sql`is_long and starts_at < ${lookBack} and ${isOn}`,
    ...begins.map((stretch) => sql`${stretch} and ${isOn}`),
  ];
}

/** The stretch of what is open without a date. */
export function toOpenStretch(scope: BeginningScope): SQL {
  return sql`${IS_OPEN} and ${toTimeCheck(scope)}`;
}

/** A condition on `entry`: it begins before the end of the window, or is open without a date when that counts. */
export function toEndCheck({ to, includeOngoing }: Pick<OpportunityFilter, 'to' | 'includeOngoing'>): SQL {
  return sql`(starts_at < ${to ?? 'infinity'}::timestamptz ${includeOngoing ? sql`or starts_at = 'infinity'` : sql``})`;
}
