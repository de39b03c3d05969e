import type { Status } from '#domain/vocabularies.ts';

/** Something that truly happens in the town, or an opening without a date, with everything that is changed about it in the year. */
export interface Happening {
  /** Printed in its description; by it the record is recognized in the end. */
  readonly code: string;
  readonly title: string;
  readonly organizer: string;
  readonly venue: string;
  readonly street: string;
  /** Wall clock in the town; `null` for an opening. */
  readonly start: Temporal.PlainDateTime | null;
  readonly posts: readonly Post[];
  readonly changes: readonly Change[];
  readonly gaps: readonly Gap[];
}

/** A publisher that shows it, from a day on; a slow one tells every change so many days late. */
export interface Post {
  readonly publisher: string;
  readonly from: Temporal.PlainDate;
  readonly lateDays: number;
}

export type Change = { readonly on: Temporal.PlainDate } & (
  | { readonly is: 'cancelled' | 'postponed' | 'moved-online' | 'removed' }
  | { readonly is: 'rescheduled'; readonly to: Temporal.PlainDateTime }
  | { readonly is: 'retitled'; readonly title: string }
);

/** Days on which its publishers do not show it though nothing has changed: `[from, to)`. */
export interface Gap {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** How it stands on a day. */
export interface State {
  readonly title: string;
  readonly start: Temporal.PlainDateTime | null;
  readonly status: Status;
  readonly isOnline: boolean;
  readonly isRemoved: boolean;
}

/** How a happening stands on a day: every change up to that day made. */
export function stateOn({ title, start, changes }: Happening, day: Temporal.PlainDate): State {
  const announced: State = { title, start, status: 'scheduled', isOnline: false, isRemoved: false };
  return changes.filter(({ on }) => Temporal.PlainDate.compare(on, day) <= 0).reduce(applyChange, announced);
}

function applyChange(state: State, change: Change): State {
  if (change.is === 'rescheduled') return { ...state, start: change.to };
  if (change.is === 'retitled') return { ...state, title: change.title };
  if (change.is === 'moved-online') return { ...state, isOnline: true };
  if (change.is === 'removed') return { ...state, isRemoved: true };
  return { ...state, status: change.is };
}

export function isBetween(day: Temporal.PlainDate, { from, to }: Gap): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0;
}
