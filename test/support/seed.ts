import type { Db } from '#db/connect.ts';
import { endRun } from '#collect/end-run.ts';
import { savePages } from '#collect/save-pages.ts';
import { addToTally, NOTHING_MET } from '#collect/tally.ts';
import type { Draft } from '#domain/draft.ts';
import { toListing } from '#domain/listing.ts';
import type { Occurrence, OpportunityFacts } from '#domain/opportunity.ts';
import type { Location } from '#domain/place.ts';
import { NO_DEFAULTS, type Source } from '#domain/source.ts';
import { saveCaptures } from '#store/save-capture.ts';
import { saveSources } from '#store/save-sources.ts';
import { startRun } from '#store/start-run.ts';
import { makeFacts, makeOccurrence } from './make-opportunity.ts';

/** What a source shows on its one page, read at one moment. */
export interface Showing {
  readonly source: Source;
  readonly drafts: readonly Draft[];
  /** RFC 3339. */
  readonly readAt: string;
}

/** Puts a page into the database the way a run does. */
export async function seed(db: Db, { source, drafts, readAt }: Showing): Promise<void> {
  await saveSources(db, [source]);
  const run = await startRun(db, { sourceId: source.id, startedAt: readAt, slotAt: null });
  const { url } = source;
  const answer = { status: 200, mediaType: 'text/html', headers: {}, body: '<html></html>' };
  const page = { capture: { requestedUrl: url, url, ...answer, readAt }, role: 'start' } as const;
  const [captureId = ''] = await saveCaptures(db, run, [page]);
  const [counts] = await savePages(db, run, [{ captureId, url, readAt, drafts, rejections: [] }]);
  const tally = addToTally(NOTHING_MET, { counts: { pages: 1, read: drafts.length, ...counts } });
  await endRun(db, run, { tally, at: readAt });
}

/** A source of the sample town. */
export function makeSource(id: string, rest: Partial<Source> = {}): Source {
  return {
    id,
    name: id,
    homeUrl: `https://${id}.example/`,
    url: `https://${id}.example/events`,
    adapter: 'schema-org',
    authority: 'organizer',
    defaults: NO_DEFAULTS,
    schedule: { cron: '17 */6 * * *', timeZone: 'UTC' },
    terms: { note: null, isFullTextPermitted: false },
    basis: null,
    checkedOn: null,
    isSample: false,
    ...rest,
  };
}

/** What a source says of one opportunity; its start is its only occurrence unless others are given. */
export function makeDraft(
  source: Source,
  given: Partial<OpportunityFacts>,
  occurrences?: readonly Occurrence[],
): Draft {
  const facts = makeFacts({ organizer: { name: source.name, url: null }, ...given });
  const sourceKey = facts.title.toLowerCase().replaceAll(' ', '-');
  const own = facts.start ? [makeOccurrence(facts.start, { end: facts.end })] : [];
  return {
    sourceId: source.id,
    sourceKey,
    facts: { ...facts, url: facts.url ?? `${source.homeUrl}${sourceKey}` },
    occurrences: occurrences ?? own,
    listing: toListing({ adapter: source.adapter, pageUrl: source.url, sourceKey, title: facts.title }),
  };
}

/** A street address at a point. */
export function makeLocation(city: string, latitude: number, longitude: number): Location {
  return {
    venue: `${city} Hall`,
    street: '1 Main St',
    city,
    region: 'TN',
    postalCode: null,
    country: 'US',
    latitude,
    longitude,
    precision: 'point',
    citySlug: `${city.toLowerCase()}-tn`,
  };
}
