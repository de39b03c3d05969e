import { toKey } from '#db/values.ts';
import type { Source } from '#domain/source.ts';
import type { PageVisit } from '#fetch/read-pages.ts';
import { lockRun } from '#store/lock-run.ts';
import { saveCapture } from '#store/save-capture.ts';
import { touchPage } from '#store/save-listings.ts';
import type { Run } from '#store/start-run.ts';
import type { CollectParts } from './collect-source.ts';
import { processPage } from './process-page.ts';
import type { Met } from './tally.ts';

interface Reading extends CollectParts {
  readonly source: Source;
  readonly run: Run;
}

/** Takes one page over: saves it as served, then saves what it shows. */
export async function takeVisit(visit: PageVisit, reading: Reading): Promise<Met> {
  if (visit.outcome === 'fetched') return takePage(visit, reading);
  if (visit.outcome === 'not-modified') {
    const sighting = { run: reading.run, pageKey: toKey(visit.url), at: visit.readAt };
    const vouchedFor = await reading.db.transaction(async (tx) => {
      await lockRun(tx, reading.run);
      return touchPage(tx, sighting);
    });
    return { counts: { pagesUnchanged: 1 }, vouchedFor };
  }
  if (visit.outcome === 'end-of-list') return {};
  if (visit.outcome === 'left-unread') return { incomplete: visit.message, problems: [visit.message] };
  return toFault(visit);
}

async function takePage(visit: Extract<PageVisit, { readonly outcome: 'fetched' }>, reading: Reading): Promise<Met> {
  const page = { capture: visit.capture, role: visit.request.role };
  const captureId = await saveCapture(reading.db, reading.run, page); // from here on it cannot be lost
  return processPage({ captureId, capture: visit.capture, reading: visit.read() }, reading);
}

/** Statuses by which a site says that we in particular may not: RFC 9110 §15.5, RFC 6585 §4, RFC 7725. */
const BLOCKING_STATUSES: ReadonlySet<number | null> = new Set([401, 402, 403, 429, 451]);

function isBlocked(visit: FaultVisit): boolean {
  return visit.outcome === 'refused' ? visit.reason === 'robots' : BLOCKING_STATUSES.has(visit.status);
}

type FaultVisit = Extract<PageVisit, { readonly outcome: 'refused' | 'failed' }>;

/** A list that cannot be read fails the run; a detail that is gone is gone, and one that cannot be read leaves the reading in parts. */
function toFault(visit: FaultVisit): Met {
  const message = `${visit.url}: ${visit.message}`;
  if (visit.request.role !== 'detail') return { failure: message, isBlocked: isBlocked(visit), problems: [message] };
  const isGone = visit.outcome === 'failed' && (visit.status === 404 || visit.status === 410);
  return isGone ? { problems: [message] } : { incomplete: message, problems: [message] };
}
