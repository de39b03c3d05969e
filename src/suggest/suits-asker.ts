import type { Asked } from './criteria.ts';
import { matchesField } from './nature-criteria.ts';
import { judgeOffer } from './offer.ts';
import type { Candidate } from './suggestion.ts';

/** It is of the asker's profession or in need of what they offer; anything suits who told neither. */
export function suitsAsker(candidate: Candidate, asked: Asked): boolean {
  const { fields, ways, skills } = asked.question;
  const isAnything = fields.length + ways.length + skills.length === 0;
  return isAnything || matchesField(candidate.card, asked.question) || (judgeOffer(candidate, asked) ?? 0) > 0;
}
