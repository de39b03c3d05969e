import { toPlainWords, toStem } from './fold-words.ts';
import { FORMS, PART_WORDS } from './word-lists.ts';

/**
 * The part of a larger thing that only one of two titles names: `sprints`, `after party`, a session with its conference in
 * brackets; `undefined` when neither does.
 */
export function findLonePart(a: string, b: string): string | undefined {
  return findPartWord(a, b) ?? findPartWord(b, a) ?? findSession(a, b) ?? findSession(b, a);
}

/** An invitation is no part: the first word of a title (`Volunteers for …`), and what is `needed` or `wanted`. */
function findPartWord(title: string, other: string): string | undefined {
  const stems = new Set(withPairs(toPlainWords(other)).map(toStem));
  const rest = toPlainWords(title).filter((_, index, words) => index > 0 && !INVITING.has(words[index + 1] ?? ''));
  return withPairs(rest).find((word) => PART_WORDS.has(word) && !stems.has(toStem(word)));
}

const INVITING: ReadonlySet<string> = new Set(['needed', 'wanted', 'welcome']);

/** The words, and each two neighbors written as one: `after party` → `afterparty`. */
function withPairs(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, index) => `${words[index]}${word}`)];
}

/** `Total Rewards 101 (Tri-County HR Summit)` beside `Tri-County HR Summit`. */
function findSession(title: string, other: string): string | undefined {
  const open = title.lastIndexOf('(');
  if (open <= 0 || !title.trimEnd().endsWith(')')) return undefined;
  const session = title.slice(0, open).trim();
  const isOfConference = toPlainWords(title.slice(open)).some((word) => CONFERENCE_WORDS.has(word));
  const others = new Set(toPlainWords(other).map(toStem));
  const isNamed = toPlainWords(session).some((word) => others.has(toStem(word)));
  const isOtherOfConference = toPlainWords(other).some((word) => CONFERENCE_WORDS.has(word));
  return isOfConference && isOtherOfConference && !isNamed ? session : undefined;
}

const CONFERENCE_WORDS = FORMS.find((form) => form.has('conference')) ?? new Set<string>();
