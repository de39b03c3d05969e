import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type Job, type JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { Db } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import type { TroublePort } from '#domain/troubles.ts';

/** What is to be done: read one source. */
interface ReadingJob {
  readonly sourceId: string;
  /** The slot of its schedule, RFC 3339; `null` when somebody asked for it. */
  readonly slotAt: string | null;
}

/** A job in a worker's hands, which it may lose to another when it falls silent. */
export type ClaimedJob = Pick<Job<ReadingJob>, 'id' | 'data' | 'retryCount' | 'signal'>;

/** A job that was given up after all its retries. */
interface DeadJob {
  readonly id: string;
  readonly sourceId: string;
  readonly slotAt: string | null;
  /** RFC 3339. */
  readonly diedAt: string;
  readonly reason: string;
}

export interface ReadingQueue {
  /** Queues a reading in the transaction; `false` when one of the source is waiting or under way already. */
  readonly add: (tx: Db, job: ReadingJob) => Promise<boolean>;
  /**
   * Ends a job in the transaction.
   * @throws {ShowupError} `reading-lost` when the job is no longer in our hands
   */
  readonly complete: (tx: Db, job: ClaimedJob) => Promise<void>;
  /** Takes jobs and hands them to `read`, so many at a time; a job whose `read` rejects is tried again later. */
  readonly work: (sideBySide: number, read: (job: ClaimedJob) => Promise<void>) => Promise<void>;
  readonly listDead: () => Promise<readonly DeadJob[]>;
  /** Takes no further job, lets what is under way come to its end for a while, and hands the rest back. */
  readonly stop: () => Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly log: Pick<Logger, 'warn' | 'debug'>;
  /** Who tells of what is wrong with the database. */
  readonly troubles?: Pick<TroublePort, 'note'>;
  /** Looks for the jobs of dead workers; every process but those that only serve. */
  readonly supervises: boolean;
}

const READ_SOURCE = 'read-source';
const READ_SOURCE_DEAD = 'read-source-dead';

/** A reading of a hundred pages of a site that asks for a minute between two takes this long. */
const EXPIRE_SECONDS = 4 * 60 * 60;
/** A worker says this often that it lives (pg-boss takes 10 at least); one that was silent for longer is dead. */
const HEARTBEAT_SECONDS = 10;
const HEARTBEAT_REFRESH_SECONDS = 3;
const RETRIES_MAX = 8;
const RETRY_DELAY_SECONDS_MAX = 300;
const POLL_SECONDS = 0.5;
/** What is under way when the process is told to end gets this long. */
const STOP_MS_MAX = 6_000;
const DEAD_LISTED_MAX = 100;

/** Opens the queue in the database's schema `pgboss`, which it makes and keeps up to date. */
export async function openReadingQueue({ url, applicationName, ...options }: QueueOptions): Promise<ReadingQueue> {
  const { log, troubles, supervises } = options;
  const boss = new PgBoss({
    connectionString: url,
    application_name: `${applicationName} queue`,
    max: 4,
    schedule: false,
    supervise: supervises,
    // A dead worker's job is to be taken up within fifteen seconds: the heartbeat's ten, and these.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    queueCacheIntervalSeconds: 5,
  });
  boss.on('error', (error) => troubles?.note(error) || log.warn({ err: error }, 'queue trouble'));
  boss.on('warning', ({ message }) => log.debug({ message }, 'queue warning'));
  await boss.start();
  await declareQueues(boss);
  return {
    add: async (tx, job) => (await boss.send(READ_SOURCE, job, { db: dbOf(tx), singletonKey: job.sourceId })) !== null,
    complete: (tx, job) => complete(boss, tx, job),
    work: (sideBySide, read) => work(boss, sideBySide, read),
    listDead: async () => (await boss.findJobs<ReadingJob>(READ_SOURCE_DEAD)).slice(0, DEAD_LISTED_MAX).map(toDeadJob),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS_MAX }),
  };
}

async function declareQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(READ_SOURCE_DEAD, { retentionSeconds: 90 * 86_400 });
  await boss.createQueue(READ_SOURCE, {
    // Of one source only one job waits or is under way.
    policy: 'exclusive',
    deadLetter: READ_SOURCE_DEAD,
    expireInSeconds: EXPIRE_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: RETRIES_MAX,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: RETRY_DELAY_SECONDS_MAX,
    deleteAfterSeconds: 86_400,
  });
}

function dbOf(tx: Db) {
  return fromDrizzle(tx, sql);
}

/** Only the attempt that we hold is ended: when the job was given to somebody else meanwhile, nothing is, and we say so. */
async function complete(boss: PgBoss, tx: Db, { id, retryCount, data }: ClaimedJob): Promise<void> {
  const answer: { affected?: number } = await boss.complete(READ_SOURCE, { id, retryCount }, null, { db: dbOf(tx) });
  if (answer.affected === 1) return;
  throw new ShowupError('reading-lost', `The job of ${data.sourceId} was given to another worker.`);
}

async function work(boss: PgBoss, sideBySide: number, read: (job: ClaimedJob) => Promise<void>): Promise<void> {
  const options = {
    batchSize: 1,
    localConcurrency: sideBySide,
    pollingIntervalSeconds: POLL_SECONDS,
    heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS,
  };
  await boss.work<ReadingJob>(READ_SOURCE, options, async (jobs) => {
    for (const job of jobs) await read(job);
  });
}

function toDeadJob({ id, data, createdOn, sourceOutput }: JobWithMetadata<ReadingJob>): DeadJob {
  const { sourceId, slotAt } = data;
  return { id, sourceId, slotAt, diedAt: createdOn.toISOString(), reason: toReason(sourceOutput) };
}

function toReason(output: unknown): string {
  const said = typeof output === 'object' && output !== null && 'message' in output ? output.message : undefined;
  return typeof said === 'string' ? said : 'It is not known why.';
}
