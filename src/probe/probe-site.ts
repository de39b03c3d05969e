import type { Capture } from '#domain/capture.ts';
import { elementsOf, parseHtml } from '#scrapers/html/parse-html.ts';
import { readPageFacts } from '#scrapers/html/page-facts.ts';
import { lineOf } from '#scrapers/html/text-of.ts';
import type { SourceEntry } from '#scrapers/source-entry.ts';
import { findPlatforms } from './known-platforms.ts';
import { PROMISE, type Lead } from './lead.ts';
import { listGuessedLeads, listLeads, listSitemapLeads } from './list-leads.ts';
import { proveLead, provePage, type Proof, type ProvedFeed, type ProveParts } from './prove-lead.ts';
import { isGoodEnough, rankFeeds } from './rank-feeds.ts';
import { writeEntry } from './write-entry.ts';

/** Requests that probing a site may cost it in all, robots.txt and redirects included. */
export const PROBE_REQUESTS_MAX = 8;

/** What probing an address found out. */
export interface ProbeReport {
  /** `refused`: the site asks us not to read it, and nothing further was asked. `failed`: it could not be read. */
  readonly outcome: 'found' | 'nothing-found' | 'refused' | 'failed';
  readonly url: string;
  /** For people, what it came to. */
  readonly message: string;
  /** Software that the page shows to run the site. */
  readonly platforms: readonly string[];
  /** What was read and gave opportunities, the best first. */
  readonly feeds: readonly ProvedFeed[];
  /** What was asked for in vain, and why. */
  readonly unproved: readonly UnprovedLead[];
  /** The catalog entry of the best feed. */
  readonly entry: SourceEntry | null;
}

interface UnprovedLead {
  readonly url: string;
  readonly why: string;
  readonly message: string;
}

/**
 * Finds out by what address and adapter a site is best read, and proves it by reading. Asks first for the page itself; what it declares,
 * embeds and links to comes next, and only when that gave nothing, addresses that many sites have. The bound on requests is the
 * caller's: see `createRequestBudget`.
 */
export async function probeSite(url: string, parts: ProveParts): Promise<ProbeReport> {
  const answer = await parts.fetchPage({ url, role: 'start' });
  if (answer.outcome === 'refused') return toEmptyReport(url, 'refused', answer.message);
  if (answer.outcome === 'failed') return toEmptyReport(url, 'failed', answer.message);
  if (answer.outcome === 'not-modified') return toEmptyReport(url, 'failed', 'The server sent no body.');
  const page = answer.capture;
  const search = createSearch(page, parts);
  await search.take(PAGE_ITSELF(page.url), (lead) => provePage(lead, page, parts));
  await search.follow(listLeads(page));
  if (search.feeds.length === 0) await search.follow(listGuessedLeads(page));
  return toReport(page, search);
}

const PAGE_ITSELF = (url: string): Lead => ({
  url,
  why: 'it is the page itself',
  promise: PROMISE.eventPage,
  isElsewhere: false,
});

interface Search {
  readonly feeds: readonly ProvedFeed[];
  readonly unproved: readonly UnprovedLead[];
  readonly take: (lead: Lead, prove: (lead: Lead) => Promise<Proof>) => Promise<void>;
  /** Takes leads, and those that their pages give away in turn, until one is good enough or the requests are used up. */
  readonly follow: (leads: readonly Lead[]) => Promise<void>;
}

function createSearch(home: Capture, parts: ProveParts): Search {
  const feeds: ProvedFeed[] = [];
  const unproved: UnprovedLead[] = [];
  const seen = new Set([home.url]);
  let found: readonly Lead[] = [];
  const take: Search['take'] = async (lead, prove) => {
    const proof = await prove(lead);
    if (proof.outcome === 'proved') feeds.push(proof.feed);
    else unproved.push({ url: lead.url, why: lead.why, message: proof.message });
    if (proof.page && proof.page.url !== home.url) found = listFurtherLeads(proof.page);
  };
  const follow: Search['follow'] = async (leads) => {
    let waiting = leads;
    while (waiting.length > 0 && parts.countLeft() > 0 && !feeds.some(isGoodEnough)) {
      const [lead, ...rest] = waiting;
      waiting = rest;
      if (!lead || seen.has(lead.url)) continue;
      seen.add(lead.url);
      found = [];
      await take(lead, (one) => proveLead(one, parts));
      waiting = [...waiting, ...found].toSorted((a, b) => b.promise - a.promise);
    }
  };
  return { feeds, unproved, take, follow };
}

/** A page of events may declare the calendar that the home page does not. What it only links to is its entries. */
function listFurtherLeads(page: Capture): readonly Lead[] {
  if (/<(?:urlset|sitemapindex)[\s>]/.test(page.body.slice(0, 2_000))) return listSitemapLeads(page);
  return listLeads(page).filter(({ promise }) => promise >= PROMISE.embedded);
}

function toReport(page: Capture, { feeds, unproved }: Search): ProbeReport {
  const ranked = rankFeeds(feeds);
  const [best] = ranked;
  const platforms = findPlatforms(page.body).map(({ name }) => name);
  const common = { url: page.url, platforms, feeds: ranked, unproved };
  if (!best) {
    return {
      ...common,
      outcome: 'nothing-found',
      message: 'Nothing that can be read as opportunities was found.',
      entry: null,
    };
  }
  const message = `${best.lead.url} is read by ${best.adapter}: ${best.found.length} found, ${best.upcoming} of them ahead.`;
  return { ...common, outcome: 'found', message, entry: writeEntry(best, toSite(page, best)) };
}

function toSite(page: Capture, { publisherName }: ProvedFeed): { readonly homeUrl: string; readonly name: string } {
  const homeUrl = `${new URL(page.url).origin}/`;
  const html = /^[\s\uFEFF]*</.test(page.body) ? parseHtml(page.body) : undefined;
  const siteName = html && readPageFacts(html).publisherName;
  const title = html && [...elementsOf(html.root)].find(({ name }) => name === 'title');
  const titleText = title && lineOf(title).split(/\s[|–—-]\s|:\s/)[0];
  return { homeUrl, name: siteName || titleText || publisherName || new URL(page.url).hostname };
}

function toEmptyReport(url: string, outcome: 'refused' | 'failed', message: string): ProbeReport {
  return { outcome, url, message, platforms: [], feeds: [], unproved: [], entry: null };
}
