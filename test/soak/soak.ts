// `npm run -s soak -- --town [--kills 200] [--seed 1] [--weeks 52]`: reads a year of the town under random kills.
import { parseArgs } from 'node:util';
import { withScratchServer } from '../support/scratch-server.ts';
import { soakTown } from './soak-town.ts';

const { values } = parseArgs({
  options: {
    town: { type: 'boolean' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    weeks: { type: 'string', default: '52' },
  },
});
if (!values.town) {
  process.stderr.write('Say what to soak: --town\n');
  process.exit(2);
}
const plan = { kills: Number(values.kills), seed: Number(values.seed), weeks: Number(values.weeks) };
const report = await withScratchServer((serverUrl) =>
  soakTown(serverUrl, { ...plan, tell: (text) => process.stderr.write(`${text}\n`) }),
);
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.hasHeld ? 0 : 1;
