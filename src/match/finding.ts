/**
 * What one aspect of two cards says about their being the same thing. Points are evidence in bits, added up as in record
 * linkage by Fellegi and Sunter (1969): +1 doubles the odds of "same", -1 halves them.
 */
export interface Finding {
  readonly aspect: 'title' | 'time' | 'place' | 'organizer' | 'address' | 'source';
  readonly points: number;
  /** For people: `both start at the same moment`. */
  readonly text: string;
  /** The two cannot be the same, whatever else speaks for it. */
  readonly isContradiction: boolean;
}

/** Evidence for (positive) or against (negative). */
export function finding(aspect: Finding['aspect'], points: number, text: string): Finding {
  return { aspect, points, text, isContradiction: false };
}

/** Something that one thing cannot have both ways: two dates, two shifts, two rooms. */
export function contradiction(aspect: Finding['aspect'], text: string): Finding {
  return { aspect, points: 0, text, isContradiction: true };
}
