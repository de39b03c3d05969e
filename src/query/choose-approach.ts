import type { Db } from '#db/connect.ts';
import { EVERYWHERE } from '#places/place-keys.ts';
import { type SQL, sql } from 'drizzle-orm';
import { listRareChecks } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { countMet } from './search-along.ts';
import { planSearch } from './search-plan.ts';
import type { Words } from './word-query.ts';

/**
 * How words are found: along the time, each opportunity looked at until a page is full; or those that have them all, or all but
 * the last, are listed by an index.
 */
export type Approach = 'along' | 'listed' | 'listed-but-last';

/** Of a beginning, an index puts together all that have a word like it; meanwhile one in so many is looked at. */
const GATHERED_PER_LOOK = 25;
/** Something listed is looked at, and then its time. */
const LOOKS_PER_LISTED = 2;

/** The approach that looks at the fewest opportunities, as the database expects from its statistics; nothing is read. */
export async function chooseApproach(db: Db, filter: OpportunityFilter, words: Words): Promise<Approach> {
  // What else is rare may be rarer than the words.
  if (listRareChecks(filter).length > 0) return 'listed';
  const [all, here, worded, others = worded, last = worded] = await expectRows(db, [
    sql`true`,
    isInCells(planSearch(filter).placeKeys),
    ...[words.whole, ...(words.parts ?? [])].map((query) => sql`search_words @@ ${query}`),
  ]);
  // Words that say nothing, such as articles, are expected nowhere.
  const before = Math.max(others, worded);
  const toLooks = (listed: number) => LOOKS_PER_LISTED * listed * (here / all);
  const looks = [
    ['along', Math.min(here, ((countMet(filter) ?? all) * all) / worded)],
    ['listed', Math.min(here, before, last) + last / GATHERED_PER_LOOK + toLooks(worded)],
    ['listed-but-last', words.parts ? Math.min(here, before) + toLooks(before) : Number.POSITIVE_INFINITY],
  ] as const;
  return looks.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}

function isInCells(placeKeys: readonly string[]): SQL {
  return placeKeys.includes(EVERYWHERE) ? sql`true` : sql`search_words @@ ${toCellQuery(placeKeys)}`;
}

/** A `tsquery` for what lies in one of these cells, which are kept together with the words. */
export function toCellQuery(placeKeys: readonly string[]): SQL {
  return sql`${placeKeys.map((cell) => `'${cell}'`).join(' | ')}::tsquery`;
}

interface Explained {
  readonly Plan: { readonly Plans?: readonly { readonly 'Plan Rows': number }[] };
}

/** Opportunities expected of each condition, at least one. */
async function expectRows(db: Db, conditions: readonly SQL[]): Promise<Expected> {
  const each = conditions.map((condition) => sql`exists (select from opportunities where ${condition})`);
  const { rows } = await db.execute<{ 'QUERY PLAN': readonly Explained[] }>(
    sql`explain (format json) select ${sql.join(each, sql`, `)}`,
  );
  const plans = rows[0]?.['QUERY PLAN'][0]?.Plan.Plans ?? [];
  const [all = 1, here = 1, worded = 1, ...parts] = plans.map((plan) => Math.max(1, plan['Plan Rows']));
  return [all, here, worded, ...parts];
}

/** All; in the place; with the words; and with the two parts of those. */
type Expected = readonly [number, number, number, ...(readonly number[])];
