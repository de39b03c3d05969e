// How fast it is, by what is to be measured:
// `npm run -s bench -- [--opportunities 10000,1000000] [--json FILE] [--data-dir DIR] [--routes near,text,caches]`: the routes of the API
// on catalogs of these sizes, one after the other (10,000, 100,000 and 1,000,000 when nothing is said), and what caches add.
// `npm run -s bench -- --match [--sizes 10000,100000,1000000] [--json FILE]`: how fast readings are matched and stored.
// `npm run -s bench -- --collect 2000 [--json FILE]`: how fast a site of so many pages is collected.
// `npm run -s bench -- --overload [--seconds 60] [--json FILE] [--data-dir DIR]`: what the API does under twice the load it can bear.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchApi } from './api/bench-api.ts';
import { benchCollect } from './collect/bench-collect.ts';
import { benchMatch } from './match/bench-match.ts';
import { benchOverload } from './overload/bench-overload.ts';

const { values } = parseArgs({
  options: {
    match: { type: 'boolean' },
    overload: { type: 'boolean' },
    seconds: { type: 'string' },
    sizes: { type: 'string' },
    opportunities: { type: 'string' },
    collect: { type: 'string' },
    routes: { type: 'string' },
    'data-dir': { type: 'string' },
    json: { type: 'string' },
  },
});

const measure = values.match
  ? benchMatch
  : values.overload
    ? benchOverload
    : values.collect === undefined
      ? benchApi
      : benchCollect;
const { report, hasHeld } = await measure(values, (text) => process.stderr.write(`${text}\n`));
const text = JSON.stringify(report, null, 2);
if (values.json !== undefined) await writeFile(values.json, `${text}\n`);
process.stdout.write(`${text}\n`);
process.exitCode = hasHeld ? 0 : 1;
