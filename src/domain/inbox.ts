/** What somebody says is wrong with an opportunity. */
export const REPORT_TOPICS = ['time', 'place', 'cancelled', 'duplicate', 'not-real', 'other'] as const;
export type ReportTopic = (typeof REPORT_TOPICS)[number];

/** Longest text that a visitor may write, in UTF-16 code units. */
export const INBOX_TEXT_LENGTH_MAX = 1_000;
export const INBOX_URL_LENGTH_MAX = 500;

export interface NewReport {
  readonly opportunityId: string;
  readonly topic: ReportTopic;
  /** In their own words; empty when they wrote none. */
  readonly text: string;
}

export interface Report extends NewReport {
  readonly id: string;
  readonly title: string;
  readonly madeAt: string;
}

/** A place on the web that somebody would like to see read. Nothing is fetched until the operator asks for it. */
export interface NewSourceSuggestion {
  /** http or https. */
  readonly url: string;
  readonly note: string;
}

export interface SourceSuggestion extends NewSourceSuggestion {
  readonly id: string;
  /** How many people asked for it. */
  readonly times: number;
  readonly madeAt: string;
}
