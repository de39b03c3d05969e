import type { AppParts } from '#http/app-parts.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import { closeReport, closeSourceSuggestion, saveReport, saveSourceSuggestion } from '#store/save-inbox.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createUnreadPort } from '#test/support/source-port.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import type { WebParts } from '#web/web-parts.ts';
import { webPages } from '#web/web-plugin.ts';

/** The present of the tests: a Monday morning in Memphis. */
const NOW = '2026-03-02T15:00:00Z';

/** The whole service with its pages, on an empty database of its own, not listening. */
export async function startPages({ log, ...parts }: Partial<WebParts & Pick<AppParts, 'log'>> = {}): Promise<TestApp> {
  const now = parts.now ?? (() => NOW);
  const { isSample = false, publicUrl = null, adminToken = null } = parts;
  const shared = { now, isSample, publicUrl, adminToken };
  const service = await startTestApp({ ...shared, ...(log && { log }) });
  const { db } = service.database;
  const gazetteer = loadGazetteer();
  const orders = createUnreadPort({ db, gazetteer, now });
  await service.app.register(webPages, {
    ...shared,
    db,
    gazetteer,
    isReady: () => true,
    tileUrl: null,
    inbox: {
      saveReport: (report) => saveReport(db, report, now()),
      saveSourceSuggestion: (suggestion) => saveSourceSuggestion(db, suggestion, now()),
      closeReport: (id, by) => closeReport(db, id, { by, at: now() }),
      closeSourceSuggestion: (id, by) => closeSourceSuggestion(db, id, { by, at: now() }),
    },
    sourceOrders: { ...orders, 'take-down': orders.takeDown },
    decide: createCorrections({ db, gazetteer, now }).decide,
    probe: async (url) => ({
      message: `${url} was not looked at.`,
      platforms: [],
      feeds: [],
      unproved: [],
      entryJson: null,
    }),
    ...parts,
  });
  return service;
}
