// `npm run -s bench -- --match [--sizes 10000,100000,1000000] [--json FILE]`: how fast readings are matched and stored.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { withScratchServer } from '../support/scratch-server.ts';
import { runMatchBench, SIZES } from './match/run-match-bench.ts';

const { values } = parseArgs({
  options: { match: { type: 'boolean' }, sizes: { type: 'string' }, json: { type: 'string' } },
});
if (!values.match) {
  process.stderr.write('Say what to measure: --match\n');
  process.exit(2);
}
const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
const report = await withScratchServer((serverUrl) =>
  runMatchBench(serverUrl, sizes, (text) => process.stderr.write(`${text}\n`)),
);
const text = JSON.stringify({ match: report }, null, 2);
if (values.json !== undefined) await writeFile(values.json, `${text}\n`);
process.stdout.write(`${text}\n`);
process.exitCode = report.hasHeld ? 0 : 1;
