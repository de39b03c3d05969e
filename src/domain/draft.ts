import type { Occurrence, OpportunityFacts } from './opportunity.ts';
import type { Listing } from './listing.ts';

/** A listing understood, not yet matched. */
export interface Draft {
  readonly sourceId: string;
  /** The source's own id, or a stable stand-in made of its address or title and start when it has none. */
  readonly sourceKey: string;
  readonly facts: OpportunityFacts;
  /** Concrete times inside the asked window, earliest first; empty for an undated opening. */
  readonly occurrences: readonly Occurrence[];
  readonly listing: Listing;
}
