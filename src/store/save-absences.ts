import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';

interface NotedAbsences {
  readonly missed: readonly string[];
  readonly withdrawn: readonly string[];
  /** RFC 3339. */
  readonly at: string;
}

/** Counts one more miss for each listing missed and withdraws those that were missed too often. Gives the opportunities they are linked to. */
export async function saveAbsences(
  db: Db,
  run: Run,
  { missed, withdrawn, at }: NotedAbsences,
): Promise<readonly string[]> {
  if (missed.length === 0) return [];
  await db.execute(sql`
    update listings set misses = misses + 1,
      withdrawn_at = case when source_key = any(${sql.param(withdrawn)}::text[]) then ${at}::timestamptz end
    where source_id = ${run.sourceId} and source_key = any(${sql.param(missed)}::text[])`);
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct opportunity_id as id from links
    where source_id = ${run.sourceId} and source_key = any(${sql.param(withdrawn)}::text[]) and undone_at is null order by id`);
  return rows.map(({ id }) => id);
}
