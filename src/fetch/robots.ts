import type { FetchFailure, FetchRefusal } from '#domain/fetching.ts';
import { askPolitely, toFailure, isPassingStatus, type Answer, type AskParts } from './ask-politely.ts';
import { decodeBody } from './decode-body.ts';
import { keepAnswers } from './keep-answers.ts';
import { EVERYTHING_ALLOWED, parseRobots, type RobotsRules } from './robots-rules.ts';
import { refuseAddress, refuseUrl } from './refusals.ts';
import type { Exchange } from './send-request.ts';

export type RobotsAnswer = { readonly outcome: 'rules'; readonly rules: RobotsRules } | FetchRefusal | FetchFailure;

export interface RobotsParts extends AskParts {
  readonly userAgent: string;
  readonly allowHosts: readonly string[];
}

/**
 * Looks up what each origin's robots.txt allows, asking at most once a day (RFC 9309 §2.4). 4xx allows everything; 5xx, 429 and a host
 * that cannot be reached allow nothing, as a failure that may pass.
 */
export function createRobots(parts: RobotsParts): (origin: string) => Promise<RobotsAnswer> {
  const { limits, now } = parts;
  const keep = keepAnswers<RobotsAnswer>({ now, keptMax: limits.robotsOriginsMax });
  return (origin) =>
    keep(origin, async () => {
      const value = await fetchRobots(origin, parts);
      return { value, lastsMs: value.outcome === 'rules' ? limits.robotsMaxAgeMs : limits.robotsFailureMaxAgeMs };
    });
}

async function fetchRobots(origin: string, parts: RobotsParts): Promise<RobotsAnswer> {
  let url = new URL(`${origin}/robots.txt`);
  for (let redirects = 0; redirects <= parts.limits.robotsRedirectsMax; redirects += 1) {
    const refusal = refuseUrl(url, parts.allowHosts);
    if (refusal) return refusal;
    const answer = await askForRobots(url, parts);
    const target = redirectTarget(answer, url);
    if (!target) return toRobotsAnswer(url, answer, (page) => parseWhole(origin, page, parts.limits.robotsBytesMax));
    url = target;
  }
  // RFC 9309 §2.3.1.2: beyond five redirects it counts as unavailable, which allows everything.
  return { outcome: 'rules', rules: EVERYTHING_ALLOWED };
}

function askForRobots(url: URL, { userAgent, ...parts }: RobotsParts): Promise<Answer> {
  // Not compressed, so that a file beyond the cap can be read up to it.
  const headers = { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.5', 'accept-encoding': 'identity' };
  const { gapMs, robotsBytesMax: bytesMax } = parts.limits;
  return askPolitely({ url, headers, gapMs, bytesMax, beyondMax: 'cut' }, parts);
}

function redirectTarget(answer: Answer, url: URL): URL | null {
  if (answer.outcome !== 'answered' || !isRedirect(answer.status)) return null;
  return URL.parse(answer.headers['location'] ?? '', url.href);
}

/** Statuses whose `Location` is followed with GET (RFC 9110 §15.4). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function toRobotsAnswer(url: URL, answer: Answer, toRules: (answer: Exchange) => RobotsRules): RobotsAnswer {
  if (answer.outcome === 'fault' && answer.reason === 'address') return refuseAddress(url);
  if (answer.outcome !== 'answered') return unreachable(toFailure(url.href, answer));
  if (isPassingStatus(answer.status) || answer.status >= 500) return unreachable(toStatusFailure(url.href, answer));
  if (answer.status >= 200 && answer.status < 300) return { outcome: 'rules', rules: toRules(answer) };
  return { outcome: 'rules', rules: EVERYTHING_ALLOWED };
}

function parseWhole(origin: string, { bytes }: Exchange, bytesMax: number): RobotsRules {
  // RFC 9309 §2.3: robots.txt is UTF-8, whatever the field says.
  const text = decodeBody(bytes, 'text/plain; charset=utf-8');
  // A rule cut in half at the cap would speak of other pages.
  const isCut = bytes.length >= bytesMax;
  return parseRobots(`${origin}/robots.txt`, isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text);
}

function toStatusFailure(url: string, { status, retryAt }: Exchange & { retryAt: string | null }): FetchFailure {
  const message = `robots.txt answered ${status}, so nothing may be read for now.`;
  return { outcome: 'failed', url, reason: 'robots-unreachable', message, status, isTransient: true, retryAt };
}

function unreachable(failure: FetchFailure): FetchFailure {
  if (failure.reason === 'not-before' || failure.reason === 'robots-unreachable') return failure;
  const message = `robots.txt could not be read, so nothing may be read for now. ${failure.message}`;
  return { ...failure, reason: 'robots-unreachable', message };
}
