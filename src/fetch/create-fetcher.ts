import type { FetchFailure, FetchOutcome, FetchPage, PageMemory, Validators, WantedPage } from '#domain/fetching.ts';
import { askPolitely, isPassingStatus, toFailure, type Answer } from './ask-politely.ts';
import { createAgent } from './create-agent.ts';
import { decodeBody } from './decode-body.ts';
import { ACCEPTED_CODINGS } from './decompress.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { refuse, refuseAddress, refuseUrl } from './refusals.ts';
import { createRobots, isRedirect, type RobotsAnswer, type RobotsParts } from './robots.ts';

export interface FetcherParts extends Pick<RobotsParts, 'userAgent' | 'allowHosts' | 'pace' | 'now' | 'random'> {
  readonly memory: Pick<PageMemory, 'find'>;
  /** What differs from `FETCH_LIMITS`. */
  readonly limits?: Partial<FetchLimits>;
}

export interface Fetcher {
  readonly fetchPage: FetchPage;
  /** Ends the connections that are kept open. */
  readonly close: () => Promise<void>;
}

/**
 * A fetcher that is polite by construction: robots.txt before every new origin, one request at a time per origin with a gap, one name,
 * conditional requests, bounded time, bytes, redirects and attempts, and no connection to an address that is not public.
 */
export function createFetcher(given: FetcherParts): Fetcher {
  const limits = { ...FETCH_LIMITS, ...given.limits };
  const agent = createAgent(given.allowHosts, limits);
  const parts = { ...given, limits, agent };
  const hopParts = { ...parts, findRobots: createRobots(parts) };
  return { fetchPage: (request) => fetchPage(request, hopParts), close: () => agent.destroy() };
}

interface HopParts extends RobotsParts {
  readonly memory: Pick<PageMemory, 'find'>;
  readonly findRobots: (origin: string) => Promise<RobotsAnswer>;
}

interface Hop {
  readonly url: URL;
  readonly request: WantedPage;
}

/** `webcal:` is how calendars are handed to people; what answers is https. */
async function fetchPage(request: WantedPage, parts: HopParts): Promise<FetchOutcome> {
  let url = URL.parse(request.url.replace(/^webcals?:/i, 'https:'));
  if (!url) return refuse(request.url, 'url-invalid', 'This is no absolute http or https address.');
  for (let redirects = 0; redirects <= parts.limits.redirectsMax; redirects += 1) {
    const result = await takeHop({ url, request }, parts);
    if (!(result instanceof URL)) return result;
    url = result;
  }
  const message = `The address led on more than ${parts.limits.redirectsMax} times.`;
  return fail(url, { reason: 'too-many-redirects', message, isTransient: false });
}

/** One address of a chain of redirects: its outcome, or where it leads. */
async function takeHop(hop: Hop, parts: HopParts): Promise<FetchOutcome | URL> {
  const { url } = hop;
  const refusal = refuseUrl(url, parts.allowHosts);
  if (refusal) return refusal;
  const robots = await parts.findRobots(url.origin);
  if (robots.outcome !== 'rules') return robots;
  const { rules } = robots;
  if (!rules.isAllowed(url))
    return refuse(url.href, 'robots', 'The robots.txt of this site asks us not to read this page.');
  const gapMs = Math.max(parts.limits.gapMs, Math.min(rules.crawlDelayMs, parts.limits.crawlDelayMaxMs));
  // Looked up for each hop anew: validators belong to the address that gave them.
  const remembered = await parts.memory.find(withoutFragment(url));
  const headers = toHeaders(hop.request, remembered, parts.userAgent);
  const bytesMax = parts.limits.bodyBytesMax;
  const answer = await askPolitely({ url, headers, gapMs, bytesMax, beyondMax: 'fail' }, parts);
  return toOutcome(hop, answer, { now: parts.now(), isConditional: remembered !== undefined });
}

function toHeaders(request: WantedPage, remembered: Validators | undefined, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': ACCEPTED_CODINGS,
    ...(remembered?.etag && { 'if-none-match': remembered.etag }),
    ...(remembered?.lastModified && { 'if-modified-since': remembered.lastModified }),
  };
}

interface Circumstances {
  readonly now: Date;
  readonly isConditional: boolean;
}

function toOutcome(hop: Hop, answer: Answer, { now, isConditional }: Circumstances): FetchOutcome | URL {
  const { url } = hop;
  if (answer.outcome === 'fault' && answer.reason === 'address') return refuseAddress(url);
  if (answer.outcome !== 'answered') return toFailure(url.href, answer);
  const { status, headers, retryAt } = answer;
  if (status === 304 && isConditional) {
    return { outcome: 'not-modified', url: withoutFragment(url), readAt: now.toISOString() };
  }
  const location = isRedirect(status) ? URL.parse(headers['location'] ?? '', url.href) : null;
  if (location) return location;
  if (status < 200 || status > 299 || status === 206) {
    const message = `The server answered ${status}.`;
    return fail(url, {
      reason: 'http-status',
      message,
      status,
      isTransient: isPassingStatus(status) || status >= 500,
      retryAt,
    });
  }
  return toFetched(hop, answer, now);
}

function toFetched({ url, request }: Hop, answer: Extract<Answer, { outcome: 'answered' }>, now: Date): FetchOutcome {
  const { status, headers, bytes } = answer;
  const contentType = headers['content-type'] ?? null;
  return {
    outcome: 'fetched',
    validators: { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null },
    capture: {
      requestedUrl: request.url,
      url: withoutFragment(url),
      status,
      mediaType: contentType?.split(';')[0]?.trim().toLowerCase() || null,
      headers,
      body: decodeBody(bytes, contentType),
      readAt: now.toISOString(),
    },
  };
}

function withoutFragment(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
}

function fail(
  url: URL,
  failure: Pick<FetchFailure, 'reason' | 'message' | 'isTransient'> & Partial<FetchFailure>,
): FetchFailure {
  return { status: null, retryAt: null, ...failure, outcome: 'failed', url: url.href };
}
