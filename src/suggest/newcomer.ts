import type { Told } from './criteria.ts';
import { findWelcome } from './newcomer-words.ts';
import type { Candidate, SuggestionCandidate } from './suggestion.ts';

/** Whether somebody who knows nobody there may simply come, by the words of the source. */
export function judgeNewcomer({ card: { audience, isWelcoming } }: Candidate): number {
  if (audience === 'members-only') return 0;
  return isWelcoming || audience !== null ? 1 : 0;
}

export function tellNewcomer({ opportunity }: SuggestionCandidate): Told | null {
  const { audience, audienceEvidence, descriptionText } = opportunity.facts;
  if (audience === 'members-only') return null;
  const sentence = findWelcome(descriptionText);
  if (sentence !== undefined) {
    return { text: 'Newcomers are welcome.', evidence: { text: sentence, from: 'description' } };
  }
  if (audience === null) return null;
  const text = audience === 'open' ? 'It is open to everyone.' : 'Guests are welcome.';
  return { text, evidence: audienceEvidence };
}
