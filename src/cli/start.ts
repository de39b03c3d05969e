import closeWithGrace from 'close-with-grace';
import { Command } from 'commander';
import { pino } from 'pino';
import { scheduleSources } from '#collect/schedule-sources.ts';
import { loadConfig } from '#config/load-config.ts';
import { buildApp } from '#http/build-app.ts';
import { chooseSources } from './collect.ts';
import { listen } from './listen.ts';
import { loadCatalog } from './load-catalog.ts';
import { openService } from './open-service.ts';

/** Requests under way get this long when the process is told to end. */
const GRACE_MS = 10_000;

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
  const service = await openService({ config, log, name: 'showup' });
  await service.saveSources(sources);
  const { db, gazetteer, collect } = service;
  const { publicUrl } = config;
  const app = await buildApp({ db, gazetteer, log, publicUrl, isSample: false, isReady: () => true, now });
  const schedule = scheduleSources(sources, { collect, log });
  closeWithGrace({ delay: GRACE_MS, logger: log }, async () => {
    await schedule.stop();
    await app.close();
    await service.close();
  });
  const url = await listen(app, config);
  log.info({ url, sources: sources.length }, 'listening');
}

function now(): string {
  return new Date().toISOString();
}
