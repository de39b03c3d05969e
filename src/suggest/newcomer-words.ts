import { findSentence } from './find-sentence.ts';

const WELCOMING_WORDS =
  /\b(newcomers?|first[- ]timers?|beginners? (?:are )?welcome|everyone(?: is)? welcome|all are welcome|open to (?:all|everyone|the public)|no experience (?:is )?(?:needed|required|necessary)|new members|guests (?:are )?welcome|guests? night)\b/i;

/** The first sentence of a description that welcomes who knows nobody there; `undefined` when none does. */
export function findWelcome(description: string | null): string | undefined {
  return findSentence(description ?? '', WELCOMING_WORDS);
}

/** Whether {@link findWelcome} finds any. */
export function isWelcoming(description: string | null): boolean {
  return findWelcome(description) !== undefined;
}
