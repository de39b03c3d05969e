import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { takeDownSources } from '#collect/take-down-sources.ts';
import type { Config } from '#config/load-config.ts';
import { createCorrections } from '#correct/create-corrections.ts';
import type { Connection } from '#db/connect.ts';
import type { HostPace } from '#domain/fetching.ts';
import type { Source } from '#domain/source.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { loadGazetteer, type Gazetteer } from '#places/gazetteer.ts';
import { createStoredHostPace } from '#store/host-pace.ts';
import { saveSources } from '#store/save-sources.ts';
import { watchTroubles, type TroubleWatch } from '#observe/watch-troubles.ts';
import type { Collector } from './open-collector.ts';
import { openDatabase, placeOf } from './open-database.ts';

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
  /** What reads is loaded with the first reading: a process that serves the API alone never needs it. */
  readonly collect: Collector['collect'];
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
  const pace = createStoredHostPace(db, { now, sleep: (ms) => sleep(ms) });
  const open = async (): Promise<Collector> => {
    const { openCollector } = await import('./open-collector.ts');
    return openCollector({ config, log, limits, db, pool, gazetteer, pace });
  };
  let collector: Promise<Collector> | undefined;
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
      collector ??= open();
      return (await collector).collect(source, order);
    },
    close: async () => {
      await troubles.stop();
      await (await collector)?.close();
      await database.close();
    },
  };
}

function now(): Date {
  return new Date();
}
