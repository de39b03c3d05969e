import type { TitleMarks } from './title-marks.ts';

/** The marks of two titles that contradict each other, in words; empty when none do. */
export function listClashes(a: TitleMarks, b: TitleMarks): readonly string[] {
  const texts = (['years', 'days', 'rooms'] as const)
    .filter((mark) => isApart(a[mark], b[mark]))
    .map((mark) => `the titles name other ${mark}: ${quote(a[mark])} and ${quote(b[mark])}`);
  if (isOtherCount(a.numbers, b.numbers)) {
    texts.push(`the titles name other numbers: ${quote(a.numbers)} and ${quote(b.numbers)}`);
  }
  for (const [group, members] of a.contrasts) {
    if (isApart(members, b.contrasts.get(group) ?? new Set())) texts.push(`the titles name another ${group}`);
  }
  if (isOtherClock(a.clockMinutes, b.clockMinutes)) texts.push('the titles name other times');
  return texts;
}

/** Both say something and nothing in common. */
export function isApart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

/** One title may count more than the other, but each in its own way is another part: `League 2, Game 1` and `League 2, Game 2`. */
function isOtherCount(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isSubsetOf(b) && !b.isSubsetOf(a);
}

/** Times in titles are rounded, and may be those of the doors. */
const CLOCK_TOLERANCE_MINUTES = 60;

function isOtherClock(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > CLOCK_TOLERANCE_MINUTES;
}

function quote(marks: ReadonlySet<string>): string {
  return [...marks].join(', ');
}
