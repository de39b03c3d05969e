import { withScratchServer } from '../../support/scratch-server.ts';
import { runMatchBench, SIZES } from './run-match-bench.ts';

/** `--match`: whether matching keeps its rate as the store grows. */
export async function benchMatch({ sizes }: { readonly sizes?: string }, tell: (text: string) => void) {
  const report = await withScratchServer((serverUrl) =>
    runMatchBench(serverUrl, sizes?.split(',').map(Number) ?? SIZES, tell),
  );
  return { report: { match: report }, hasHeld: report.hasHeld };
}
