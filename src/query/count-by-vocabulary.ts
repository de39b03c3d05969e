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

/** Counts what is running, upcoming or open at `from`, near a place or everywhere; what is online alone does not count. */
export async function countByVocabulary(db: Db, here: Here): Promise<VocabularyCounts> {
  const { rows } = await db.execute<{ facet: string; count: number }>(sql`
    select facet, count(*)::int as count from search_entries where ${isHere(here)} group by facet`);
  const countByFacet = new Map(rows.map(({ facet, count }) => [facet, count]));
  return {
    total: countByFacet.get('any') ?? 0,
    kinds: pick(countByFacet, 'kind', KINDS),
    ways: pick(countByFacet, 'way', WAYS),
    fields: pick(countByFacet, 'field', FIELDS),
  };
}

/** The same by cause, which the search index does not carry. */
export async function countByCause(db: Db, here: Here): Promise<Counts<Cause>> {
  const { rows } = await db.execute<{ mark: string; count: number }>(sql`
    select mark, count(*)::int as count from (${toHere(here)}) as here
      join opportunities on opportunities.id = here.opportunity_id, unnest(marks) as mark
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
