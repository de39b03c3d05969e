import { Command } from 'commander';
import { join } from 'node:path';
import { destination, type Logger } from 'pino';
import type { Town } from '#test/town/serve-town.ts';
import { loadConfig } from '#config/load-config.ts';
import type { ReadingQueue } from '#jobs/reading-queue.ts';
import { findSource } from '#query/list-sources.ts';
import { createLog } from '#observe/create-log.ts';
import { createMetrics } from '#observe/create-metrics.ts';
import { requestPartsOf } from './request-parts.ts';
import { buildApp } from '#http/build-app.ts';
import { clearAll } from '#store/clear-all.ts';
import { collectAll } from './collect-all.ts';
import { describeReport } from './describe-report.ts';
import { listen } from './listen.ts';
import { createSourcePort } from './create-source-port.ts';
import { openService, type Service } from './open-service.ts';
import { runUntilTold } from './run-until-told.ts';
import { servePages } from './serve-pages.ts';

/** The town's servers are ours: they need no pause between two pages, and no second try after a failure. */
const LOOPBACK_LIMITS = { gapMs: 0, attemptsMax: 1 };
const TRY = [
  '/?city=memphis-tn&field=human-resources',
  '/v1/opportunities?city=memphis-tn&field=human-resources',
  '/v1/suggestions?city=memphis-tn&field=human-resources',
  '/v1/calendar.ics?city=memphis-tn&field=human-resources',
  '/v1/sources',
  '/docs',
];

/** `showup demo`: a sample town of websites on loopback, scraped for real, then served. Works with no network. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('serve a complete sample town: its websites on loopback, scraped for real')
    .action(demo);
}

async function demo(): Promise<void> {
  const environment = loadConfig(process.env);
  const dataDir = join(environment.dataDir, 'demo');
  // The town's dates move with the calendar, so yesterday's town is no use; and a sample never goes into a real database.
  const config = { ...environment, dataDir, databaseUrl: null, allowHosts: ['*.localhost'] };
  const log = createLog(config.logLevel === 'info' ? 'fatal' : config.logLevel, destination(2));
  await runUntilTold(log, async (opened) => {
    const service = await openService({ config, log, name: 'showup demo', limits: LOOPBACK_LIMITS });
    opened.defer(service.close);
    const { db, pool, gazetteer, corrections, collect, troubles } = service;
    await clearAll(db);
    let isCollected = false;
    const readAtOnce = createReadAtOnce(service, log);
    const queue = { add: readAtOnce };
    const sourceOrders = createSourcePort({ db, gazetteer, config, queue, now, limits: LOOPBACK_LIMITS });
    const metrics = createMetrics({ db, pools: { writes: pool }, now });
    const app = await buildApp({
      db,
      gazetteer,
      corrections,
      sourceOrders,
      metrics,
      troubles,
      log,
      ...requestPartsOf(config),
      isSample: true,
      isReady: () => isCollected,
      now,
    });
    await servePages(app, { service, sourceOrders, config, isSample: true, isReady: () => isCollected });
    opened.defer(() => app.close());
    const url = await listen(app, config);
    const town = await openTown(opened);
    process.stdout.write(`Reading ${town.sources.length} websites of the sample town …\n`);
    await service.saveSources(town.sources);
    await collectAll(town.sources, collect, (source, report) => {
      metrics.observeRun(report);
      process.stdout.write(describeReport(source, report));
    });
    isCollected = true;
    process.stdout.write(describeAddresses(url));
  });
}

/** Stands for the queue, which the demo has none of: what is ordered is read by this process. */
function createReadAtOnce({ db, collect }: Service, log: Logger): ReadingQueue['add'] {
  return async (_tx, { sourceId }) => {
    const state = await findSource(db, { id: sourceId, now: now() });
    if (state) void collect(state.source).catch((cause: unknown) => log.error({ err: cause }, 'reading failed'));
    return state !== undefined;
  };
}

async function openTown(opened: AsyncDisposableStack): Promise<Town> {
  // Loaded only here: the town is no part of an installation that serves a real one.
  const { serveTown } = await import('#test/town/serve-town.ts');
  const town = await serveTown(Temporal.Now.plainDateISO('America/Chicago'));
  opened.defer(town.close);
  return town;
}

function describeAddresses(url: string): string {
  const lines = TRY.map((path) => `  ${url}${path}\n`).join('');
  return `\nReady. Everything here is made up. Try:\n${lines}\nStop with Ctrl+C.\n`;
}

function now(): string {
  return new Date().toISOString();
}
