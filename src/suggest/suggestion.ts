import type { Evidence, Occurrence, Opportunity } from '#domain/opportunity.ts';
import type { Field, Way } from '#domain/vocabularies.ts';
import type { Card, CardTime } from './card.ts';
import type { FreeTime } from './free-times.ts';

/** What somebody wants to know: what is there for me, and what can I bring? */
export interface SuggestionQuestion {
  /** Professions of the asker; empty when none was told. */
  readonly fields: readonly Field[];
  /** What the asker can bring: ways, and skills in lower case; empty when nothing was told. */
  readonly ways: readonly Way[];
  readonly skills: readonly string[];
  /** When the asker is free; empty for any time. */
  readonly available: readonly FreeTime[];
  /** How far the asker goes, in kilometers. */
  readonly withinKm: number;
  /** How many suggestions, at most. */
  readonly limit: number;
  /** IANA zone of the asker's city; days are counted in it. */
  readonly timeZone: string;
}

/** What may be suggested, as far as it is judged. */
export interface Candidate {
  /** Of the opportunity. */
  readonly id: string;
  readonly card: Card;
  /** From the asker's city; `null` when its place is not known. */
  readonly distanceMeters: number | null;
  /** Farther than the asker goes, but of a kind that people travel for. */
  readonly isTrip: boolean;
  /** RFC 3339: when a source last showed it; `null` where that does not matter, for what has a date. */
  readonly lastSeenAt: string | null;
  /** Its description; only looked at when the asker has skills. */
  readonly text: string | null;
}

/** A candidate at the time that suits the asker best. */
export interface TimedCandidate extends Candidate {
  /** `null` for an undated opening. */
  readonly time: CardTime | null;
}

/** A candidate and what it is worth: see {@link Suggestion.score}. */
export interface Choice {
  readonly candidate: TimedCandidate;
  readonly score: number;
}

/** An opportunity that may be suggested, with all that is known of it. */
export interface SuggestionCandidate {
  readonly opportunity: Opportunity;
  /** The next time to be there; `null` for an undated opening. */
  readonly occurrence: Occurrence | null;
  /** From the asker's city; `null` when its place is not known. */
  readonly distanceMeters: number | null;
  /** Farther than the asker goes, but of a kind that people travel for. */
  readonly isTrip: boolean;
}

/** Why something is suggested, in the order in which reasons are told. */
export const REASON_CODES = [
  'offer-match',
  'contribute',
  'field-match',
  'deadline-soon',
  'soon',
  'time-fit',
  'distance',
  'worth-the-trip',
  'newcomer-friendly',
  'free',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** A sentence for the asker. */
  readonly text: string;
  /** The words it rests on; `null` when it follows from times, places or amounts alone. */
  readonly evidence: Evidence | null;
}

/** What an asker would want to know and no source said. */
export const UNKNOWNS = ['time', 'end', 'venue', 'cost', 'audience', 'effort', 'how-to-join'] as const;
export type Unknown = (typeof UNKNOWNS)[number];

export interface Suggestion {
  readonly candidate: SuggestionCandidate;
  /**
   * From 0 to 1: the share of what was asked for that this fits, less what it loses for its likes ranked above it. Never rises
   * down the list; compares only within one answer.
   */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Unknown[];
}
