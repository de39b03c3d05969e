import type { Opportunity, WayToContribute } from '#domain/opportunity.ts';
import { WAY_TERMS } from '#domain/terms.ts';
import type { Way } from '#domain/vocabularies.ts';
import { judgeDeadline, judgeHour, judgeSoon } from './time-criteria.ts';
import { judgeNewcomer } from './newcomer.ts';
import { judgeOffer } from './offer.ts';
import { listOpenWays } from './open-ways.ts';
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

/** Giving counts in full in one's own profession, less where anyone is welcome to help, and little where another one is asked for. */
function judgeContribution({ opportunity }: SuggestionCandidate, { question, today }: Asked): Judgement {
  const giving = listOpenWays(opportunity, today);
  const best =
    giving.find(({ way }) => question.ways.includes(way)) ??
    giving.find(({ way }) => !LESS_TELLING_WAYS.has(way)) ??
    giving[0];
  if (!best) return NO_FIT;
  const fit = CONTRIBUTION_FITS[standingOf(opportunity, question)];
  return { fit, reason: { text: tellWay(best), evidence: best.evidence } };
}

/** How the professions of an opportunity and of the asker stand to each other. */
type Standing = 'own' | 'any' | 'other';
const CONTRIBUTION_FITS: Readonly<Record<Standing, number>> = { own: 1, any: 0.6, other: 0.2 };
const FIELD_FITS: Readonly<Record<Standing, number>> = { own: 1, any: 0.2, other: 0 };

function standingOf({ facts }: Opportunity, { fields }: SuggestionQuestion): Standing {
  if (fields.length === 0 || facts.fields.some(({ field }) => fields.includes(field))) return 'own';
  return facts.fields.length === 0 ? 'any' : 'other';
}

function tellWay({ way }: WayToContribute): string {
  return `You can ${WAY_TERMS[way].label.toLowerCase()} here.`;
}

function judgeField({ opportunity }: SuggestionCandidate, { question }: Asked): Judgement | null {
  if (question.fields.length === 0) return null;
  const match = opportunity.facts.fields.find(({ field }) => question.fields.includes(field));
  if (!match) return { fit: FIELD_FITS[standingOf(opportunity, question)], reason: null };
  return {
    fit: FIELD_FITS.own,
    reason: { text: `It is about your field, ${tellField(match.field)}.`, evidence: match.evidence },
  };
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
