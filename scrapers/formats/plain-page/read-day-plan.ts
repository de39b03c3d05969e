import type { ReadLine } from './find-dates.ts';
import { isEventName, isName } from './name-words.ts';

/** One meeting of a day, told by its time and name alone. */
export interface PlanItem {
  readonly title: string;
  readonly clockText: string;
}

const SEVERAL = /\b(?:meetings|hearings|events|sitzungen|termine|reuniones|eventos)\b/i;
const ITEMS_MAX = 30;

/**
 * The meetings that a page about one day lists by time of day: `12:00 noon`, `Finance Committee`, `2:00 p.m.`, `Regular Board Meeting`.
 * Empty unless the page says that it tells of several, and none for a programme of one thing.
 */
export function readDayPlan(lines: readonly ReadLine[], pageName: string | null): readonly PlanItem[] {
  if (pageName === null || !SEVERAL.test(pageName)) return [];
  const items = lines.flatMap((line, at) => {
    const { clockText, dayText, rest } = line.words;
    const name = rest === '' ? lines[at + 1]?.words : line.words;
    const isPlanned = clockText !== null && dayText === null && name !== undefined && name.dayText === null;
    return isPlanned && isName(name.rest) && isEventName(name.rest) && name.rest.length <= NAME_LENGTH_MAX
      ? [{ title: name.rest, clockText }]
      : [];
  });
  return items.length > 1 && items.length <= ITEMS_MAX ? items : [];
}

const NAME_LENGTH_MAX = 100;
