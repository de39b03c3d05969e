import type { Db } from '#db/connect.ts';
import type { Draft } from '#domain/draft.ts';
import type { RunReport } from '#domain/run.ts';
import { endRun } from '#collect/end-run.ts';
import { savePages } from '#collect/save-pages.ts';
import { addToTally, NOTHING_MET } from '#collect/tally.ts';
import { saveCaptures } from '#store/save-capture.ts';
import { startRun } from '#store/start-run.ts';

/** A reading of a source whose pages showed these drafts. */
export interface DraftReading {
  readonly sourceId?: string;
  /** RFC 3339. */
  readonly at: string;
  /** One list of drafts a page. */
  readonly pages: readonly (readonly Draft[])[];
}

/** Takes a whole reading over, page by page, as `collectSource` does once pages are understood. */
export async function readDrafts(db: Db, { sourceId = 'source-a', at, pages }: DraftReading): Promise<RunReport> {
  const run = await startRun(db, { sourceId, startedAt: at, slotAt: null });
  let tally = NOTHING_MET;
  for (const [index, drafts] of pages.entries()) {
    const url = `https://${sourceId}.example/list?page=${index + 1}`;
    const capture = {
      requestedUrl: url,
      url,
      status: 200,
      mediaType: null,
      headers: {},
      body: `page ${index + 1}`,
      readAt: at,
    };
    const [captureId = ''] = await saveCaptures(db, run, [{ capture, role: 'start' }]);
    const [counts] = await savePages(db, run, [{ captureId, url, readAt: at, drafts, rejections: [] }]);
    tally = addToTally(tally, { counts: { ...counts, pages: 1, read: drafts.length } });
  }
  return endRun(db, run, { tally, at });
}
