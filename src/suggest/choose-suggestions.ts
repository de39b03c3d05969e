import { balance } from './balance.ts';
import { compareText } from './card.ts';
import { chooseTime } from './choose-time.ts';
import { type Asked, CRITERIA, weightSum } from './criteria.ts';
import { daysUntil } from './days.ts';
import { isFree } from './free-times.ts';
import { matchesField } from './nature-criteria.ts';
import type { Candidate, Choice, TimedCandidate } from './suggestion.ts';

/**
 * The best of the candidates, best first, judged by their cards. Pure: the same candidates and question give the same choice all
 * day.
 */
export function chooseSuggestions(candidates: readonly Candidate[], asked: Asked): readonly Choice[] {
  const whole = weightSum(asked.question);
  const ranked = candidates
    .flatMap((candidate) => {
      const time = chooseTime(candidate.card, asked);
      return time === undefined || !isOpen(candidate, asked) ? [] : [{ ...candidate, time }];
    })
    .map((candidate) => ({ candidate, score: Math.round((weigh(candidate, asked) / whole) * 1000) / 1000 }))
    .toSorted(compareChoices);
  return balance(ranked, asked.question.limit);
}

/** Nobody is sent to what is called off, full or over, nor on a trip for another profession. */
function isOpen({ card, isTrip }: Candidate, { question, today }: Asked): boolean {
  if (card.isOff) return false;
  if (card.times === null && card.deadline !== null && daysUntil(card.deadline, today) < 0) return false;
  return !isTrip || question.fields.length === 0 || matchesField(card, question);
}

function weigh(candidate: TimedCandidate, asked: Asked): number {
  let earned = 0;
  for (const { weight, judge } of CRITERIA) earned += weight * (judge(candidate, asked) ?? 0);
  return earned * chanceOf(candidate, asked);
}

/** What an asker who is not free, or not a member, has of it: little. */
const UNLIKELY = 0.3;

function chanceOf({ card, time }: TimedCandidate, { question }: Asked): number {
  const isTime = !time || isFree(time.start, question.available);
  const isWelcome = card.audience !== 'members-only';
  return (isTime ? 1 : UNLIKELY) * (isWelcome ? 1 : UNLIKELY);
}

function compareChoices(a: Choice, b: Choice): number {
  return b.score - a.score || compareText(startOf(a), startOf(b)) || compareText(a.candidate.id, b.candidate.id);
}

/** Undated openings come after everything dated. */
function startOf({ candidate: { time } }: Choice): string {
  return time?.start ?? '~';
}
