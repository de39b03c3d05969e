import type { Passage } from './passages.ts';
import { rankLabels, type PlaceFactors } from './rank.ts';
import { compiledOnce, compileTable } from './table.ts';
import table from './tables/private-entries.json' with { type: 'json' };

const LABELS = ['private'] as const;
const privateTable = compiledOnce(() => compileTable(table, LABELS));

const FACTORS: PlaceFactors = { title: 1, description: 1, location: 1, organizer: 1, type: 1 };
const POINTS_MIN = 4;
/** What only whole titles weigh. */
const POINTS_CLEAR = 9;
/** What titles of diaries look like, whatever their words: `S04E24`, `Event 12`, `Disneyland opens, 1955`. */
const DIARY_TITLES: readonly RegExp[] = [
  /\bs\d{1,2}e\d{1,3}\b/i,
  /^\W*(?:test|event|example|sample|dummy|untitled)(?: (?:event|entry|item|meeting|appointment))?\W{0,3}\d{0,6}\W*$/i,
  /^\W*test\d{0,4}\W*$/i,
  /, 1[0-9]{3}\W*$/,
];

/** Whether it is a holiday, a reminder, a booking or another diary entry that nobody else can go to. */
export function isPrivate(passages: readonly Passage[]): boolean {
  return isDiaryTitle(passages) || pointsOf(passages) >= POINTS_MIN;
}

/** Whether the title as a whole is that of a diary entry: `Lunch`, `Labor Day`, `Event 12`; no other word of it counts then. */
export function isDiaryEntry(passages: readonly Passage[]): boolean {
  return isDiaryTitle(passages) || pointsOf(passages) >= POINTS_CLEAR;
}

function pointsOf(passages: readonly Passage[]): number {
  const [strongest] = rankLabels(privateTable(), passages, { factors: FACTORS });
  return strongest?.score ?? 0;
}

function isDiaryTitle(passages: readonly Passage[]): boolean {
  return passages.some(({ from, text }) => from === 'title' && DIARY_TITLES.some((pattern) => pattern.test(text)));
}
