/** What a title that was cut short ends with. */
const CUT_MARK = /\s?(?:…|\.{3})\s*$/;
/** A title cut to less than this says too little of what followed. */
const KEPT_LENGTH_MIN = 12;

/**
 * Two titles of which one was cut short (`Women Who Compile Lightning Ta…`), both cut where that one ends; others as they are.
 * So what the cut took away does not count as missing.
 */
export function cutAlike(a: string, b: string): readonly [string, string] {
  if (isCutOf(a, b)) return [keptOf(a), b.slice(0, keptOf(a).length)];
  if (isCutOf(b, a)) return [a.slice(0, keptOf(b).length), keptOf(b)];
  return [a, b];
}

function isCutOf(short: string, long: string): boolean {
  const kept = keptOf(short);
  if (kept === short || kept.length < KEPT_LENGTH_MIN) return false;
  return long.slice(0, kept.length).toLowerCase() === kept.toLowerCase();
}

function keptOf(title: string): string {
  return title.replace(CUT_MARK, '');
}
