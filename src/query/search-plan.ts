import { coverPlaceKeys, EVERYWHERE } from '#places/place-keys.ts';
import type { Way } from '#domain/vocabularies.ts';
import { type SQL, sql } from 'drizzle-orm';
import { circleAround, isWithin } from './distance.ts';
import { listNarrowingChecks, toBoundsCheck } from './narrowing-checks.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';

/** What narrows a search, without its page. */
export type SearchScope = Omit<OpportunityFilter, 'sort' | 'limit' | 'after'>;

/** Which ranges of the search index hold what is looked for, and what is then left to check row by row. */
export interface SearchPlan {
  readonly placeKeys: readonly string[];
  readonly facets: readonly string[];
  /** Conditions on `entry`, a row of the index. */
  readonly entryChecks: SQL;
  /** Conditions on `opportunities`, words included; `null` when the index row says all. */
  readonly opportunityChecks: SQL | null;
  /** The condition on words alone; `null` without any. */
  readonly hasWords: SQL | null;
  /** Whether the ranges are read side by side: most of what they hold is expected to be looked at in vain. */
  readonly isSideBySide: boolean;
}

/** Nearly everything can be attended, and a good part takes volunteers; by the other ways there are few. */
const COMMON_WAYS: ReadonlySet<Way> = new Set<Way>(['attend', 'volunteer']);

/** Chooses the narrowest dimension for the index; the other ones become checks. Pure. */
export function planSearch(scope: SearchScope): SearchPlan {
  const { fields, ways, kinds } = scope;
  const areWaysRare = ways.length > 0 && !ways.some((way) => COMMON_WAYS.has(way));
  const dimensions = [
    { prefix: 'way', values: areWaysRare ? ways : [] },
    { prefix: 'field', values: fields },
    { prefix: 'kind', values: kinds },
    { prefix: 'way', values: ways },
  ];
  const leading = dimensions.find(({ values }) => values.length > 0);
  return {
    placeKeys: toPlaceKeys(scope),
    facets: leading ? leading.values.map((value) => `${leading.prefix}:${value}`) : ['any'],
    entryChecks: toEntryChecks(scope),
    opportunityChecks: toOpportunityChecks(scope, leading?.prefix ?? null),
    hasWords: null,
    isSideBySide: false,
  };
}

/**
 * The same plan with words to be checked row by row. In this form no index of words answers the condition, and it is expected to
 * hold for half of the rows, so that the order of time is followed until a page is full.
 */
export function withWords(plan: SearchPlan, words: SQL): SearchPlan {
  const hasWords = sql`coalesce(opportunities.search_words @@ ${words}, false)`;
  const { opportunityChecks } = plan;
  return {
    ...plan,
    hasWords,
    isSideBySide: true,
    opportunityChecks: opportunityChecks ? sql`${opportunityChecks} and ${hasWords}` : hasWords,
  };
}

function toPlaceKeys({ near, narrowing: { bounds } }: SearchScope): readonly string[] {
  const circle = near ?? (bounds && circleAround(bounds));
  return circle ? coverPlaceKeys(circle) : [EVERYWHERE];
}

function toEntryChecks({ attendances, near, narrowing: { bounds } }: SearchScope): SQL {
  const checks = [sql`true`];
  if (attendances.length > 0) checks.push(sql`entry.attendance = any(${sql.param(attendances)}::text[])`);
  if (near) checks.push(isWithin(near));
  if (bounds) checks.push(toBoundsCheck(bounds));
  return sql.join(checks, sql` and `);
}

/** Checks on the columns of `opportunities` for every dimension but the leading one; `null` when there is none. */
export function toOpportunityChecks(scope: SearchScope, leading: string | null): SQL | null {
  const { fields, ways, kinds } = scope;
  const checks = [...listNarrowingChecks(scope)];
  if (kinds.length > 0 && leading !== 'kind') checks.push(sql`opportunities.kind = any(${sql.param(kinds)}::text[])`);
  if (fields.length > 0 && leading !== 'field') checks.push(sql`opportunities.fields && ${sql.param(fields)}::text[]`);
  if (ways.length > 0 && leading !== 'way') checks.push(sql`opportunities.ways && ${sql.param(ways)}::text[]`);
  return checks.length === 0 ? null : sql.join(checks, sql` and `);
}
