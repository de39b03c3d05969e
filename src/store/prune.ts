import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Rows deleted in one statement, so that none holds its locks for long. */
const BATCH_ROWS = 5_000;
/** Days for which past runs are kept. */
const RUN_DAYS_MAX = 90;

/** Days for which the search index still has what is over: subscriptions tell of it that long. */
export const OVER_DAYS_MAX = 7;

/**
 * Takes out of the search index what has been over for a week, at most `BATCH_ROWS` rows.
 * @param now RFC 3339
 */
export async function pruneSearchEntries(db: Db, now: string): Promise<void> {
  await db.execute(sql`
    delete from search_entries where ctid = any(array(
      select ctid from search_entries where until_at < ${now}::timestamptz - ${OVER_DAYS_MAX} * interval '1 day'
      order by until_at limit ${BATCH_ROWS}))`);
}

/**
 * Forgets runs that ended long ago, but for the source's last, the last good one and those after it that told of a changed shape; their
 * captures go with them.
 */
export async function pruneRuns(db: Db, now: string): Promise<void> {
  await db.execute(sql`
    delete from runs where id in (
      select id from runs where finished_at < ${now}::timestamptz - ${RUN_DAYS_MAX} * interval '1 day'
        and exists (select 1 from runs as later where later.source_id = runs.source_id and later.started_at > runs.started_at)
        and not (outcome in ('ok', 'changed-shape') and not exists (
          select 1 from runs as good where good.source_id = runs.source_id and good.outcome = 'ok' and good.started_at > runs.started_at))
        and not exists (select 1 from captures where run_id = runs.id and processed_at is null)
      order by finished_at limit 1000)`);
}
