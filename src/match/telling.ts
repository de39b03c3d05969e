import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';

/** What one source tells of an opportunity. */
export interface Telling {
  readonly sourceId: string;
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/** A value with the source that told it; `null` when none did. */
export interface Told<T> {
  readonly value: T;
  readonly sourceId: string | null;
}

/** The first value in the order of rank that says something; `otherwise` when none does. */
export function firstTold<T>(ranked: readonly Telling[], read: (facts: OpportunityFacts) => T, otherwise: T): Told<T> {
  const telling = ranked.find(({ facts }) => read(facts) !== otherwise);
  return telling ? { value: read(telling.facts), sourceId: telling.sourceId } : { value: otherwise, sourceId: null };
}

/** A value of one source that was chosen before, `null` when that source does not state it. */
export function toldBy<T>(telling: Telling | undefined, read: (facts: OpportunityFacts) => T): Told<T | null> {
  const value = telling ? read(telling.facts) : null;
  return { value, sourceId: value === null ? null : (telling?.sourceId ?? null) };
}
