import type { FastifyInstance } from 'fastify';
import type { Config } from '#config/load-config.ts';
import type { Db } from '#db/connect.ts';
import { closeReport, closeSourceSuggestion, saveReport, saveSourceSuggestion } from '#store/save-inbox.ts';
import type { SourcePort } from '#http/admin/source-port.ts';
import type { InboxPort, ProbedSite, WebParts } from '#web/web-parts.ts';
import { webPages } from '#web/web-plugin.ts';
import type { Service } from './open-service.ts';

interface PagesParts extends Pick<WebParts, 'isSample' | 'isReady'> {
  readonly service: Service;
  readonly sourceOrders: SourcePort;
  /** Where pages are read from; the database that is written to when absent. */
  readonly readFrom?: Db;
  readonly config: Config;
}

/** Puts the pages for people beside the API, with what they write and start. */
export async function servePages(
  app: FastifyInstance,
  { service, sourceOrders, readFrom, config, ...rest }: PagesParts,
): Promise<void> {
  const { db: primary, gazetteer, corrections } = service;
  const { publicUrl, tileUrl, adminToken } = config;
  await app.register(webPages, {
    ...{ db: readFrom ?? primary, primary, gazetteer, publicUrl, tileUrl, adminToken, now },
    ...rest,
    sourceOrders: { ...sourceOrders, 'take-down': sourceOrders.takeDown },
    listTroubles: service.troubles.list,
    inbox: toInbox(service),
    decide: corrections.decide,
    probe: (url) => probeSite(url, { service, config }),
  });
}

function toInbox({ db }: Service): InboxPort {
  return {
    saveReport: (report) => saveReport(db, report, now()),
    saveSourceSuggestion: (suggestion) => saveSourceSuggestion(db, suggestion, now()),
    closeReport: (id, by) => closeReport(db, id, { by, at: now() }),
    closeSourceSuggestion: (id, by) => closeSourceSuggestion(db, id, { by, at: now() }),
  };
}

/** What is shown of each feed. */
const EXAMPLES_MAX = 5;

/** Hosts are paced together with the readings. What probes is loaded with the first site. */
async function probeSite(
  url: string,
  { service, config }: Pick<PagesParts, 'service' | 'config'>,
): Promise<ProbedSite> {
  const { probeAddress } = await import('./probe-address.ts');
  const { message, platforms, feeds, unproved, entry } = await probeAddress(url, {
    config,
    gazetteer: service.gazetteer,
    pace: service.pace,
  });
  return {
    ...{ message, platforms, unproved },
    feeds: feeds.map(({ lead, adapter, found, upcoming }) => ({
      ...{ url: lead.url, why: lead.why, adapter, upcoming },
      found: found.length,
      examples: found.slice(0, EXAMPLES_MAX).map(({ title, start }) => ({ title, startLocal: start?.local ?? null })),
    })),
    entryJson: entry && JSON.stringify(entry, null, 2),
  };
}

function now(): string {
  return new Date().toISOString();
}
