import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { collectSource, type CollectParts, type ReadingOrder } from '#collect/collect-source.ts';
import type { HostPace } from '#domain/fetching.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { createAddressAdviser } from './advise-address.ts';
import type { ProbeOptions } from './probe-address.ts';
import { startFetcher } from './start-fetcher.ts';

interface CollectorParts extends ProbeOptions, Pick<CollectParts, 'db' | 'pool'> {
  readonly log: Logger;
  readonly pace: HostPace;
}

/** Reads sources, with one fetcher for all. */
export interface Collector {
  /** `undefined` when another process is reading the source. */
  readonly collect: (source: Source, order?: ReadingOrder) => Promise<RunReport | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens nothing until the first source is read. */
export function openCollector({ config, log, limits, db, pool, gazetteer, pace }: CollectorParts): Collector {
  const memory = createStoredPageMemory(db, now);
  const { fetchPage, close } = startFetcher(config, { memory, pace, limits });
  const advise = createAddressAdviser({ config, gazetteer, log, limits, pace });
  const readBy = `${hostname()}:${process.pid}`;
  const parts = { db, pool, gazetteer, memory, fetchPage, now, readBy };
  return {
    collect: async (source, order) => {
      const report = await collectSource(source, parts, order);
      if (!report) return undefined;
      // One line a run; `error` means that a person should look.
      log[report.outcome === 'ok' ? 'info' : 'error'](report, 'run finished');
      await advise(source, report);
      return report;
    },
    close,
  };
}

function now(): Date {
  return new Date();
}
