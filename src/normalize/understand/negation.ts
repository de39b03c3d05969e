/** Words that turn what follows within `REACH_BEFORE` words into its opposite. */
const NEGATORS = new Set([
  'no',
  'not',
  'never',
  'without',
  'neither',
  'nor',
  'dont',
  'doesnt',
  'didnt',
  'isnt',
  'arent',
  'wasnt',
  'wont',
  'cant',
  'cannot',
  'unfortunately',
]);
/** After these, a negator says no such thing: `not only`, `not-for-profit`, `no matter`. */
const HARMLESS_AFTER_NEGATOR = new Set([
  'only',
  'just',
  'for',
  'matter',
  'simply',
  'merely',
  'cost',
  'charge',
  'doubt',
  'miss',
  'to',
]);
/** Words that end the reach of a negator: `no experience, but a love of animals`. */
const CLAUSE_BREAKS = new Set([
  'but',
  'only',
  'just',
  'and',
  'needed',
  'necessary',
  'required',
  'then',
  'so',
  'to',
  'if',
]);
/** Between a negator and what it denies these are no words of their own: `not need to be a nurse`. */
const FILLERS = new Set(['a', 'an', 'be']);
const LINKING_VERBS = new Set(['is', 'are', 'was', 'were', 'will', 'be', 'do', 'does', 'currently']);
const REACH_BEFORE = 4;

/** A phrase as it stands among words; a loose one has others between its own. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isLoose: boolean;
}

/** Whether the words from `from` up to `to` are denied: `no experience in HR needed`, `volunteers are not needed`. */
export function isNegated(words: readonly string[], { from, to, isLoose }: Stretch): boolean {
  const isDeniedWithin = isLoose && words.slice(from, to).some((word) => NEGATORS.has(word));
  return isDeniedWithin || isDeniedBefore(words, from) || isDeniedAfter(words, to);
}

function isDeniedBefore(words: readonly string[], from: number): boolean {
  for (let at = from - 1, steps = 0; at >= 0 && steps < REACH_BEFORE; at -= 1) {
    const word = words[at] ?? '';
    if (FILLERS.has(word) || (word === 'to' && words[at + 1] === 'be')) continue;
    if (NEGATORS.has(word)) return !HARMLESS_AFTER_NEGATOR.has(words[at + 1] ?? '') && !isDoublyDenied(words, at);
    if (CLAUSE_BREAKS.has(word)) return false;
    steps += 1;
  }
  return false;
}

/** `No veteran dies alone`, `no kid hungry`: what is denied is the want, not the one who wants. */
function isDoublyDenied(words: readonly string[], at: number): boolean {
  return words.slice(at + 1, at + 1 + DOUBLE_REACH).some((word) => WANTS.has(word));
}

const WANTS = new Set(['alone', 'hungry', 'behind', 'homeless', 'forgotten', 'unwanted']);
const DOUBLE_REACH = 6;

function isDeniedAfter(words: readonly string[], to: number): boolean {
  const next = words[to] ?? '';
  if (next === 'isnt' || next === 'arent') return true;
  const at = LINKING_VERBS.has(next) ? to + 1 : to;
  const denier = words[at] ?? '';
  if (denier === 'not') return !HARMLESS_AFTER_NEGATOR.has(words[at + 1] ?? '');
  return denier === 'no' && words[at + 1] === 'longer';
}
