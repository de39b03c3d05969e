import { toKey } from '#db/values.ts';
import type { Source } from '#domain/source.ts';
import type { PageVisit } from '#fetch/read-pages.ts';
import { lockRun } from '#store/lock-run.ts';
import { saveCaptures } from '#store/save-capture.ts';
import { touchPage } from '#store/save-listings.ts';
import type { Run } from '#store/start-run.ts';
import type { CollectParts } from './collect-source.ts';
import { processPages } from './process-pages.ts';
import type { Met } from './tally.ts';

interface Reading extends CollectParts {
  readonly source: Source;
  readonly run: Run;
}

type FetchedVisit = Extract<PageVisit, { readonly outcome: 'fetched' }>;
type OtherVisit = Exclude<PageVisit, FetchedVisit>;

/** Takes pages over that came together: saves them as served, then saves what they show. Tells what each met, in their order. */
export async function takeVisits(visits: readonly PageVisit[], reading: Reading): Promise<readonly Met[]> {
  const fetched = visits.filter((visit) => visit.outcome === 'fetched');
  const others = visits.filter((visit) => visit.outcome !== 'fetched');
  const met = fetched.length === 0 ? [] : await takePages(fetched, reading);
  const restMet: Met[] = [];
  for (const visit of others) restMet.push(await takeOther(visit, reading));
  return visits.flatMap((visit) => {
    const one = visit.outcome === 'fetched' ? met[fetched.indexOf(visit)] : restMet[others.indexOf(visit)];
    return one ? [{ ...one, ...meetPoliteness(visit) }] : [];
  });
}

/** What a first page tells of how its host is to be asked. */
function meetPoliteness(visit: PageVisit): Pick<Met, 'politeness'> {
  if (!('request' in visit) || visit.request.role !== 'start' || visit.outcome === 'end-of-list') return {};
  const robots = toRobots(visit);
  const gapMs = visit.outcome === 'fetched' || visit.outcome === 'not-modified' ? (visit.gapMs ?? null) : null;
  return robots === undefined ? {} : { politeness: { robots, gapMs } };
}

/** `undefined` where nothing was learned of it. */
function toRobots(visit: Exclude<PageVisit, { readonly outcome: 'end-of-list' | 'left-unread' }>) {
  if (visit.outcome === 'refused') return visit.reason === 'robots' ? 'forbidden' : undefined;
  if (visit.outcome !== 'failed' || visit.reason === 'http-status') return 'allowed';
  return visit.reason === 'robots-unreachable' ? 'unreachable' : undefined;
}

async function takePages(visits: readonly FetchedVisit[], reading: Reading): Promise<readonly Met[]> {
  const pages = visits.map(({ capture, request }) => ({ capture, role: request.role }));
  const captureIds = await saveCaptures(reading.db, reading.run, pages); // from here on they cannot be lost
  const accepted = visits.map(({ capture, read }, index) => {
    return { captureId: captureIds[index] ?? '', capture, reading: read() };
  });
  return processPages(accepted, reading);
}

async function takeOther(visit: OtherVisit, reading: Reading): Promise<Met> {
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
