import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import { NO_COUNTS, type RunCounts, type RunOutcome } from '#domain/run.ts';
import { sql } from 'drizzle-orm';

/** A reading with all that is known of it. */
export interface RunRecord {
  readonly id: string;
  readonly sourceId: string;
  readonly slotAt: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: RunOutcome | null;
  readonly reason: string | null;
  readonly counts: RunCounts;
  /** The first problems met. */
  readonly problems: readonly string[];
  /** The process that read, `host:pid`. */
  readonly readBy: string | null;
}

/** Readings told at once. */
const RUNS_MAX = 50;

/** The last readings of a source, newest first, those under way included; at most 50. */
export async function listRuns(db: Db, sourceId: string): Promise<readonly RunRecord[]> {
  const { rows } = await db.execute<RunRecord & Record<string, unknown>>(sql`
    select id, source_id as "sourceId", slot_at as "slotAt", started_at as "startedAt", finished_at as "finishedAt", outcome,
      reason, counts, problems, read_by as "readBy"
    from runs where source_id = ${sourceId} order by started_at desc, id desc limit ${RUNS_MAX}`);
  return rows.map((row) => ({
    ...row,
    counts: { ...NO_COUNTS, ...row.counts },
    slotAt: row.slotAt && toInstantText(row.slotAt),
    startedAt: toInstantText(row.startedAt),
    finishedAt: row.finishedAt && toInstantText(row.finishedAt),
  }));
}
