import type { Judgement } from './criteria.ts';
import { findSentence } from './find-sentence.ts';
import type { SuggestionCandidate } from './suggestion.ts';

const WELCOMING_WORDS =
  /\b(newcomers?|first[- ]timers?|beginners? (?:are )?welcome|everyone(?: is)? welcome|all are welcome|open to (?:all|everyone|the public)|no experience (?:is )?(?:needed|required|necessary)|new members|guests (?:are )?welcome|guests? night)\b/i;

/** Whether somebody who knows nobody there may simply come, by the words of the source. */
export function judgeNewcomer({ opportunity }: SuggestionCandidate): Judgement {
  const { audience, audienceEvidence, descriptionText } = opportunity.facts;
  if (audience === 'members-only') return { fit: 0, reason: null };
  const sentence = findSentence(descriptionText ?? '', WELCOMING_WORDS);
  if (sentence) {
    const evidence = { text: sentence, from: 'description' } as const;
    return { fit: 1, reason: { text: 'Newcomers are welcome.', evidence } };
  }
  if (audience === null) return { fit: 0, reason: null };
  const text = audience === 'open' ? 'It is open to everyone.' : 'Guests are welcome.';
  return { fit: 1, reason: { text, evidence: audienceEvidence } };
}
