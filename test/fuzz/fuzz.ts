// `npm run -s fuzz [-- --count 100000] [--seed 2]`: hostile addresses and pages against API and readers.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { createCorrections } from '#correct/create-corrections.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { buildApp } from '#http/build-app.ts';
import { loadGazetteer } from '#places/gazetteer.ts';
import { createScratchDatabase, withScratchServer } from '../support/scratch-server.ts';
import { createUnreadPort } from '../support/source-port.ts';
import { throwHostile } from './throw-hostile.ts';

const HANG_MS = 1_000;
const MEMORY_GROWTH_MAX = 1.2;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '2' } },
});
const report = await withScratchServer(async (serverUrl) => {
  const url = await createScratchDatabase(serverUrl, 'fuzz');
  await migrate(url);
  const { db, close } = connect(url, { applicationName: 'fuzz' });
  const gazetteer = loadGazetteer();
  const corrections = createCorrections({ db, gazetteer, now });
  const sourceOrders = createUnreadPort({ db, gazetteer, now });
  const parts = { db, gazetteer, corrections, sourceOrders, log: pino({ enabled: false }), publicUrl: null, now };
  const app = await buildApp({ ...parts, isReady: () => true, isSample: false });
  const found = await throwHostile({ app, gazetteer, count: Number(values.count), seed: Number(values.seed) });
  await app.close();
  await close();
  return found;
});
const hasHeld = report.broken.length === 0 && report.slowestMs <= HANG_MS && report.memoryGrowth <= MEMORY_GROWTH_MAX;
process.stdout.write(`${JSON.stringify({ ...report, hasHeld })}\n`);
process.exitCode = hasHeld ? 0 : 1;

function now(): string {
  return new Date().toISOString();
}
