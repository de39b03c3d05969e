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
const LINKING_VERBS = new Set(['is', 'are', 'was', 'were', 'will', 'be', 'do', 'does', 'currently']);
const REACH_BEFORE = 4;

/** Whether the words from `from` up to `to` are denied: `no experience in HR needed`, `volunteers are not needed`. */
export function isNegated(
  words: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return isDeniedBefore(words, from) || isDeniedAfter(words, to);
}

function isDeniedBefore(words: readonly string[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at -= 1) {
    const word = words[at] ?? '';
    if (NEGATORS.has(word)) return !HARMLESS_AFTER_NEGATOR.has(words[at + 1] ?? '');
    if (CLAUSE_BREAKS.has(word)) return false;
  }
  return false;
}

function isDeniedAfter(words: readonly string[], to: number): boolean {
  const next = words[to] ?? '';
  if (next === 'isnt' || next === 'arent') return true;
  const at = LINKING_VERBS.has(next) ? to + 1 : to;
  const denier = words[at] ?? '';
  if (denier === 'not') return !HARMLESS_AFTER_NEGATOR.has(words[at + 1] ?? '');
  return denier === 'no' && words[at + 1] === 'longer';
}
