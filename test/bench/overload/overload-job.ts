/** So many callers that wait for their answers, or so many requests a second whatever comes back. */
export type Pressing =
  | { readonly is: 'as-answered'; readonly lanes: number; readonly durationMs: number }
  | { readonly is: 'as-due'; readonly rps: number; readonly durationMs: number };

/** What the process that makes the load is told. */
export interface OverloadJob {
  readonly origin: string;
  /** Asked one after the other, and again from the first. */
  readonly paths: readonly string[];
  readonly pressing: Pressing;
}

/** What came of it. Milliseconds are counted from the moment that a request was due. */
export interface OverloadDone {
  readonly accepted: readonly number[];
  readonly refused: readonly number[];
  readonly wrong: number;
  readonly spentMs: number;
}
