import type { Capture } from '#domain/capture.ts';
import type { FetchPage, WantedPage } from '#domain/fetching.ts';
import type { SourceFacts } from '#domain/source.ts';
import type { OpportunityFacts } from '#domain/opportunity.ts';
import { NO_DEFAULTS } from '#domain/source.ts';
import { readPage } from '#fetch/read-pages.ts';
import type { NormalizeContext } from '#normalize/context.ts';
import { normalizeListing } from '#normalize/normalize-listing.ts';
import type { NamedReading } from '#scrapers/read-capture.ts';
import type { Lead } from './lead.ts';

export interface ProveParts extends Pick<NormalizeContext, 'gazetteer'> {
  readonly fetchPage: FetchPage;
  /** Requests that may still be made. */
  readonly countLeft: () => number;
}

/** What asking for a lead came to. `page`: its first page, where it has one; it may give away more. */
export type Proof =
  | { readonly outcome: 'proved'; readonly feed: ProvedFeed; readonly page: Capture }
  | { readonly outcome: 'unproved'; readonly message: string; readonly page: Capture | null };

/** An address that was read and gave opportunities. */
export interface ProvedFeed {
  readonly lead: Lead;
  /** The adapter that read it. */
  readonly adapter: string;
  readonly publisherName: string | null;
  /** What was understood on the pages that were asked for. */
  readonly found: readonly OpportunityFacts[];
  /** Those of them that are still ahead, or open. */
  readonly upcoming: number;
  /** RFC 3339. */
  readonly readAt: string;
}

/** Asks for a lead's page, and for one further page when its reader wants one before anything can be told. */
export async function proveLead(lead: Lead, parts: ProveParts): Promise<Proof> {
  const answer = await parts.fetchPage({ url: lead.url, role: 'start' });
  if (answer.outcome === 'not-modified')
    return { outcome: 'unproved', message: 'The server sent no body.', page: null };
  if (answer.outcome !== 'fetched') return { outcome: 'unproved', message: answer.message, page: null };
  return provePage(lead, answer.capture, parts);
}

/** The same for a page that was fetched already. */
export async function provePage(lead: Lead, page: Capture, parts: ProveParts): Promise<Proof> {
  const understanding = { source: toFacts(lead), gazetteer: parts.gazetteer };
  const first = readPage(understanding.source, { url: lead.url, role: 'start' }, page);
  const found = understand(first, page, understanding);
  const [next] = first.next;
  const further =
    found.length === 0 && next && parts.countLeft() > 0 ? await readFurther(next, understanding, parts) : [];
  const all = [...found, ...further];
  if (all.length === 0 || first.adapter === null) {
    return { outcome: 'unproved', message: first.problems[0]?.message ?? 'Nothing was found on it.', page };
  }
  const upcoming = all.filter((facts) => isAhead(facts, page.readAt)).length;
  const { adapter } = first;
  const { publisherName } = first.page;
  return { outcome: 'proved', feed: { lead, adapter, publisherName, found: all, upcoming, readAt: page.readAt }, page };
}

interface Understanding extends Pick<ProveParts, 'gazetteer'> {
  readonly source: SourceFacts;
}

async function readFurther(
  request: WantedPage,
  understanding: Understanding,
  { fetchPage }: ProveParts,
): Promise<readonly OpportunityFacts[]> {
  const answer = await fetchPage(request);
  if (answer.outcome !== 'fetched') return [];
  return understand(readPage(understanding.source, request, answer.capture), answer.capture, understanding);
}

/** Occurrences looked at of each: enough to know that a series goes on. */
const OCCURRENCES_MAX = 3;

function understand(
  { listings, page }: NamedReading,
  { readAt }: Capture,
  understanding: Understanding,
): readonly OpportunityFacts[] {
  const { timeZoneText, publisherName, language } = page;
  const window = { from: readAt, until: null, occurrencesMax: OCCURRENCES_MAX };
  const context = { ...understanding, readAt, pageTimeZoneText: timeZoneText, publisherName, language, window };
  return listings.flatMap((listing) => {
    const normalized = normalizeListing(listing, context);
    return normalized.outcome === 'draft' ? [normalized.draft.facts] : [];
  });
}

/** A series without an end in sight, an open opening, or a day that is not over. */
function isAhead({ start, end, isOngoing, recurrence }: OpportunityFacts, now: string): boolean {
  const last = (end ?? start)?.local.slice(0, DATE_LENGTH) ?? '';
  return isOngoing || recurrence !== null || last >= now.slice(0, DATE_LENGTH);
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

function toFacts({ url }: Lead): SourceFacts {
  return { id: 'probe', name: url, homeUrl: url, url, adapter: 'auto', authority: 'organizer', defaults: NO_DEFAULTS };
}
