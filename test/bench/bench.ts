// How fast it is, by what is to be measured:
// `npm run -s bench -- [--opportunities 10000,1000000] [--json FILE] [--data-dir DIR] [--routes near,text,caches]`: the routes of the API
// on catalogs of these sizes, one after the other (10,000, 100,000 and 1,000,000 when nothing is said), and what caches add.
// `npm run -s bench -- --match [--sizes 10000,100000,1000000] [--json FILE]`: how fast readings are matched and stored.
// `npm run -s bench -- --collect 2000 [--json FILE]`: how fast a site of so many pages is collected.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchApi } from './api/bench-api.ts';
import { benchCollect } from './collect/bench-collect.ts';
import { benchMatch } from './match/bench-match.ts';

const { values } = parseArgs({
  options: {
    match: { type: 'boolean' },
    sizes: { type: 'string' },
    opportunities: { type: 'string' },
    collect: { type: 'string' },
    routes: { type: 'string' },
    'data-dir': { type: 'string' },
    json: { type: 'string' },
  },
});

const measure = values.match ? benchMatch : values.collect === undefined ? benchApi : benchCollect;
const { report, hasHeld } = await measure(values, (text) => process.stderr.write(`${text}\n`));
const text = JSON.stringify(report, null, 2);
if (values.json !== undefined) await writeFile(values.json, `${text}\n`);
process.stdout.write(`${text}\n`);
process.exitCode = hasHeld ? 0 : 1;
