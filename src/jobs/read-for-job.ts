import type { ReadingOrder } from '#collect/collect-source.ts';
import type { Db } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { findSource } from '#query/list-sources.ts';
import { listPastReadings } from '#query/list-past-readings.ts';
import { saveNextSlot } from '#store/slots.ts';
import { decideNextSlot } from './decide-pace.ts';
import type { ClaimedJob, ReadingQueue } from './reading-queue.ts';

export interface JobParts {
  readonly db: Db;
  readonly queue: Pick<ReadingQueue, 'complete'>;
  /** Reads one source; `undefined` when another process is at it. */
  readonly collect: (source: Source, order: ReadingOrder) => Promise<RunReport | undefined>;
  readonly now: () => Date;
}

/**
 * Does one job. The reading's last writes, the next slot and the end of the job are one transaction, so that a worker that is killed at any
 * moment has either done all of it or leaves the job to another one.
 * @throws {ShowupError} `source-busy` when another process reads the source; the job is then tried again
 */
export async function readForJob(job: ClaimedJob, { db, queue, collect, now }: JobParts): Promise<void> {
  const { sourceId, slotAt } = job.data;
  const state = await findSource(db, { id: sourceId, now: now().toISOString() });
  const isWanted = state && !state.source.takenDown && (slotAt === null || !state.isPaused);
  if (!isWanted) return db.transaction((tx) => queue.complete(tx, job));
  const { source } = state;
  const settle = async (tx: Db): Promise<void> => {
    const readings = await listPastReadings(tx, sourceId);
    await saveNextSlot(tx, sourceId, decideNextSlot({ source, readings, now: now().toISOString() }));
    await queue.complete(tx, job);
  };
  const report = await collect(source, { slotAt, settle });
  if (!report) throw new ShowupError('source-busy', `Another process is reading ${sourceId}.`);
}
