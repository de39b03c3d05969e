import type { Agent } from 'undici';
import type { FetchFailure, HostPace } from '#domain/fetching.ts';
import type { FetchLimits } from './fetch-limits.ts';
import type { Fault } from './faults.ts';
import { parseRetryAfter } from './retry-after.ts';
import { sendRequest, type Exchange, type SendOptions } from './send-request.ts';

export interface AskParts {
  readonly agent: Agent;
  readonly pace: HostPace;
  readonly limits: FetchLimits;
  readonly now: () => Date;
  /** In `[0, 1)`, for jitter. */
  readonly random: () => number;
}

export interface Ask extends Omit<SendOptions, 'timeoutMs'> {
  readonly url: URL;
  readonly gapMs: number;
}

/** `retryAt`: RFC 3339 instant the server named in `Retry-After`, if any. */
export type Answer =
  | (Exchange & { readonly retryAt: string | null })
  | Fault
  | { readonly outcome: 'not-before'; readonly at: string };

/** Statuses that say "not now": RFC 6585 §4 and RFC 9110 §15.6. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** A host that wants to be left alone for longer is asked again after this long all the same. */
const POSTPONED_MAX_MS = 24 * 60 * 60 * 1000;

/**
 * Asks for one address in this host's turn, and again after a pause when the fault may pass: a broken connection, 429, 502, 503, 504.
 * The pause holds for the whole host. Never throws.
 */
export async function askPolitely(ask: Ask, parts: AskParts): Promise<Answer> {
  const { limits, pace } = parts;
  for (let attempt = 1; ; attempt += 1) {
    const turn = { origin: ask.url.origin, gapMs: ask.gapMs, waitMaxMs: limits.retryAfterMaxMs };
    const taken = await pace.takeTurn(turn, () =>
      sendRequest(parts.agent, ask.url, { ...ask, timeoutMs: limits.timeoutMs }),
    );
    if (taken.outcome === 'not-before') return taken;
    const answer = withRetryAt(taken.value, parts.now());
    if (!mayPass(answer)) return answer;
    const untilMs = pauseUntilMs(answer, attempt, parts);
    const isWorthWaiting = attempt < limits.attemptsMax && untilMs - parts.now().getTime() <= limits.retryAfterMaxMs;
    if (isWorthWaiting || namesTime(answer)) await pace.postpone(ask.url.origin, new Date(untilMs).toISOString());
    if (!isWorthWaiting) return answer;
  }
}

type Sent = Exclude<Answer, { readonly outcome: 'not-before' }>;

function withRetryAt(sent: Exchange | Fault, now: Date): Sent {
  if (sent.outcome === 'fault') return sent;
  const atMs = parseRetryAfter(sent.headers['retry-after'], now.getTime());
  const isNamed = atMs !== undefined && PASSING_STATUSES.has(sent.status);
  const latestMs = now.getTime() + POSTPONED_MAX_MS;
  return { ...sent, retryAt: isNamed ? new Date(Math.min(atMs, latestMs)).toISOString() : null };
}

function mayPass(sent: Sent): boolean {
  return sent.outcome === 'fault' ? sent.reason === 'network' && sent.isTransient : PASSING_STATUSES.has(sent.status);
}

function namesTime(sent: Sent): boolean {
  return sent.outcome === 'answered' && sent.retryAt !== null;
}

function pauseUntilMs(sent: Sent, attempt: number, { limits, now, random }: AskParts): number {
  if (sent.outcome === 'answered' && sent.retryAt !== null) return Date.parse(sent.retryAt);
  return now().getTime() + limits.backoffMs * 2 ** (attempt - 1) * (1 + random());
}

/** A failure in the caller's words, for an answer that is no page. */
export function toFailure(url: string, answer: Exclude<Answer, Exchange>): FetchFailure {
  const failed = { outcome: 'failed', url, status: null } as const;
  if (answer.outcome === 'not-before') {
    const message = 'The host asked to be left alone for longer than a run waits.';
    return { ...failed, reason: 'not-before', message, isTransient: true, retryAt: answer.at };
  }
  const reason = answer.reason === 'address' ? 'network' : answer.reason;
  return { ...failed, reason, message: answer.message, isTransient: answer.isTransient, retryAt: null };
}

/** Whether the status tells of something that passes by itself, so that asking again later may help. */
export function isPassingStatus(status: number): boolean {
  return PASSING_STATUSES.has(status);
}
