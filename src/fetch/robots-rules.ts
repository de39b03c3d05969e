import robotsParserModule from 'robots-parser';
import { PRODUCT_TOKEN } from '#domain/fetching.ts';

// At the boundary: the package exports the function itself, while its types claim a `default` inside.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** What an origin's robots.txt lets us do (RFC 9309). */
export interface RobotsRules {
  readonly isAllowed: (url: URL) => boolean;
  /** `Crawl-delay` as milliseconds; 0 when there is none. */
  readonly crawlDelayMs: number;
}

export const EVERYTHING_ALLOWED: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0 };

/** More wildcards than any site has use for: matching them would cost seconds a page, so such a file allows nothing. */
const WILDCARDS_MAX = 20_000;

/** Reads a robots.txt. Never throws: lines that are no rules are passed over. */
export function parseRobots(robotsUrl: string, text: string): RobotsRules {
  if (text.split('*').length > WILDCARDS_MAX) return { isAllowed: () => false, crawlDelayMs: 0 };
  const robots = robotsParser(robotsUrl, keepGroupsWhole(text));
  return {
    // RFC 9309 §2.2.2: /robots.txt itself is always allowed. `undefined` means that no rule speaks of it.
    isAllowed: (url) => url.pathname === '/robots.txt' || robots.isAllowed(url.href, PRODUCT_TOKEN) !== false,
    crawlDelayMs: Math.max(0, (robots.getCrawlDelay(PRODUCT_TOKEN) ?? 0) * 1000),
  };
}

/**
 * The lines that matter, with each `Crawl-delay` that stands between two `User-agent` lines moved behind them: only rules end the
 * list of user agents (RFC 9309 §2.2.1), while the parser would end it at any other field.
 */
function keepGroupsWhole(text: string): string {
  const kept: string[] = [];
  let delays: string[] = [];
  let isAmongAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const field = /^[\s\ufeff]*([a-z-]+)\s*:/i.exec(line)?.[1]?.toLowerCase() ?? '';
    if (!FIELDS.has(field)) continue;
    if (field === 'crawl-delay' && isAmongAgents) {
      delays.push(line);
      continue;
    }
    if (field === 'allow' || field === 'disallow') {
      kept.push(...delays);
      delays = [];
    }
    isAmongAgents = field === 'user-agent';
    kept.push(line);
  }
  return [...kept, ...delays].join('\n');
}

const FIELDS: ReadonlySet<string> = new Set(['user-agent', 'allow', 'disallow', 'crawl-delay']);
