import type { Logger } from 'pino';
import type { Config } from '#config/load-config.ts';
import { connectReaders, type ReplicaState } from '#db/connect-readers.ts';
import type { Source } from '#domain/source.ts';
import type { FetchLimits } from '#fetch/fetch-limits.ts';
import { buildSideApp } from '#http/build-side-app.ts';
import { readForJob, type JobParts } from '#jobs/read-for-job.ts';
import { openReadingQueue, type ClaimedJob } from '#jobs/reading-queue.ts';
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
  /** The catalog; only read by the scheduler. */
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
  const { db, pool, collect, troubles } = service;
  const supervises = roles.has('worker') || roles.has('scheduler');
  const queue = await openReadingQueue({ url: service.url, applicationName: name, log, troubles, supervises });
  opened.defer(queue.stop);
  if (roles.has('scheduler')) {
    await service.saveSources(sources);
    const scheduled = { catalogIds: sources.map(({ id }) => id), cities: plan.cities };
    const firstWithinSeconds = plan.firstWithinSeconds ?? FIRST_WITHIN_SECONDS;
    const scheduler = runScheduler({ db, pool, queue, scheduled, now: clock, firstWithinSeconds, log, troubles });
    opened.defer(scheduler.stop);
  }
  const applicationName = `${name} reads`;
  const onReplica = (state: ReplicaState): void => tellReplica(troubles, state);
  const replicaUrl = config.databaseReplicaUrl;
  const readers = connectReaders({ primaryUrl: service.url, replicaUrl, applicationName, onReplica });
  opened.defer(readers.close);
  const metrics = createMetrics({ ...readers, pools: { ...readers.pools, writes: pool }, now });
  if (roles.has('worker')) {
    const parts = { db, queue, now: clock, collect: watchRuns(collect, metrics) };
    await queue.work(SIDE_BY_SIDE, (job) => readAndTell(job, parts, { log, troubles }));
  }
  const app = await (roles.has('api')
    ? buildApi({ service, queue, readers, metrics, config, log })
    : buildSideApp({ log, metrics, troubles, isSample: false, isReady: () => answers(readers.db, troubles) }));
  opened.defer(() => app.close());
  const url = await listen(app, config);
  log.info({ roles: [...roles], sources: sources.length, url }, 'started');
}

/** A job that fails is tried again; why is told, unless it is a trouble that is told already. */
async function readAndTell(
  job: ClaimedJob,
  parts: JobParts,
  { log, troubles }: Pick<Service, 'troubles'> & Pick<RolesPlan, 'log'>,
): Promise<void> {
  try {
    await readForJob(job, parts);
  } catch (cause) {
    const { sourceId } = job.data;
    if (!troubles.note(cause)) log.warn({ sourceId, attempt: job.retryCount + 1, err: cause }, 'reading given back');
    throw cause;
  }
}

function tellReplica({ begin, end }: Service['troubles'], state: ReplicaState): void {
  for (const [trouble, is] of [
    ['replica-away', 'away'],
    ['replica-behind', 'behind'],
  ] as const) {
    if (state === is) begin(trouble);
    else end(trouble);
  }
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
