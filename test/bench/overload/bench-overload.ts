import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOverloadBench } from './run-overload-bench.ts';

interface OverloadArguments {
  readonly seconds?: string;
  readonly 'data-dir'?: string;
}

const SECONDS = '60';

/**
 * `--overload [--seconds 60]`: what the API does under twice the load it can bear. It has held when it did not end, kept within its
 * memory, served those it let in nearly as fast as ever, and refused the rest with 503 or 429.
 */
export async function benchOverload(values: OverloadArguments, tell: (text: string) => void) {
  const given = values['data-dir'];
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'showup-bench-')));
  try {
    const report = await runOverloadBench({ folder, seconds: Number(values.seconds ?? SECONDS), tell });
    return { report, hasHeld: report.hasHeld };
  } finally {
    if (given === undefined) await rm(folder, { recursive: true, force: true });
  }
}
