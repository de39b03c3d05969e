import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/private-entries.json' with { type: 'json' };

const LABELS = ['private'] as const;
const privateTable = compiledOnce(() => compileTable(table, LABELS));

const FACTORS: PlaceFactors = { title: 1, description: 1, location: 1, type: 1 };
const POINTS_MIN = 4;
/** `S04E24`: an episode of a series. */
const EPISODE = /\bs\d{1,2}e\d{1,2}\b/i;

/** Whether it is a holiday, a reminder, a booking or another diary entry that nobody else can go to. */
export function isPrivate(passages: readonly Passage[]): boolean {
  const [strongest] = rankLabels(privateTable(), passages, { factors: FACTORS });
  if ((strongest?.score ?? 0) >= POINTS_MIN) return true;
  return passages.some(({ from, text }) => from === 'title' && EPISODE.test(text));
}
