import type { Capture } from './capture.ts';

/** The product token: what robots.txt addresses us by (RFC 9309 §2.2.1). */
export const PRODUCT_TOKEN = 'Showup';

/** A page somebody wants; the adapters' `PageRequest` is one. */
export interface WantedPage {
  readonly url: string;
  readonly role: 'start' | 'next-page' | 'detail';
  /** Media types to ask for (RFC 9110 §12.5.1); `*\/*` when absent. */
  readonly accept?: string;
  /** Asked for with the operator's token. */
  readonly token?: TokenUse;
}

/** With which token a page is asked for. The token itself is put in when the request is sent, and stands nowhere else. */
export interface TokenUse {
  /** Name of the environment variable that holds it. */
  readonly from: string;
  readonly scheme: TokenScheme;
  /** Scheme, host and port: the only place it is shown to. */
  readonly origin: string;
}

/** How a platform's interface wants to be shown a token. */
export type TokenScheme =
  /** `Authorization: Bearer …` (RFC 6750 §2.1). */
  | { readonly is: 'bearer' }
  /** HTTP Basic with the token for the user and no password (RFC 7617). */
  | { readonly is: 'basic-user' }
  /** A header field of its own. */
  | { readonly is: 'header'; readonly name: string }
  /** Shown at `url` as the password of `user`, in exchange for a bearer token that expires (RFC 6749 §4.4). */
  | { readonly is: 'client-credentials'; readonly url: string; readonly user: string; readonly scope: string };

/** What a server gave to ask "has this changed?" with (RFC 9110 §8.8); words as served. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why we did not ask: the site, the operator or good sense forbids it. Asking again changes nothing. */
type RefusalReason =
  | 'robots'
  | 'address'
  | 'scheme'
  | 'credentials-in-url'
  | 'url-invalid'
  | 'token-missing'
  | 'token-unsafe';

/** Why asking gave no page. `not-before`: the host asked to be left alone until `retryAt`, and we did not ask. */
export type FailureReason =
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  | 'http-status'
  | 'network'
  | 'body-unreadable'
  | 'robots-unreachable'
  | 'not-before';

/** The host was asked, or would have been. Every message is a sentence for the person who looks after the source. */
export type FetchOutcome =
  | {
      readonly outcome: 'fetched';
      readonly capture: Capture;
      readonly validators: Validators;
      /** Least pause that the host is given between two requests. */
      readonly gapMs?: number;
    }
  /** The server said 304: what was captured last time still stands. `url` is the address that said so. */
  | { readonly outcome: 'not-modified'; readonly url: string; readonly readAt: string; readonly gapMs?: number }
  | FetchRefusal
  | FetchFailure;

export interface FetchRefusal {
  readonly outcome: 'refused';
  /** The address refused; after a redirect not the one asked for. */
  readonly url: string;
  readonly reason: RefusalReason;
  readonly message: string;
}

export interface FetchFailure {
  readonly outcome: 'failed';
  readonly url: string;
  readonly reason: FailureReason;
  readonly message: string;
  /** HTTP status, when the server gave one. */
  readonly status: number | null;
  /** Asking again later may well succeed. */
  readonly isTransient: boolean;
  /** RFC 3339 instant before which the host does not want to be asked again, when it said one. */
  readonly retryAt: string | null;
}

/** Fetches one page politely. Never throws for anything a server or a network does. */
export type FetchPage = (request: WantedPage) => Promise<FetchOutcome>;

/** What is remembered of a page between runs, under the address that answered. */
export interface RememberedPage extends Validators {
  /** The pages it asked for when it was last read: a 304 has no body to find them in. */
  readonly next: readonly WantedPage[];
}

/** Port: remembers pages between runs. `remember` is called only after the capture was taken over by the caller. */
export interface PageMemory {
  find(url: string): Promise<RememberedPage | undefined>;
  remember(url: string, page: RememberedPage): Promise<void>;
}

export interface Turn {
  /** Scheme, host and port: `https://example.org`, `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Least time between the end of the last turn and the start of this one. */
  readonly gapMs: number;
  /** When a postponement lasts longer than this from now, the turn is not taken. */
  readonly waitMaxMs: number;
}

/** `at`: RFC 3339 instant before which there is no turn. */
export type TurnResult<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'not-before'; readonly at: string };

/** Port: one request at a time per origin, with a gap, across everything that shares it. */
export interface HostPace {
  /** Waits for this origin's turn and runs the task in it; the turn ends when the task settles. Rejects only as the task does. */
  takeTurn<T>(turn: Turn, task: () => Promise<T>): Promise<TurnResult<T>>;
  /** No turn at this origin begins before the instant (RFC 3339); never shortens an earlier postponement. */
  postpone(origin: string, untilAt: string): Promise<void>;
}
