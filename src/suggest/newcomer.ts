import type { Judgement } from './criteria.ts';
import type { SuggestionCandidate } from './suggestion.ts';

/** As much of a description is looked at, in characters. */
const LOOKED_AT_MAX = 4000;
const EVIDENCE_LENGTH_MAX = 300;

const WELCOMING_WORDS =
  /\b(newcomers?|first[- ]timers?|beginners? (?:are )?welcome|everyone(?: is)? welcome|all are welcome|open to (?:all|everyone|the public)|no experience (?:is )?(?:needed|required|necessary)|new members|guests (?:are )?welcome|guests? night)\b/i;

/** Whether somebody who knows nobody there may simply come, by the words of the source. */
export function judgeNewcomer({ opportunity }: SuggestionCandidate): Judgement {
  const { audience, descriptionText } = opportunity.facts;
  if (audience === 'members-only') return { fit: 0, reason: null };
  const sentence = findWelcome(descriptionText ?? '');
  if (sentence) {
    const evidence = { text: sentence, from: 'description' } as const;
    return { fit: 1, reason: { text: 'Newcomers are welcome.', evidence } };
  }
  if (audience === null) return { fit: 0, reason: null };
  const text = audience === 'open' ? 'It is open to everyone.' : 'Guests are welcome.';
  return { fit: 1, reason: { text, evidence: null } };
}

/** The sentence that welcomes, around the words found. */
function findWelcome(description: string): string | undefined {
  const text = description.slice(0, LOOKED_AT_MAX);
  const at = text.search(WELCOMING_WORDS);
  if (at < 0) return undefined;
  const before = Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('\n', at) + 1, 0);
  const ends = [text.indexOf('. ', at) + 1, text.indexOf('\n', at)].filter((end) => end > at);
  return text.slice(before, Math.min(...ends, before + EVIDENCE_LENGTH_MAX)).trim();
}
