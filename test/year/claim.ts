import type { Attendance, Status } from '#domain/vocabularies.ts';

/** What a page says of a happening, in the words of the record that should come of it. */
export interface Claim {
  readonly code: string;
  readonly title: string;
  /** `2026-03-05T18:00:00`; `null` for an opening. */
  readonly start: string | null;
  readonly status: Status;
  readonly attendance: Attendance;
  readonly url: string;
}

/** A page of the town on one day. */
export interface YearPage {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
  /** What somebody who reads it learns. */
  readonly claims: readonly Claim[];
}
