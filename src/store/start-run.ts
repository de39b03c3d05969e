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

export async function startRun(db: Db, sourceId: string, startedAt: string): Promise<Run> {
  const run = { id: uuidv7(), sourceId, startedAt };
  await db.insert(runs).values({ ...run, counts: NO_COUNTS });
  return run;
}
