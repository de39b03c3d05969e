import type { WayToContribute } from '#domain/opportunity.ts';
import { WAY_TERMS } from '#domain/terms.ts';
import type { Way } from '#domain/vocabularies.ts';
import { judgeDeadline, judgeHour, judgeSoon } from './time-criteria.ts';
import { judgeNewcomer } from './newcomer.ts';
import type { ReasonCode, SuggestionCandidate, SuggestionQuestion, Reason } from './suggestion.ts';

/** How well one thing suits, and the reason to tell when it does. */
export interface Judgement {
  /** From 0 (not at all) to 1 (fully). */
  readonly fit: number;
  readonly reason: Omit<Reason, 'code'> | null;
}

/** The asker's question on a given day. Nothing finer than the day is known, so that the answer holds for the day. */
export interface Asked {
  readonly question: SuggestionQuestion;
  readonly today: Temporal.PlainDate;
}

interface Criterion {
  readonly code: ReasonCode;
  /** How much a full fit counts, against the others. */
  readonly weight: number;
  /** `null` when the question does not turn on this, or it does not apply to the candidate. */
  readonly judge: (candidate: SuggestionCandidate, asked: Asked) => Judgement | null;
}

/**
 * What makes a good suggestion. The profession comes first and giving close behind it; together they outweigh everything else,
 * so among things of one field giving always ranks above watching.
 */
export const CRITERIA: readonly Criterion[] = [
  { code: 'offer-match', weight: 4, judge: judgeOffer },
  { code: 'contribute', weight: 3.5, judge: judgeContribution },
  { code: 'field-match', weight: 4, judge: judgeField },
  { code: 'deadline-soon', weight: 0.5, judge: judgeDeadline },
  { code: 'soon', weight: 0.75, judge: judgeSoon },
  { code: 'time-fit', weight: 0.25, judge: judgeHour },
  { code: 'distance', weight: 1, judge: judgeDistance },
  { code: 'worth-the-trip', weight: 0, judge: judgeTrip },
  { code: 'newcomer-friendly', weight: 0.5, judge: judgeNewcomer },
  { code: 'free', weight: 0.25, judge: judgeCost },
];

/** Where there is another way to give, that one says more. */
const LESS_TELLING_WAYS: ReadonlySet<Way> = new Set<Way>(['volunteer', 'sponsor']);

const NO_FIT: Judgement = { fit: 0, reason: null };

function judgeContribution({ opportunity }: SuggestionCandidate, { question }: Asked): Judgement {
  const giving = opportunity.facts.ways.filter(({ way }) => way !== 'attend');
  const best =
    giving.find(({ way }) => question.ways.includes(way)) ??
    giving.find(({ way }) => !LESS_TELLING_WAYS.has(way)) ??
    giving[0];
  if (!best) return NO_FIT;
  return { fit: 1, reason: { text: tellWay(best), evidence: best.evidence } };
}

/** They ask for what the asker brings: by the way, or by a skill among those they name. */
function judgeOffer({ opportunity }: SuggestionCandidate, { question }: Asked): Judgement | null {
  if (question.ways.length + question.skills.length === 0) return null;
  const { ways, skills } = opportunity.facts;
  const way = ways.find((one) => question.ways.includes(one.way));
  if (way) {
    const text = `They need what you offer: ${WAY_TERMS[way.way].label.toLowerCase()}.`;
    return { fit: 1, reason: { text, evidence: way.evidence } };
  }
  const skill = skills.find((named) => question.skills.includes(named.toLowerCase()));
  if (skill === undefined) return NO_FIT;
  const evidence = { text: skill, from: 'stated' } as const;
  return { fit: 1, reason: { text: `They need what you offer: ${skill}.`, evidence } };
}

function tellWay({ way }: WayToContribute): string {
  return `You can ${WAY_TERMS[way].label.toLowerCase()} here.`;
}

function judgeField({ opportunity }: SuggestionCandidate, { question }: Asked): Judgement | null {
  if (question.fields.length === 0) return null;
  const match = opportunity.facts.fields.find(({ field }) => question.fields.includes(field));
  if (!match) return NO_FIT;
  return { fit: 1, reason: { text: `It is about your field, ${tellField(match.field)}.`, evidence: match.evidence } };
}

function tellField(field: string): string {
  return field.replaceAll('-', ' ');
}

function judgeDistance({ opportunity, distanceMeters }: SuggestionCandidate, { question }: Asked): Judgement | null {
  if (distanceMeters === null) return null;
  const kilometers = distanceMeters / 1000;
  const fit = Math.max(0, 1 - kilometers / question.withinKm);
  const { location } = opportunity.facts;
  const isExact = location?.precision === 'point' || location?.precision === 'street';
  if (isExact) return { fit, reason: { text: `It is ${tellKilometers(kilometers)} away.`, evidence: null } };
  return { fit, reason: location?.city ? { text: `It is in ${location.city}.`, evidence: null } : null };
}

function judgeTrip({ opportunity, isTrip, distanceMeters }: SuggestionCandidate): Judgement | null {
  if (!isTrip || distanceMeters === null) return null;
  const city = opportunity.facts.location?.city ?? 'another city';
  return {
    fit: 1,
    reason: { text: `Worth the trip to ${city}, ${tellKilometers(distanceMeters / 1000)}.`, evidence: null },
  };
}

function tellKilometers(kilometers: number): string {
  return kilometers < 10 ? `${kilometers.toFixed(1)} km` : `${Math.round(kilometers)} km`;
}

function judgeCost({ opportunity }: SuggestionCandidate): Judgement {
  const isFree = opportunity.facts.cost?.isFree === true;
  return isFree ? { fit: 1, reason: { text: 'It costs nothing.', evidence: null } } : NO_FIT;
}
