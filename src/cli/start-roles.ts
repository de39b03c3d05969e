import type { Logger } from 'pino';
import type { Config } from '#config/load-config.ts';
import { connectReaders } from '#db/connect-readers.ts';
import type { Source } from '#domain/source.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { buildSideApp } from '#http/build-side-app.ts';
import { readForJob, type JobParts } from '#jobs/read-for-job.ts';
import { openReadingQueue } from '#jobs/reading-queue.ts';
import { runScheduler } from '#jobs/run-scheduler.ts';
import { createMetrics, type Metrics } from '#observe/create-metrics.ts';
import { answers, buildApi, now } from './build-api.ts';
import { listen } from './listen.ts';
import { openService, type Service } from './open-service.ts';

export const ROLES = ['api', 'scheduler', 'worker'] as const;
export type Role = (typeof ROLES)[number];

export interface RolesPlan {
  readonly config: Config;
  readonly log: Logger;
  readonly roles: ReadonlySet<Role>;
  /** The catalog. */
  readonly sources: readonly Source[];
  /** Towns whose sources are read here; `null` for all. */
  readonly cities: readonly string[] | null;
  readonly limits?: Partial<FetchLimits>;
  /** Sources that were never read are begun within this time; five minutes when absent. */
  readonly firstWithinSeconds?: number;
}

/** Sources that one worker reads at a time. Each takes two connections to the database. */
const SIDE_BY_SIDE = 8;
const CONNECTIONS_MAX = { api: 10, scheduler: 4, worker: 2 * SIDE_BY_SIDE + 2 } as const;
const FIRST_WITHIN_SECONDS = 300;

/** Starts what the roles say in this process; `opened` gets all that is to be closed again. */
export async function startRoles(opened: AsyncDisposableStack, plan: RolesPlan): Promise<void> {
  const { config, log, roles, sources } = plan;
  const name = `showup ${[...roles].join(' ')}`;
  const connectionsMax = [...roles].reduce((sum, role) => sum + CONNECTIONS_MAX[role], 0);
  const service = await openService({ config, log, name, connectionsMax, ...(plan.limits && { limits: plan.limits }) });
  opened.defer(service.close);
  const supervises = roles.has('worker') || roles.has('scheduler');
  const queue = await openReadingQueue({ url: service.url, applicationName: name, log, supervises });
  opened.defer(queue.stop);
  const { db, pool, collect } = service;
  if (roles.has('scheduler')) {
    await service.saveSources(sources);
    const scheduled = { catalogIds: sources.map(({ id }) => id), cities: plan.cities };
    const firstWithinSeconds = plan.firstWithinSeconds ?? FIRST_WITHIN_SECONDS;
    const scheduler = runScheduler({ db, pool, queue, scheduled, now: clock, firstWithinSeconds, log });
    opened.defer(scheduler.stop);
  }
  const applicationName = `${name} reads`;
  const readers = connectReaders({ primaryUrl: service.url, replicaUrl: config.databaseReplicaUrl, applicationName });
  opened.defer(readers.close);
  const metrics = createMetrics({ ...readers, pools: { ...readers.pools, writes: pool }, now });
  if (roles.has('worker')) {
    const parts = { db, queue, now: clock, collect: watchRuns(collect, metrics) };
    await queue.work(SIDE_BY_SIDE, (job) => readForJob(job, parts));
  }
  const app = await (roles.has('api')
    ? buildApi({ service, queue, readers, metrics, config, log })
    : buildSideApp({ log, metrics, isSample: false, isReady: () => answers(readers.db) }));
  opened.defer(() => app.close());
  const url = await listen(app, config);
  log.info({ roles: [...roles], sources: sources.length, url }, 'started');
}

function watchRuns(collect: Service['collect'], metrics: Metrics): JobParts['collect'] {
  return async (source, order) => {
    const report = await collect(source, order);
    if (report) metrics.observeRun(report);
    return report;
  };
}

function clock(): Date {
  return new Date();
}
