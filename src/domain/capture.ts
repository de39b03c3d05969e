/** One page as served: what was asked for, what came, and when. The body is already decoded to text. */
export interface Capture {
  /** The address that was asked for. */
  readonly requestedUrl: string;
  /** The address that answered, after redirects; relative links resolve against it. */
  readonly url: string;
  /** HTTP status. */
  readonly status: number;
  /** Media type without parameters, lower case, as served (`text/html`); `null` when the server named none. */
  readonly mediaType: string | null;
  /** Response header fields, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** RFC 3339 instant at which the answer was complete. Dates without a year are read against it. */
  readonly readAt: string;
}
