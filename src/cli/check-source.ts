import { understandPage } from '#collect/understand-page.ts';
import type { FetchPage } from '#domain/fetching.ts';
import type { Source } from '#domain/source.ts';
import { createPageMemory } from '#fetch/page-memory.ts';
import { readPages } from '#fetch/read-pages.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import type { SourceEntry } from '#scrapers/source-entry.ts';

export interface CheckParts {
  readonly fetchPage: FetchPage;
  readonly gazetteer: Gazetteer;
}

/** What reading a source live gave. Nothing of it is stored. */
export interface SourceCheck {
  readonly sourceId: string;
  /** `refused`: we may not ask. `empty`: it was read and shows nothing. `off`: taken down, so not asked. */
  readonly outcome: 'ok' | 'empty' | 'failed' | 'refused' | 'off';
  /** Adapters that read its pages. */
  readonly adapters: readonly string[];
  readonly pages: number;
  /** Listings understood, and listings that could not be. */
  readonly found: number;
  readonly rejected: number;
  /** Problems met, in the order of meeting; refusals and failures among them. */
  readonly problems: readonly string[];
  /** The entry that would read it, where its home page was probed. */
  readonly instead?: SourceEntry;
}

/** Enough to know whether a source can be read; a whole reading is `collect`'s. */
const LIMITS = { pagesMax: 6, detailPagesMax: 4 };

/** Reads the first pages of a source now and says what came of it. */
export async function checkSource(source: Source, { fetchPage, gazetteer }: CheckParts): Promise<SourceCheck> {
  if (source.takenDown) return toCheck(source, { ...NOTHING_SEEN, outcome: 'off', problems: [source.takenDown.why] });
  let seen: Seen = NOTHING_SEEN;
  for await (const visit of readPages(source, { fetchPage, memory: createPageMemory(), limits: LIMITS })) {
    if (visit.outcome === 'refused' || visit.outcome === 'failed') seen = addProblem(seen, visit);
    if (visit.outcome !== 'fetched') continue;
    const reading = visit.read();
    const { drafts, rejections, problems } = understandPage(visit.capture, reading, { source, gazetteer });
    seen = {
      ...seen,
      adapters: [...new Set([...seen.adapters, ...(reading.adapter === null ? [] : [reading.adapter])])],
      pages: seen.pages + 1,
      found: seen.found + drafts.length,
      rejected: seen.rejected + rejections.length,
      problems: [...seen.problems, ...rejections.map(({ detail }) => detail), ...problems],
    };
  }
  return toCheck(source, seen);
}

type Seen = Omit<SourceCheck, 'sourceId'>;

const NOTHING_SEEN: Seen = { outcome: 'empty', adapters: [], pages: 0, found: 0, rejected: 0, problems: [] };

function addProblem(
  seen: Seen,
  { outcome, url, message }: { readonly outcome: 'refused' | 'failed'; readonly url: string; readonly message: string },
): Seen {
  return { ...seen, outcome, problems: [...seen.problems, `${url}: ${message}`] };
}

function toCheck({ id }: Source, seen: Seen): SourceCheck {
  return { sourceId: id, ...seen, outcome: seen.found > 0 ? 'ok' : seen.outcome };
}
