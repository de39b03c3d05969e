import { toCanonicalJson } from '#db/values.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';

interface Said {
  readonly facts: OpportunityFacts;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Whether the second tells people anything the first did not. A series written out further, because time went on, does not: only
 * what differs in the stretch that both cover does.
 */
export function saysSomethingNew(before: Said, after: Said): boolean {
  if (toCanonicalJson(before.facts) !== toCanonicalJson(after.facts)) return true;
  if (after.facts.recurrence === null)
    return toCanonicalJson(before.occurrences) !== toCanonicalJson(after.occurrences);
  const stretch = commonStretch(before.occurrences, after.occurrences);
  return toCanonicalJson(within(before.occurrences, stretch)) !== toCanonicalJson(within(after.occurrences, stretch));
}

interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** From the later of the two beginnings to the earlier of the two ends, as local times. */
function commonStretch(a: readonly Occurrence[], b: readonly Occurrence[]): Stretch {
  const firsts = [a.at(0)?.start.local ?? '', b.at(0)?.start.local ?? ''].sort();
  const lasts = [a.at(-1)?.start.local ?? '', b.at(-1)?.start.local ?? ''].sort();
  return { first: firsts[1] ?? '', last: lasts[0] ?? '' };
}

function within(occurrences: readonly Occurrence[], { first, last }: Stretch): readonly Occurrence[] {
  return occurrences.filter(({ start }) => start.local >= first && start.local <= last);
}
