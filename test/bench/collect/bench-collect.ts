import { withScratchServer } from '../../support/scratch-server.ts';
import { type CollectBenchReport, runCollectBench } from './run-collect-bench.ts';

interface CollectBenchOptions {
  /** Event pages of the site. */
  readonly collect?: string | undefined;
}

/** Measures how fast a site is collected, beside a loop that only fetches and parses it. It has held when it took at most 1.5 times as long. */
export async function benchCollect(
  { collect }: CollectBenchOptions,
  tell: (text: string) => void,
): Promise<{ readonly report: CollectBenchReport; readonly hasHeld: boolean }> {
  const report = await withScratchServer((serverUrl) => runCollectBench(serverUrl, Number(collect), tell));
  return { report, hasHeld: report.ratio <= RATIO_MAX };
}

const RATIO_MAX = 1.5;
