import { z } from 'zod';
import { REASON_CODES, UNKNOWNS, type Suggestion } from '#suggest/suggestion.ts';
import { evidence } from './opportunity-parts.ts';
import { opportunitySummary } from './opportunity-schema.ts';
import { listOf } from './present-list.ts';
import { presentOpportunitySummary } from './present-opportunity.ts';

const reason = z
  .object({
    code: z.enum(REASON_CODES),
    text: z.string().describe('A sentence for people.'),
    evidence: evidence.nullable().describe('Null when it follows from times, places or amounts alone.'),
  })
  .meta({ id: 'Reason', description: 'Why something is suggested.' });

const suggestion = z
  .object({
    opportunity: opportunitySummary,
    score: z.number().describe('From 0 to 1, never rising down the list; compares only within one answer.'),
    reasons: z.array(reason),
    unknown: z.array(z.enum(UNKNOWNS)).describe('What one would want to know and no source said.'),
    worthTheTrip: z.boolean().describe('Out of town, but of a kind that people travel for.'),
  })
  .meta({ id: 'Suggestion', description: 'An opportunity that suits, and why.' });

export const suggestionList = listOf(suggestion, 'SuggestionList');

/** A suggestion as the wire has it. */
export function presentSuggestion({ candidate, score, reasons, unknown }: Suggestion): z.infer<typeof suggestion> {
  return {
    opportunity: presentOpportunitySummary(candidate),
    score,
    reasons: [...reasons],
    unknown: [...unknown],
    worthTheTrip: candidate.isTrip,
  };
}
