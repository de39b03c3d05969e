import type { Db } from '#db/connect.ts';
import { CAUSES, FIELDS, KINDS, WAYS, type Cause, type Field, type Kind, type Way } from '#domain/vocabularies.ts';
import { sql } from 'drizzle-orm';
import { type Here, isHere, toHere } from './is-here.ts';

/** How many opportunities carry each slug; slugs without any are absent. */
type Counts<Slug extends string> = Readonly<Partial<Record<Slug, number>>>;

/** How many upcoming or open opportunities there are, by kind, way and field. */
export interface VocabularyCounts {
  readonly total: number;
  readonly kinds: Counts<Kind>;
  readonly ways: Counts<Way>;
  readonly fields: Counts<Field>;
}

const FACETS = [
  'any',
  ...KINDS.map((kind) => `kind:${kind}`),
  ...WAYS.map((way) => `way:${way}`),
  ...FIELDS.map((field) => `field:${field}`),
];

/**
 * Counts what is running, upcoming or open at `from`, near a place or everywhere; what is online alone does not count. Everything
 * that is counted is read, in its own ranges of the index.
 */
export async function countByVocabulary(db: Db, here: Here): Promise<VocabularyCounts> {
  const { rows } = await db.execute<{ facet: string; count: number }>(sql`
    select told.facet, here.count from unnest(${sql.param(FACETS)}::text[]) as told(facet), lateral (
      select count(*)::int as count from search_entries where facet = told.facet and ${isHere(here)}) as here
    where here.count > 0`);
  const countByFacet = new Map(rows.map(({ facet, count }) => [facet, count]));
  return {
    total: countByFacet.get('any') ?? 0,
    kinds: pick(countByFacet, 'kind', KINDS),
    ways: pick(countByFacet, 'way', WAYS),
    fields: pick(countByFacet, 'field', FIELDS),
  };
}

/** The same by cause, which the search index does not carry. What is in a place is found first; of a country, what has a cause. */
export async function countByCause(db: Db, here: Here): Promise<Counts<Cause>> {
  const causes = sql`marks && ${sql.param(CAUSES.map((cause) => `cause:${cause}`))}::text[]`;
  const found = here.near
    ? sql`select marks from (${toHere(here)}) as here join opportunities on id = opportunity_id where ${causes}`
    : sql`select marks from opportunities where ${causes}
        and exists (select from search_entries where opportunity_id = id and facet = 'any' and ${isHere(here)})`;
  const { rows } = await db.execute<{ mark: string; count: number }>(sql`
    select mark, count(*)::int as count from (${found}) as found, unnest(marks) as mark
    where starts_with(mark, 'cause:') group by mark`);
  return pick(new Map(rows.map(({ mark, count }) => [mark, count])), 'cause', CAUSES);
}

function pick<Slug extends string>(
  countByFacet: ReadonlyMap<string, number>,
  prefix: string,
  slugs: readonly Slug[],
): Counts<Slug> {
  const counts: Partial<Record<Slug, number>> = {};
  for (const slug of slugs) {
    const count = countByFacet.get(`${prefix}:${slug}`);
    if (count !== undefined) counts[slug] = count;
  }
  return counts;
}
