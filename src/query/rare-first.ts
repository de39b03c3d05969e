import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { toCellQuery } from './choose-approach.ts';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { toAlong } from './search-along.ts';
import { isBehind, orderOf, toFound, toOrderBy, type SearchOrder } from './search-order.ts';
import { toOpportunityChecks, type SearchPlan, withWords } from './search-plan.ts';
import { toFirstTime, toPlaceCheck } from './search-walk.ts';

/** Up to so many opportunities that have the words or marks are looked at one by one; more are looked for along the time. */
const RARE_MAX = 5_000;

/** What is looked for: words in full, and those of them that the index is asked for. */
export interface Sought {
  readonly words: SQL | null;
  readonly listed: SQL | null;
}

/**
 * What has certain words or marks. Where few have them, an index finds those and each is checked; where many have them, going
 * through the place in order of time meets them soon. Which of both it is, the statement finds out by itself, so that its cost
 * is bounded either way.
 */
export function toRareFirst(filter: OpportunityFilter, plan: SearchPlan, { words, listed }: Sought): SQL {
  const order = orderOf(filter, words);
  const isWanted = sql.join(
    [listed ? toWordsHere(plan, listed) : toPlaceCheck(plan), ...listRareChecks(filter)],
    sql` and `,
  );
  // Seldom taken, and therefore kept short.
  const along = { ...(words ? withWords(plan, words) : plan), isSideBySide: false };
  const checks = [toOpportunityChecks(filter, null), order.check, listed === words ? null : along.hasWords];
  const suits = sql.join(
    checks.filter((check) => check !== null),
    sql` and `,
  );
  const candidates = sql`
    (with rare as materialized (
        select id, ${suits} as suits, ${order.isOwn ? order.key : sql`null`} as own_key
        from opportunities where ${isWanted} limit ${RARE_MAX + 1}),
      gate as materialized (select count(*) <= ${RARE_MAX} as is_rare from rare)
    select * from (${toLookUps(filter, plan, order)}) as few where (select is_rare from gate)
    union all
    select * from (${toAlong(filter, along, order)}) as many where not (select is_rare from gate))`;
  return toFound(candidates, filter, order);
}

/** Words are kept together with the cells, so that both are one look-up, which costs as much as the rarer of them. */
function toWordsHere({ placeKeys }: SearchPlan, words: SQL): SQL {
  if (placeKeys.includes(EVERYWHERE)) return sql`opportunities.search_words @@ ${words}`;
  // Words that are none, such as articles alone, are found nowhere.
  return sql`opportunities.search_words @@ (select ${words} && ${toCellQuery(placeKeys)}) and numnode(${words}) > 0`;
}

/** By a key of the opportunities themselves, the times of a page are looked up and no more. */
function toLookUps(filter: OpportunityFilter, plan: SearchPlan, order: SearchOrder): SQL {
  const first = sql`lateral (${toFirstTime(filter, plan)}) as first`;
  if (!order.isOwn) {
    return sql`
      select opportunities.id as opportunity_id, first.starts_at, first.distance, ${order.key} as sort_key
      from rare as opportunities, ${first} where suits`;
  }
  const columns = { key: sql`own_key`, id: sql`id` };
  return sql`
    select opportunities.id as opportunity_id, first.starts_at, first.distance, own_key as sort_key
    from (select id, own_key from rare where suits and ${isBehind(filter, order, columns)}
      order by ${toOrderBy(order, columns)}) as opportunities, ${first}
    order by ${toOrderBy(order, columns)} limit ${filter.limit}`;
}
