/** Every bound of the fetcher. */
export interface FetchLimits {
  /** One request from its start to the last byte. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  /** Of a body after decompression; compressed bytes are held to the same bound. */
  readonly bodyBytesMax: number;
  readonly redirectsMax: number;
  /** Requests for one address, the first included. */
  readonly attemptsMax: number;
  /** Pause before the second attempt; it doubles with each further one, and up to as much again is added by chance. */
  readonly backoffMs: number;
  /** A `Retry-After` up to this long is waited for; beyond it the outcome says when to come back. */
  readonly retryAfterMaxMs: number;
  /** Between the end of one request to an origin and the start of the next. */
  readonly gapMs: number;
  /** A longer `Crawl-delay` counts as this. */
  readonly crawlDelayMaxMs: number;
  /** What lies beyond it in a robots.txt is not read; RFC 9309 §2.5 asks for at least 500 KiB. */
  readonly robotsBytesMax: number;
  /** RFC 9309 §2.4: not longer than a day. */
  readonly robotsMaxAgeMs: number;
  /** How long an unreachable robots.txt counts as unreachable without asking again. */
  readonly robotsFailureMaxAgeMs: number;
  /** RFC 9309 §2.3.1.2: at least five. */
  readonly robotsRedirectsMax: number;
  /** Connections to one origin; more than one serve only where the pace hands out turns at the same time. */
  readonly connectionsMax: number;
  /** Origins whose robots.txt is kept at one time. */
  readonly robotsOriginsMax: number;
}

export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 30_000,
  connectTimeoutMs: 10_000,
  bodyBytesMax: 20_000_000,
  redirectsMax: 5,
  attemptsMax: 3,
  backoffMs: 1_000,
  retryAfterMaxMs: 60_000,
  gapMs: 2_000,
  crawlDelayMaxMs: 60_000,
  robotsBytesMax: 512_000,
  robotsMaxAgeMs: 24 * 60 * 60 * 1000,
  robotsFailureMaxAgeMs: 10 * 60 * 1000,
  robotsRedirectsMax: 5,
  connectionsMax: 1,
  robotsOriginsMax: 1_000,
};
