/**
 * A point in time as people keep it: the wall clock and its zone, with the instant derived from both.
 * Made only in `src/normalize/moment.ts`. All three are stored, because zone rules change.
 */
export interface Moment {
  /** `YYYY-MM-DDTHH:mm:ss`, or `YYYY-MM-DD` for an all-day date. */
  readonly local: string;
  /** IANA name such as `America/Chicago`; `null` for a floating time whose place is unknown. */
  readonly timeZone: string | null;
  /** RFC 3339 in UTC (`…Z`); for a date, the start of that day in the zone; `null` without a zone. */
  readonly instant: string | null;
  /** An all-day date, not a midnight. */
  readonly isDate: boolean;
}
