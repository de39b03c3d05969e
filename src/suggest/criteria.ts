import { judgeContribution, judgeCost, judgeField, tellContribution, tellCost, tellField } from './nature-criteria.ts';
import { judgeNewcomer, tellNewcomer } from './newcomer.ts';
import { isOffered, judgeOffer, tellOffer } from './offer.ts';
import { judgeDistance, judgeTrip, tellDistance, tellTrip } from './place-criteria.ts';
import type { Reason, ReasonCode, SuggestionCandidate, SuggestionQuestion, TimedCandidate } from './suggestion.ts';
import { judgeDeadline, judgeHour, judgeSoon, tellDeadline, tellHour, tellSoon } from './time-criteria.ts';

/** A reason without its code. */
export type Told = Omit<Reason, 'code'>;

/** The asker's question on a given day. Nothing finer than the day is known, so that the answer holds for the day. */
export interface Asked {
  readonly question: SuggestionQuestion;
  /** Days since 1970-01-01 by the calendar there. */
  readonly today: number;
}

interface Criterion {
  readonly code: ReasonCode;
  /** How much a full fit counts, against the others. */
  readonly weight: number;
  /**
   * How well it suits, from 0 (not at all) to 1 (fully); `null` when the question does not turn on this, or it does not apply to the
   * candidate. Judged by the card alone.
   */
  readonly judge: (candidate: TimedCandidate, asked: Asked) => number | null;
  /** The reason to tell of what was chosen, with the words it rests on; `null` when there is nothing to tell. */
  readonly tell: (candidate: SuggestionCandidate, asked: Asked) => Told | null;
}

/**
 * What makes a good suggestion. The profession comes first and giving close behind it; together they outweigh everything else,
 * so among things of one field giving always ranks above watching.
 */
export const CRITERIA: readonly Criterion[] = [
  { code: 'offer-match', weight: 4, judge: judgeOffer, tell: tellOffer },
  { code: 'contribute', weight: 3.5, judge: judgeContribution, tell: tellContribution },
  { code: 'field-match', weight: 4, judge: judgeField, tell: tellField },
  { code: 'deadline-soon', weight: 0.5, judge: judgeDeadline, tell: tellDeadline },
  { code: 'soon', weight: 0.75, judge: judgeSoon, tell: tellSoon },
  { code: 'time-fit', weight: 0.25, judge: judgeHour, tell: tellHour },
  { code: 'distance', weight: 1, judge: judgeDistance, tell: tellDistance },
  { code: 'worth-the-trip', weight: 0, judge: judgeTrip, tell: tellTrip },
  { code: 'newcomer-friendly', weight: 0.5, judge: judgeNewcomer, tell: tellNewcomer },
  { code: 'free', weight: 0.25, judge: judgeCost, tell: tellCost },
];

/** All that could be earned; the field and the offer count only when one was told. */
export function weightSum(question: SuggestionQuestion): number {
  const applicable = CRITERIA.filter(
    ({ code }) =>
      (code !== 'field-match' || question.fields.length > 0) && (code !== 'offer-match' || isOffered(question)),
  );
  return applicable.reduce((sum, { weight }) => sum + weight, 0);
}
