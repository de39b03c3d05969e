import type { Db } from '#db/connect.ts';
import { FIELDS, KINDS, WAYS, type Field, type Kind, type Way } from '#domain/vocabularies.ts';
import { coverPlaceKeys, EVERYWHERE } from '#places/place-keys.ts';
import { sql } from 'drizzle-orm';
import type { OpportunityFilter } from './opportunity-filter.ts';
import { toDistance } from './distance.ts';

/** How many upcoming or open opportunities carry each slug; slugs without any are absent. */
export interface VocabularyCounts {
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  readonly fields: Readonly<Partial<Record<Field, number>>>;
}

/** Counts what is running, upcoming or open at `from`, near a place or everywhere; what is online alone does not count. */
export async function countByVocabulary(
  db: Db,
  { near, from }: Pick<OpportunityFilter, 'near' | 'from'>,
): Promise<VocabularyCounts> {
  const isNear = near ? sql`${toDistance(near)} <= ${near.withinMeters}::float8` : sql`true`;
  const { rows } = await db.execute<{ facet: string; count: number }>(sql`
    select facet, count(*)::int as count from search_entries
    where place_key = any(${sql.param(near ? coverPlaceKeys(near) : [EVERYWHERE])}::text[]) and attendance <> 'online'
      and until_at >= ${from}::timestamptz and previous_until_at < ${from}::timestamptz and ${isNear}
    group by facet`);
  const countByFacet = new Map(rows.map(({ facet, count }) => [facet, count]));
  return {
    total: countByFacet.get('any') ?? 0,
    kinds: pick(countByFacet, 'kind', KINDS),
    ways: pick(countByFacet, 'way', WAYS),
    fields: pick(countByFacet, 'field', FIELDS),
  };
}

function pick<Slug extends string>(
  countByFacet: ReadonlyMap<string, number>,
  prefix: string,
  slugs: readonly Slug[],
): Partial<Record<Slug, number>> {
  const counts: Partial<Record<Slug, number>> = {};
  for (const slug of slugs) {
    const count = countByFacet.get(`${prefix}:${slug}`);
    if (count !== undefined) counts[slug] = count;
  }
  return counts;
}
