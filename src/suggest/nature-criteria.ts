import { WAY_TERMS } from '#domain/terms.ts';
import type { Way } from '#domain/vocabularies.ts';
import type { Card } from './card.ts';
import type { Asked, Told } from './criteria.ts';
import { listOpenWays, listOpenWaysOf } from './open-ways.ts';
import type { Candidate, SuggestionCandidate, SuggestionQuestion } from './suggestion.ts';

/** Where there is another way to give, that one says more. */
const LESS_TELLING_WAYS: ReadonlySet<Way> = new Set<Way>(['volunteer', 'sponsor']);

/** How the professions of an opportunity and of the asker stand to each other. */
type Standing = 'own' | 'any' | 'other';
const CONTRIBUTION_FITS: Readonly<Record<Standing, number>> = { own: 1, any: 0.6, other: 0.2 };
const FIELD_FITS: Readonly<Record<Standing, number>> = { own: 1, any: 0.2, other: 0 };

function standingOf({ fields }: Card, question: SuggestionQuestion): Standing {
  if (question.fields.length === 0 || matchesField({ fields }, question)) return 'own';
  return fields.length === 0 ? 'any' : 'other';
}

/** It is of a profession of the asker's. */
export function matchesField({ fields }: Pick<Card, 'fields'>, question: SuggestionQuestion): boolean {
  return fields.some((field) => question.fields.includes(field));
}

/** Giving counts in full in one's own profession, less where anyone is welcome to help, and little where another one is asked for. */
export function judgeContribution({ card }: Candidate, { question, today }: Asked): number {
  return listOpenWays(card, today).length > 0 ? CONTRIBUTION_FITS[standingOf(card, question)] : 0;
}

export function tellContribution({ opportunity }: SuggestionCandidate, { question, today }: Asked): Told | null {
  const giving = listOpenWaysOf(opportunity, today);
  const best =
    giving.find(({ way }) => question.ways.includes(way)) ??
    giving.find(({ way }) => !LESS_TELLING_WAYS.has(way)) ??
    giving[0];
  return best ? { text: `You can ${WAY_TERMS[best.way].label.toLowerCase()} here.`, evidence: best.evidence } : null;
}

export function judgeField({ card }: Candidate, { question }: Asked): number | null {
  return question.fields.length === 0 ? null : FIELD_FITS[standingOf(card, question)];
}

export function tellField({ opportunity }: SuggestionCandidate, { question }: Asked): Told | null {
  const match = opportunity.facts.fields.find(({ field }) => question.fields.includes(field));
  if (!match) return null;
  return { text: `It is about your field, ${match.field.replaceAll('-', ' ')}.`, evidence: match.evidence };
}

export function judgeCost({ card }: Candidate): number {
  return card.isFree ? 1 : 0;
}

export function tellCost({ opportunity }: SuggestionCandidate): Told | null {
  return opportunity.facts.cost?.isFree === true ? { text: 'It costs nothing.', evidence: null } : null;
}
