import type { OpportunityFacts } from './opportunity.ts';

/** Name that `factSources` gives to what a person set right. */
export const PERSON = 'person';

/** A link that a correction put in the place of another; both keep their ids for good. */
export interface LinkMove {
  readonly fromLinkId: string;
  readonly toLinkId: string;
}

/** What a person decided, with all that is needed to undo it. */
export type Deed =
  /** These facts are so, whatever sources say. */
  | { readonly kind: 'edit'; readonly facts: Partial<OpportunityFacts> }
  /** Not served any more. */
  | { readonly kind: 'hide' }
  /** `otherId` is the same thing as the opportunity, which survives. `reviewId`: the unsure match that asked. */
  | { readonly kind: 'merge'; readonly moves: readonly LinkMove[]; readonly reviewId: string | null }
  /** A listing is of another thing, which is now `otherId`. */
  | { readonly kind: 'split'; readonly moves: readonly LinkMove[] }
  /** The two of an unsure match are not the same; not asked again. */
  | { readonly kind: 'different'; readonly reviewId: string }
  /** What a held run did not find is gone: withdrawn. */
  | { readonly kind: 'release'; readonly runId: string; readonly sourceId: string; readonly keys: readonly string[] }
  /** What a held run did not find stays. */
  | { readonly kind: 'dismiss'; readonly runId: string }
  | { readonly kind: 'undo' };

export const DEED_KINDS = ['edit', 'hide', 'merge', 'split', 'different', 'release', 'dismiss', 'undo'] as const;

/** One entry of the log of what people decided. Entries are never changed and never deleted. */
export interface Correction {
  /** UUIDv7: the log is in its order. */
  readonly id: string;
  readonly deed: Deed;
  /** The opportunity that it is about; of a merge the survivor. `null` for a run. */
  readonly opportunityId: string | null;
  /** The second opportunity of a merge, a split or an unsure match. */
  readonly otherId: string | null;
  /** The entry that this one takes back. */
  readonly undoes: string | null;
  readonly who: string;
  readonly why: string;
  /** RFC 3339. */
  readonly madeAt: string;
  /** The entry that takes this one back; `null` while it stands. */
  readonly undoneBy: string | null;
}

/** Who decides, and why. */
export interface Decider {
  /** Name of a token, or of the person at the command line. */
  readonly who: string;
  readonly why: string;
}
