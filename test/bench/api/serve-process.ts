// The service as `showup start` serves it, reading nothing, with the floors of the bench beside its routes. Started by fork.
import { pino } from 'pino';
import { connect } from '#db/connect.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import { buildApp } from '#http/build-app.ts';
import { createTurns } from '#http/create-turns.ts';
import { rememberSourceCounts } from '#http/source-counts.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { listen } from '#cli/listen.ts';
import { createUnreadPort } from '../../support/source-port.ts';
import { TODAY } from './invent-opportunity.ts';
import { floorRoutes } from './floor-routes.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const startedMs = Date.now();
const { db } = connect(databaseUrl, { applicationName: 'showup' });
const gazetteer = loadGazetteer();
const parts = {
  db,
  gazetteer,
  corrections: createCorrections({ db, gazetteer, now }),
  sourceOrders: createUnreadPort({ db, gazetteer, now }),
  log: pino({ level: 'info' }),
  now,
  isReady: () => true,
  isSample: false,
  publicUrl: null,
  // As in service, and never reached.
  requestsPerMinuteMax: 1_000_000_000,
};
const app = await buildApp(parts);
await app.register(floorRoutes, { ...parts, countSources: rememberSourceCounts(parts), takeTurn: createTurns(2) });
const url = await listen(app, { host: '127.0.0.1', port: 0 });
process.on('message', () => process.send?.({ rssBytesMax: process.resourceUsage().maxRSS * 1024 }));
process.on('disconnect', () => process.exit());
process.send?.({ url });

/** The day of the catalog, going on from noon. */
function now(): string {
  return TODAY.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' })
    .add({ milliseconds: Date.now() - startedMs })
    .toInstant()
    .toString();
}
