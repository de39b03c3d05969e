import { Command } from 'commander';
import { pino } from 'pino';
import { scheduleSources } from '#collect/schedule-sources.ts';
import { loadConfig } from '#config/load-config.ts';
import { buildApp } from '#http/build-app.ts';
import { chooseSources } from './collect.ts';
import { listen } from './listen.ts';
import { loadCatalog } from './load-catalog.ts';
import { openService } from './open-service.ts';
import { runUntilTold } from './run-until-told.ts';

/** `showup start`: serves the API and reads each source of the catalog on its schedule, in one process. */
export function startCommand(): Command {
  return new Command('start')
    .description('serve the API and read the sources on their schedules')
    .option('--city <slug...>', 'only sources of these towns')
    .action(start);
}

async function start({ city: cities }: { readonly city?: readonly string[] }): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel });
  const catalog = await loadCatalog();
  const sources = cities ? cities.flatMap((city) => chooseSources(catalog, { city })) : catalog;
  await runUntilTold(log, async (opened) => {
    const service = await openService({ config, log, name: 'showup' });
    opened.defer(service.close);
    await service.saveSources(sources);
    const { db, gazetteer, corrections, collect } = service;
    const { publicUrl } = config;
    const app = await buildApp({
      db,
      gazetteer,
      corrections,
      log,
      publicUrl,
      isSample: false,
      isReady: () => true,
      now,
    });
    opened.defer(() => app.close());
    const schedule = scheduleSources(sources, { collect, log });
    opened.defer(schedule.stop);
    const url = await listen(app, config);
    log.info({ url, sources: sources.length }, 'listening');
  });
}

function now(): string {
  return new Date().toISOString();
}
