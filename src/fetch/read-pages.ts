import type { FetchOutcome, FetchPage, PageMemory, Validators, WantedPage } from '#domain/fetching.ts';
import type { Capture } from '#domain/capture.ts';
import type { SourceFacts } from '#domain/source.ts';
import { DETECTION, NO_PAGE_FACTS } from '#scrapers/contract.ts';
import { readCapture, type NamedReading } from '#scrapers/read-capture.ts';
import { findAdapter } from '#scrapers/registry.ts';
import { withToken } from './with-token.ts';
import { createPageFlow } from './page-flow.ts';
import { createPageQueue, type PageQueue } from './page-queue.ts';

/** What became of one page that was wanted. */
export type PageVisit =
  | {
      readonly outcome: 'fetched';
      readonly request: WantedPage;
      readonly capture: Capture;
      readonly validators: Validators;
      readonly gapMs?: number;
      /** Reads the capture, once however often it is asked. Not before the caller asks: a capture is saved first. */
      readonly read: () => NamedReading;
    }
  | (Exclude<FetchOutcome, { readonly outcome: 'fetched' }> & { readonly request: WantedPage })
  /** The server has no page past the last one (404 or 410 for a further page of a list): the list was read to its end. */
  | { readonly outcome: 'end-of-list'; readonly request: WantedPage }
  /** Comes last, and only when pages were wanted that were not asked for: then the reading of the source is not a whole one. */
  | { readonly outcome: 'left-unread'; readonly count: number; readonly message: string };

export interface ReadPagesParts {
  readonly fetchPage: FetchPage;
  readonly memory: PageMemory;
  readonly limits?: Partial<ReadPagesLimits>;
}

interface ReadPagesLimits {
  readonly pagesMax: number;
  readonly detailPagesMax: number;
  /** Detail pages that fail one after the other before the rest is left alone. */
  readonly failuresInRowMax: number;
  /** Pages under way at one time; the pace of their host has the last word. */
  readonly pagesAtOnce: number;
}

const READ_PAGES_LIMITS: ReadPagesLimits = {
  pagesMax: 100,
  detailPagesMax: 50,
  failuresInRowMax: 3,
  pagesAtOnce: 1,
};

/**
 * Reads a source: its start pages, then every page its adapter asks for, lists before details, none twice, within bounds.
 * Each visit is handed out before its page is read, so the caller can save the capture first; what was read is remembered for
 * conditional requests only when the caller comes back for more.
 */
export async function* readPages(source: SourceFacts, parts: ReadPagesParts): AsyncGenerator<PageVisit> {
  for await (const visits of readPageBatches(source, { ...parts, limits: { ...parts.limits, pagesAtOnce: 1 } })) {
    yield* visits;
  }
}

/** The same, with up to `pagesAtOnce` pages under way; those that are there when the caller comes for more are handed out together. */
export async function* readPageBatches(
  source: SourceFacts,
  parts: ReadPagesParts,
): AsyncGenerator<readonly PageVisit[]> {
  const limits = { ...READ_PAGES_LIMITS, ...boundsOf(source), ...parts.limits };
  const queue = createPageQueue(startRequests(source), limits);
  let failuresInRow = 0;
  let whyStopped: string | undefined;
  const flow = createPageFlow({
    take: () => (whyStopped === undefined ? queue.take() : undefined),
    visit: async (request) => toVisit(source, request, await parts.fetchPage(withToken(source, request))),
    atOnce: limits.pagesAtOnce,
  });
  for (let visits = await flow.next(); visits.length > 0; visits = await flow.next()) {
    yield visits;
    for (const visit of visits) {
      await followUp(visit, queue, parts.memory);
      failuresInRow = isFailure(visit) ? failuresInRow + 1 : 0;
      whyStopped ??= stopAfter(visit, failuresInRow >= limits.failuresInRowMax);
    }
  }
  const message = whyStopped ?? 'The source has more pages than are read in one run.';
  const count = queue.countLeft();
  if (count > 0) yield [{ outcome: 'left-unread', count, message }];
}

/** What the source's own entry says of its size. */
function boundsOf({ pagesMax }: SourceFacts): Partial<ReadPagesLimits> {
  return pagesMax === undefined ? {} : { pagesMax, detailPagesMax: pagesMax };
}

function startRequests(source: SourceFacts): readonly WantedPage[] {
  return findAdapter(source.adapter)?.startRequests?.(source) ?? [{ url: source.url, role: 'start' }];
}

function toVisit(source: SourceFacts, request: WantedPage, outcome: FetchOutcome): PageVisit {
  if (outcome.outcome === 'fetched') return toFetchedVisit(source, request, outcome);
  const isPastEnd = outcome.outcome === 'failed' && (outcome.status === 404 || outcome.status === 410);
  return isPastEnd && request.role === 'next-page' ? { outcome: 'end-of-list', request } : { ...outcome, request };
}

function toFetchedVisit(
  source: SourceFacts,
  request: WantedPage,
  fetched: Extract<FetchOutcome, { readonly outcome: 'fetched' }>,
): PageVisit {
  let reading: NamedReading | undefined;
  const read = (): NamedReading => (reading ??= readPage(source, request, fetched.capture));
  return { ...fetched, request, read };
}

/** Reads a page by the source's adapter; a detail page which that adapter does not know, by whichever does. */
export function readPage(source: SourceFacts, request: WantedPage, capture: Capture): NamedReading {
  const isForeign = request.role === 'detail' && findAdapter(source.adapter)?.detect(capture) === DETECTION.none;
  try {
    return readCapture(capture, isForeign ? { ...source, adapter: 'auto' } : source);
  } catch (cause) {
    // A reader's own fault: it costs this page, not the run, and is counted like every other problem.
    const message = `The reader failed: ${cause instanceof Error ? cause.message : 'unknown'}`;
    return { adapter: null, listings: [], problems: [{ message, item: null }], next: [], page: NO_PAGE_FACTS };
  }
}

async function followUp(visit: PageVisit, queue: PageQueue, memory: PageMemory): Promise<void> {
  if (visit.outcome === 'not-modified') return queue.add((await memory.find(visit.url))?.next ?? []);
  if (visit.outcome !== 'fetched') return;
  const { next } = visit.read();
  queue.add(next);
  const { etag, lastModified } = visit.validators;
  if (etag !== null || lastModified !== null) await memory.remember(visit.capture.url, { etag, lastModified, next });
}

type FailedVisit = Extract<PageVisit, { readonly outcome: 'failed' | 'refused' }>;

function isFailure(visit: PageVisit): visit is FailedVisit {
  return visit.outcome === 'failed' || visit.outcome === 'refused';
}

/** Why nothing further is asked: a list that cannot be gone on with, a host that named a time, or details that keep failing. */
function stopAfter(visit: PageVisit, areTooMany: boolean): string | undefined {
  if (!isFailure(visit)) return undefined;
  const isFinal = visit.request.role !== 'detail' || (visit.outcome === 'failed' && visit.retryAt !== null);
  return isFinal || areTooMany ? visit.message : undefined;
}
