import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { orderOf, toFound, type SearchOrder } from './search-order.ts';
import { toOpportunityChecks, type SearchPlan } from './search-plan.ts';
import { distanceOf, toMergedHeads, toScan } from './search-ranges.ts';
import { toFirstTime, toPlaceCheck } from './search-walk.ts';

/** Up to so many opportunities that have the words or marks are looked at one by one; more are looked for along the time. */
const RARE_MAX = 2_000;
/** Of what more have, so many of the soonest are compared by relevance. */
const RANKED_MAX = 2_000;

/**
 * What has certain words or marks. Where few have them, an index finds those and each is checked; where many have them, going
 * through the place in order of time meets them soon. Which of both it is, the statement finds out by itself, so that its cost
 * is bounded either way.
 */
export function toRareFirst(filter: OpportunityFilter, plan: SearchPlan, words: SQL | null): SQL {
  const order = orderOf(filter, words);
  const isWanted = sql.join(
    [words ? toWordsHere(plan, words) : toPlaceCheck(plan), ...listRareChecks(filter)],
    sql` and `,
  );
  const candidates = sql`
    (with rare as materialized (select id from opportunities where ${isWanted} limit ${RARE_MAX + 1}),
      gate as materialized (select count(*) <= ${RARE_MAX} as is_rare from rare)
    select * from (${toLookUps(filter, plan, order)}) as few where (select is_rare from gate)
    union all
    select * from (${toAmongMany(filter, withWords(plan, words), order)}) as many where not (select is_rare from gate))`;
  return toFound(candidates, filter, order);
}

/** The same where it is known that many have the words, so that nobody need count them. */
export function toFrequent(filter: OpportunityFilter, plan: SearchPlan, words: SQL): SQL {
  const order = orderOf(filter, words);
  return toFound(toAmongMany(filter, withWords(plan, words), order), filter, order);
}

/** Words are kept together with the cells, so that both are one look-up, which costs as much as the rarer of them. */
function toWordsHere({ placeKeys }: SearchPlan, words: SQL): SQL {
  if (placeKeys.includes(EVERYWHERE)) return sql`opportunities.search_words @@ ${words}`;
  const cells = placeKeys.map((cell) => `'${cell}'`).join(' | ');
  // Words that are none, such as articles alone, are found nowhere.
  return sql`opportunities.search_words @@ (${words} && ${cells}::tsquery) and numnode(${words}) > 0`;
}

function withWords(plan: SearchPlan, words: SQL | null): SearchPlan {
  if (!words) return plan;
  const { opportunityChecks } = plan;
  return {
    ...plan,
    opportunityChecks: sql`${opportunityChecks ?? sql`true`} and opportunities.search_words @@ ${words}`,
  };
}

function toLookUps(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  return sql`
    select opportunities.id as opportunity_id, first.starts_at, first.distance, ${order.key} as sort_key
    from rare join opportunities on opportunities.id = rare.id, lateral (${toFirstTime(filter, plan)}) as first
    where ${toOpportunityChecks(filter, null) ?? sql`true`} and ${order.check}`;
}

/** Sorted by time, a page from behind the cursor is enough; by relevance, the soonest are compared. */
function toAmongMany(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  const { sort, near } = filter;
  const isByTime = sort === 'soonest' || (sort === 'nearest' && !near);
  if (!isByTime && sort !== 'relevance') return toScan(filter, plan, order);
  const heads = toMergedHeads(isByTime ? filter : { ...filter, after: null, limit: RANKED_MAX }, plan);
  return sql`
    select entry.opportunity_id, entry.starts_at, distance, ${order.key} as sort_key from (${heads}) as entry
      join opportunities on opportunities.id = entry.opportunity_id, ${distanceOf(filter)}`;
}
