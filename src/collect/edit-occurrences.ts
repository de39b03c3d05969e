import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import type { MergedFacts } from '#match/merge-facts.ts';
import type { Edits } from '#query/list-edits.ts';

const TIME_FACTS = ['start', 'end', 'status', 'recurrence'] as const satisfies readonly (keyof Edits)[];

/**
 * The times of an opportunity once a person set some of them right. A single time is the one that the facts tell. Of several, the
 * one that began with the whole follows its start and end; the others stay, since nobody spoke of them. Pure.
 * @param told what the sources say, without the edits
 * @param facts with the edits
 */
export function editOccurrences(
  { facts: { start: toldStart }, occurrences }: MergedFacts,
  facts: OpportunityFacts,
  edits: Edits,
): readonly Occurrence[] {
  if (!TIME_FACTS.some((name) => name in edits)) return occurrences;
  const { start, end, status } = facts;
  if (start === null) return [];
  const isSingle = occurrences.length <= 1 || edits.recurrence === null;
  if (isSingle) return [{ ...(occurrences[0] ?? UNTOLD), start, end, status }];
  const edited = occurrences.map((time) =>
    time.start.local === toldStart?.local ? { ...time, start, end: 'end' in edits ? end : time.end } : time,
  );
  return edited.toSorted((a, b) => (a.start.local < b.start.local ? -1 : 1));
}

const UNTOLD = { title: null, capacity: null, remaining: null } as const;
