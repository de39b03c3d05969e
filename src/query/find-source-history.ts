import type { Db } from '#db/connect.ts';
import { toInstantText } from '#db/values.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { sql } from 'drizzle-orm';

/** One reading, as far as the public needs it. */
interface PastRun {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly outcome: RunOutcome | null;
  readonly reason: string | null;
  readonly pages: number;
  readonly read: number;
  readonly rejected: number;
}

/** How reading a source went of late. */
export interface SourceHistory {
  readonly runs: readonly PastRun[];
  /** RFC 3339: its host asked not to be read before; `null` when that is not so at present. */
  readonly notBeforeAt: string | null;
}

const RUNS_MAX = 10;

/** The last ten readings of a source, newest first, and whether its host asked for a pause. */
export async function findSourceHistory(
  db: Db,
  { id, url }: Pick<Source, 'id' | 'url'>,
  now: string,
): Promise<SourceHistory> {
  const { rows } = await db.execute<PastRun & Record<string, unknown>>(sql`
    select started_at as "startedAt", finished_at as "finishedAt", outcome, reason,
      coalesce((counts ->> 'pages')::int, 0) + coalesce((counts ->> 'pagesUnchanged')::int, 0) as pages,
      coalesce((counts ->> 'read')::int, 0) as read, coalesce((counts ->> 'rejected')::int, 0) as rejected
    from runs where source_id = ${id} order by started_at desc, id desc limit ${RUNS_MAX}`);
  const runs = rows.map((row) => ({
    ...row,
    startedAt: toInstantText(row.startedAt),
    finishedAt: row.finishedAt && toInstantText(row.finishedAt),
  }));
  return { runs, notBeforeAt: await findPause(db, url, now) };
}

async function findPause(db: Db, url: string, now: string): Promise<string | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select not_before_at as at from host_pace where origin = ${URL.parse(url)?.origin ?? ''} and not_before_at > ${now}::timestamptz`);
  const at = rows[0]?.at ?? null;
  return at && toInstantText(at);
}
