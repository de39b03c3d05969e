import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES } from './draw-questions.ts';
import { runApiBench } from './run-api-bench.ts';

interface ApiBenchArguments {
  readonly opportunities?: string;
  /** Only these. */
  readonly routes?: string;
  readonly 'data-dir'?: string;
}

/** `--opportunities N`: how fast the routes are on a catalog of that size, which is kept where a data folder is given. */
export async function benchApi(values: ApiBenchArguments, tell: (text: string) => void) {
  const given = values['data-dir'];
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'showup-bench-')));
  const wanted = values.routes?.split(',');
  const names = wanted ? ROUTES.filter((name) => wanted.includes(name)) : ROUTES;
  try {
    const report = await runApiBench({ size: Number(values.opportunities), folder, names, tell });
    return { report, hasHeld: true };
  } finally {
    if (given === undefined) await rm(folder, { recursive: true, force: true });
  }
}
