import { savePages } from '#collect/save-pages.ts';
import type { Db } from '#db/connect.ts';
import type { Draft } from '#domain/draft.ts';
import { saveCaptures } from '#store/save-capture.ts';
import { saveSources } from '#store/save-sources.ts';
import { startRun } from '#store/start-run.ts';
import { LISTINGS_PER_PAGE, READ_AT, type SourceShowing } from './plan.ts';

/** Reads a source page by page as a run does once pages are understood: accepted, matched and stored. Milliseconds it took. */
export async function readSource(db: Db, { source, drafts }: SourceShowing): Promise<number> {
  await saveSources(db, [source]);
  const startedMs = performance.now();
  const run = await startRun(db, { sourceId: source.id, startedAt: READ_AT, slotAt: null });
  for (let first = 0; first < drafts.length; first += LISTINGS_PER_PAGE) {
    const url = `${source.url}?page=${first / LISTINGS_PER_PAGE + 1}`;
    const shown = drafts.slice(first, first + LISTINGS_PER_PAGE);
    const [captureId = ''] = await saveCaptures(db, run, [{ capture: toCapture(url, shown), role: 'next-page' }]);
    await savePages(db, run, [{ captureId, url, readAt: READ_AT, drafts: shown, rejections: [] }]);
  }
  return performance.now() - startedMs;
}

function toCapture(url: string, shown: readonly Draft[]) {
  const body = shown.map(({ facts }) => `<h2>${facts.title}</h2>${facts.descriptionHtml ?? ''}`).join('\n');
  return { requestedUrl: url, url, status: 200, mediaType: 'text/html', headers: {}, body, readAt: READ_AT };
}
