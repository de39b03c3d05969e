import type { Db } from '#db/connect.ts';
import { runs } from '#db/schema/runs.ts';
import { NO_COUNTS } from '#domain/run.ts';
import { v7 as uuidv7 } from 'uuid';

/** A reading that is going on. */
export interface Run {
  /** UUIDv7. */
  readonly id: string;
  readonly sourceId: string;
  /** RFC 3339. */
  readonly startedAt: string;
}

/** A reading to be begun: `slotAt` is the slot of the schedule that it fills, RFC 3339; `null` when somebody asked for it. */
export interface NewRun extends Omit<Run, 'id'> {
  readonly slotAt: string | null;
  /** The process that reads, `host:pid`. */
  readonly readBy?: string;
}

/** Writes down that a reading of the source begins, so that one that is killed leaves a trace. */
export async function startRun(db: Db, { sourceId, startedAt, slotAt, readBy }: NewRun): Promise<Run> {
  const run = { id: uuidv7(), sourceId, startedAt };
  await db.insert(runs).values({ ...run, slotAt, readBy: readBy ?? null, counts: NO_COUNTS });
  return run;
}
