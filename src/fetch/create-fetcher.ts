import type { FetchOutcome, FetchPage, PageMemory, Validators, WantedPage } from '#domain/fetching.ts';
import { askPolitely } from './ask-politely.ts';
import { createAgent } from './create-agent.ts';
import { ACCEPTED_CODINGS } from './decompress.ts';
import { createTokenExchange } from './exchange-token.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { refuse, refuseUrl } from './refusals.ts';
import { createRobots, type RobotsAnswer, type RobotsParts } from './robots.ts';
import { refuseToken, showToken, type TokenParts } from './show-token.ts';
import { fail, toOutcome, withoutFragment, type Hop } from './to-outcome.ts';

export interface FetcherParts extends Pick<RobotsParts, 'userAgent' | 'allowHosts' | 'pace' | 'now' | 'random'> {
  /** What the environment variable of this name holds: the operator's token for a platform's interface. */
  readonly findToken?: TokenParts['findToken'];
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
  const findToken = given.findToken ?? (() => undefined);
  const hopParts = { ...parts, findToken, findRobots: createRobots(parts), exchangeToken: createTokenExchange(parts) };
  return { fetchPage: (request) => fetchPage(request, hopParts), close: () => agent.destroy() };
}

interface HopParts extends RobotsParts, TokenParts {
  readonly memory: Pick<PageMemory, 'find'>;
  readonly findRobots: (origin: string) => Promise<RobotsAnswer>;
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
  const refusal = refuseUrl(url, parts.allowHosts) ?? refuseToken(url, hop.request, parts);
  if (refusal) return refusal;
  const robots = await parts.findRobots(url.origin);
  if (robots.outcome !== 'rules') return robots;
  const { rules } = robots;
  if (!rules.isAllowed(url))
    return refuse(url.href, 'robots', 'The robots.txt of this site asks us not to read this page.');
  const gapMs = Math.max(parts.limits.gapMs, Math.min(rules.crawlDelayMs, parts.limits.crawlDelayMaxMs));
  // Looked up for each hop anew: validators belong to the address that gave them.
  const remembered = await parts.memory.find(withoutFragment(url));
  const shown = await showToken(url, hop.request, parts);
  if (shown.outcome !== 'shown') return shown;
  const headers = { ...toHeaders(hop.request, remembered, parts.userAgent), ...shown.headers };
  const bytesMax = parts.limits.bodyBytesMax;
  const answer = await askPolitely({ url, headers, gapMs, bytesMax, beyondMax: 'fail' }, parts);
  const { secrets } = shown;
  return toOutcome(hop, answer, { now: parts.now(), isConditional: remembered !== undefined, secrets, gapMs });
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
