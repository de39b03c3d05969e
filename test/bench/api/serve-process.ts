// The API as `showup start --role api` serves it, with all its hooks and pages, at the day of the catalog, and the floors of the bench
// beside its routes. Started by fork.
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { connectReaders } from '#db/connect-readers.ts';
import { buildApi } from '#cli/build-api.ts';
import { listen } from '#cli/listen.ts';
import { openService } from '#cli/open-service.ts';
import { loadConfig } from '#config/load-config.ts';
import { createTurns } from '#http/create-turns.ts';
import { rememberSourceCounts } from '#http/source-counts.ts';
import { createMetrics } from '#observe/create-metrics.ts';
import { TODAY } from './invent-opportunity.ts';
import { floorRoutes } from './floor-routes.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const startedMs = Date.now();
const noonMs = TODAY.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
// The rates are limited as in service, and the limit is never reached.
const config = loadConfig({ DATABASE_URL: databaseUrl, SHOWUP_REQUESTS_PER_MINUTE: '999999999' });
const log = pino({ level: config.logLevel });
const service = await openService({ config, log, name: 'showup api' });
const readers = connectReaders({ primaryUrl: service.url, replicaUrl: null, applicationName: 'showup api reads' });
const metrics = createMetrics({ ...readers, pools: { ...readers.pools, writes: service.pool }, now });
const queue = { add: async () => true };
const app = await buildApi({ service, queue, readers, metrics, config, log, now });
const { db } = readers;
const shared = { countSources: rememberSourceCounts({ db, now }), takeTurn: createTurns(2) };
await app.register(floorRoutes, { db, now, isSample: false, ...shared });
const url = await listen(app, { host: '127.0.0.1', port: 0 });
process.on('message', () => process.send?.({ rssBytesMax: readPeakBytes() }));
process.on('disconnect', () => process.exit());
process.send?.({ url });

/** The day of the catalog, going on from noon. */
function now(): string {
  return new Date(noonMs + Date.now() - startedMs).toISOString();
}

/**
 * The most memory that this process ever had. Linux tells it of the program alone (proc(5)); what `getrusage` tells counts the
 * parent's memory in, from which the process was forked.
 */
function readPeakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
