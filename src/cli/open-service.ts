import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { collectSource, type CollectParts, type ReadingOrder } from '#collect/collect-source.ts';
import { takeDownSources } from '#collect/take-down-sources.ts';
import type { Config } from '#config/load-config.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import type { Connection } from '#db/connect.ts';
import type { HostPace } from '#domain/fetching.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { loadGazetteer, type Gazetteer } from '#places/gazetteer.ts';
import { createStoredHostPace } from '#store/host-pace.ts';
import { createStoredPageMemory } from '#store/page-memory.ts';
import { saveSources } from '#store/save-sources.ts';
import { createAddressAdviser } from './advise-address.ts';
import { watchTroubles, type TroubleWatch } from '#observe/watch-troubles.ts';
import { openDatabase, placeOf } from './open-database.ts';
import { startFetcher } from './start-fetcher.ts';

export interface ServiceParts {
  readonly config: Config;
  readonly log: Logger;
  /** Shown by the database server beside its connections. */
  readonly name: string;
  /** What differs from the fetcher's usual bounds. */
  readonly limits?: Partial<FetchLimits>;
  /** Most connections to the database; ten when absent. */
  readonly connectionsMax?: number;
}

/** Everything that reading and serving work with, put together by hand; `close` undoes it in reverse. */
export interface Service extends Pick<Connection, 'db' | 'pool'> {
  /** Address of the database. */
  readonly url: string;
  /** What is wrong now, told once when it begins and once when it ends. */
  readonly troubles: TroubleWatch;
  readonly gazetteer: Gazetteer;
  /** Whose turn it is at each host, shared with every process that reads. */
  readonly pace: HostPace;
  readonly corrections: ReturnType<typeof createCorrections>;
  /** Takes the catalog over, and withdraws what came from sources that were taken down. */
  readonly saveSources: (sources: readonly Source[]) => Promise<void>;
  /** `undefined` when another process is reading the source. */
  readonly collect: (source: Source, order?: ReadingOrder) => Promise<RunReport | undefined>;
  readonly close: () => Promise<void>;
}

/** @throws {ShowupError} when the database cannot be opened, with what to do about it */
export async function openService({ config, log, name, limits, connectionsMax }: ServiceParts): Promise<Service> {
  // Known only once the server runs.
  const known: { troubles?: TroubleWatch } = {};
  const onServerEnd = (why: 'disk-full' | 'ended'): void => {
    known.troubles?.begin('database-away');
    if (why === 'disk-full') known.troubles?.begin('disk-full');
  };
  const database = await openDatabase(config, {
    applicationName: name,
    onServerEnd,
    ...(connectionsMax && { connectionsMax }),
  });
  const { db, pool } = database;
  const troubles = watchTroubles({ pool, log, database: placeOf(config) });
  known.troubles = troubles;
  const gazetteer = loadGazetteer();
  const memory = createStoredPageMemory(db, now);
  const pace = createStoredHostPace(db, { now, sleep: (ms) => sleep(ms) });
  const fetcher = startFetcher(config, { memory, pace, limits });
  const advise = createAddressAdviser({ config, gazetteer, log, limits, pace });
  const readBy = `${hostname()}:${process.pid}`;
  const parts = { db, pool, gazetteer, memory, fetchPage: fetcher.fetchPage, now, readBy };
  return {
    db,
    pool,
    url: database.url,
    troubles,
    gazetteer,
    pace,
    corrections: createCorrections({ db, gazetteer, now: () => now().toISOString() }),
    saveSources: async (sources) => {
      await saveSources(db, sources);
      await takeDownSources(db, sources, now().toISOString());
    },
    collect: async (source, order) => {
      const report = await collectAndTell(source, { ...parts, order }, log);
      if (report) await advise(source, report);
      return report;
    },
    close: async () => {
      await troubles.stop();
      await fetcher.close();
      await database.close();
    },
  };
}

/** One log line a run; `error` means that a person should look. */
async function collectAndTell(
  source: Source,
  { order, ...parts }: CollectParts & { readonly order: ReadingOrder | undefined },
  log: Logger,
): Promise<RunReport | undefined> {
  const report = await collectSource(source, parts, order);
  if (report) log[report.outcome === 'ok' ? 'info' : 'error'](report, 'run finished');
  return report;
}

function now(): Date {
  return new Date();
}
