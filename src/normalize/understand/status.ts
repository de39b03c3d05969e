import { STATUSES, type Status } from '#domain/vocabularies.ts';
import { toPassage, type Passage } from './passages.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { lastSegment } from './split-words.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/status.json' with { type: 'json' };
import type { Words } from './understand.ts';

const statusTable = compiledOnce(() => compileTable(table, STATUSES));

const FACTORS: PlaceFactors = { title: 1, description: 1, location: 1, category: 1, type: 1 };
const POINTS_MIN = 6;

/** Whether it takes place, by the source's own status word, the title, the place and the sentences; `scheduled` when none says otherwise. */
export function findStatus(words: Words, passages: readonly Passage[]): Status {
  const stated = words.statusText === null ? [] : [toPassage('type', lastSegment(words.statusText))];
  const [strongest] = rankLabels(statusTable(), [...stated, ...passages], { factors: FACTORS });
  return strongest && strongest.score >= POINTS_MIN ? strongest.label : 'scheduled';
}
