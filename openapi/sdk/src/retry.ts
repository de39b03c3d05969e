import { ConnectionError, ProblemError } from './errors.ts';

/** What decides whether and when a call is tried again. */
export interface Attempt {
  readonly method: string;
  /** How often it has been tried, from 1. */
  readonly tries: number;
  readonly retriesMax: number;
  readonly backoffMs: number;
  /** From 0 to 1: spreads the pauses of many clients. */
  readonly chance: number;
}

/** Refused before anything was done, so that even what changes something may be asked again. */
const REFUSED = 429;
/** In passing, as a rule. Of what changes something nobody knows whether it was done: only reading may be repeated. */
const PASSING: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * How long to wait before a failed call is tried again, in milliseconds; `undefined` when it must not be. The service's own
 * `Retry-After` comes before the growing pause. Pure.
 */
export function toPauseMs(failure: ProblemError | ConnectionError, attempt: Attempt): number | undefined {
  if (attempt.tries > attempt.retriesMax || !canRepeat(failure, attempt.method)) return undefined;
  const asked = failure instanceof ProblemError ? failure.retryAfterMs : null;
  const growing = attempt.backoffMs * 2 ** (attempt.tries - 1);
  return asked ?? growing * (0.5 + attempt.chance / 2);
}

function canRepeat(failure: ProblemError | ConnectionError, method: string): boolean {
  if (failure.status === REFUSED) return true;
  if (method !== 'GET') return false;
  if (failure.status !== null) return PASSING.has(failure.status);
  return failure instanceof ConnectionError && failure.reason === 'unreachable';
}

/** `Retry-After` (RFC 9110 §10.2.3), seconds or a date, in milliseconds from now; `null` when there is none to be read. */
export function parseRetryAfter(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
