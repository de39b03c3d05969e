import type { Db } from '#db/connect.ts';
import type { Field, Kind, Way } from '#domain/vocabularies.ts';
import type { OpportunityFilter } from './opportunity-filter.ts';

/** How many upcoming or open opportunities carry each slug; slugs without any are absent. */
export interface VocabularyCounts {
  readonly total: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
  readonly fields: Readonly<Partial<Record<Field, number>>>;
}

/** Counts what is running, upcoming or open at `from`, near a place or everywhere. */
export async function countByVocabulary(
  _db: Db,
  _where: Pick<OpportunityFilter, 'near' | 'from'>,
): Promise<VocabularyCounts> {
  return { total: 0, kinds: {}, ways: {}, fields: {} };
}
