import { pino } from 'pino';
import { collectAll } from '#cli/collect-all.ts';
import { openService, type Service } from '#cli/open-service.ts';
import { loadConfig } from '#config/load-config.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';

/** The service as `showup collect` opens it, on the given database, allowed to reach the sample town and no pause between its pages. */
export function openTownService(databaseUrl: string): Promise<Service> {
  return openService({
    config: loadConfig({ DATABASE_URL: databaseUrl, SHOWUP_ALLOW_HOSTS: '*.localhost' }),
    log: pino({ enabled: false }),
    name: 'town',
    limits: { gapMs: 0, attemptsMax: 1, backoffMs: 1 },
  });
}

/** Reads every source of the town once; report by source id. */
export async function collectTown(
  service: Service,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, RunReport>> {
  const reports = new Map<string, RunReport>();
  await service.saveSources(sources);
  await collectAll(sources, service.collect, ({ id }, report) => reports.set(id, report));
  return reports;
}
