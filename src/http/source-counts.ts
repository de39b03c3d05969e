import type { SourceCounts } from '#present/present-list.ts';
import { countSourceHealth } from '#query/count-source-health.ts';
import type { AppParts } from './app-parts.ts';

/** How long the counts stand before they are taken again. */
const COUNTS_STAND_MS = 10_000;

/** Tells how many sources are well. Counted at most once in ten seconds, since every list says it. */
export function rememberSourceCounts({ db, now }: Pick<AppParts, 'db' | 'now'>): () => Promise<SourceCounts> {
  let countedAtMs = Number.NEGATIVE_INFINITY;
  let counts: Promise<SourceCounts> | undefined;
  return () => {
    const nowMs = Date.parse(now());
    if (!counts || nowMs - countedAtMs >= COUNTS_STAND_MS) {
      countedAtMs = nowMs;
      counts = countSourceHealth(db, now()).catch((cause: unknown) => {
        counts = undefined; // a failure is not remembered
        throw cause;
      });
    }
    return counts;
  };
}
