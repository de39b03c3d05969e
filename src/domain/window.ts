/** The stretch of time over which a series is written out. Instants in RFC 3339; `null` leaves that side open. */
export interface ExpansionWindow {
  readonly from: string | null;
  readonly until: string | null;
  /** At most this many occurrences, counted from the first one inside. */
  readonly occurrencesMax: number;
}
