import type { Cause } from '#domain/vocabularies.ts';
import { countByCause, countByVocabulary, type VocabularyCounts } from '#query/count-by-vocabulary.ts';
import type { Here } from '#query/is-here.ts';
import { remember } from '#query/remember.ts';
import type { AppParts } from './app-parts.ts';

/** The counts of a place stand for as long as callers may keep the answer: to count a whole country takes seconds. */
const COUNTS = { standsMs: 300_000, keptMax: 2_000 };

interface CountReaders {
  readonly countWords: (here: Here) => Promise<VocabularyCounts>;
  readonly countCauses: (here: Here) => Promise<Readonly<Partial<Record<Cause, number>>>>;
}

/** Tells how many opportunities carry each word of the vocabularies. Counted at most once in five minutes for each place. */
export function rememberVocabularyCounts({ db, now }: Pick<AppParts, 'db' | 'now'>): CountReaders {
  const words = remember<VocabularyCounts>({ ...COUNTS, now });
  const causes = remember<Readonly<Partial<Record<Cause, number>>>>({ ...COUNTS, now });
  return {
    countWords: (here) => words(toKey(here), () => countByVocabulary(db, here)),
    countCauses: (here) => causes(toKey(here), () => countByCause(db, here)),
  };
}

function toKey({ near }: Here): string {
  return JSON.stringify(near);
}
