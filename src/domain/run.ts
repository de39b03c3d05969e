export const RUN_OUTCOMES = ['ok', 'empty', 'failed', 'blocked', 'held', 'changed-shape'] as const;
/**
 * How a reading ended: whole and good; without a single entry; broken off; because the site does not let us read; with so much
 * gone that a person should look; or on a page that changed its shape, so that its reader may need mending.
 */
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** What a reading met and did. */
export interface RunCounts {
  /** Pages accepted, and pages that were as last time. */
  readonly pages: number;
  readonly pagesUnchanged: number;
  /** Listings that pages said were as before (304). */
  readonly vouched: number;
  /** Listings that became drafts, and what came of them. */
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly problems: number;
  /** Listings that should have been there and were not, and those given up for it. */
  readonly missed: number;
  readonly withdrawn: number;
}

export const NO_COUNTS: RunCounts = {
  pages: 0,
  pagesUnchanged: 0,
  vouched: 0,
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  problems: 0,
  missed: 0,
  withdrawn: 0,
};

/** What is told of a finished run. */
export interface RunReport {
  readonly runId: string;
  readonly sourceId: string;
  readonly outcome: RunOutcome;
  /** Why it was not good, in a sentence for the person who looks after the source. */
  readonly reason: string | null;
  readonly counts: RunCounts;
  /** The first problems met. */
  readonly problems: readonly string[];
  readonly startedAt: string;
  readonly finishedAt: string;
}
