import type { ReadingProblem } from '../../contract.ts';
import { valuesOf, wordsUnder } from './item.ts';
import type { Entry } from './list-entries.ts';
import { readSchedule } from './read-schedule.ts';

/** What an entry prints that one listing cannot hold; said, so that nothing is lost in silence. */
export function listLosses({ item }: Entry): readonly ReadingProblem[] {
  const name = wordsUnder(item, 'name', 'summary');
  const starts = new Set(valuesOf(item, 'startDate')).size;
  const { leftOver } = readSchedule(item);
  const losses = [
    starts > 1 ? `The entry prints ${starts} starts; only the first is read.` : null,
    leftOver > 0 ? `The entry prints ${leftOver} further schedules at other times; only the first is read.` : null,
  ];
  return losses.filter((message) => message !== null).map((message) => ({ message, item: name }));
}
