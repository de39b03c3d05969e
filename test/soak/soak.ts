// `npm run -s soak -- --seconds 180`: 500 sources, read by processes that are killed on a database that is restarted.
// `npm run -s soak -- --town [--kills 200] [--seed 1] [--weeks 52]`: reads a year of the town under random kills.
import { parseArgs } from 'node:util';
import { withScratchServer } from '../support/scratch-server.ts';
import { soakQueue } from './soak-queue.ts';
import { soakTown } from './soak-town.ts';

const { values } = parseArgs({
  options: {
    town: { type: 'boolean' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    weeks: { type: 'string', default: '52' },
    seconds: { type: 'string' },
    warnings: { type: 'boolean' },
    sources: { type: 'string', default: '500' },
  },
});
const seed = Number(values.seed);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);
if (values.seconds === undefined && !values.town) {
  process.stderr.write('Say what to soak: --seconds 180, or --town\n');
  process.exit(2);
}
const report = values.seconds === undefined ? await soakYear() : await soakHosts(Number(values.seconds));
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.hasHeld ? 0 : 1;

async function soakHosts(seconds: number) {
  const warn = values.warnings ? tell : () => undefined;
  const many = { workers: 3, schedulers: 2, killEverySeconds: 5, restarts: 2, gapMs: 500, seed, tell, warn };
  return soakQueue({ ...many, seconds, sources: Number(values.sources) });
}

async function soakYear() {
  const plan = { kills: Number(values.kills), seed, weeks: Number(values.weeks), tell };
  return withScratchServer((serverUrl) => soakTown(serverUrl, plan));
}
