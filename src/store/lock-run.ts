import type { Db } from '#db/connect.ts';
import { ShowupError } from '#domain/errors.ts';
import { sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';

/**
 * Makes sure that the run is still going on, and keeps it so until the transaction ends. A process that was cut off from the database
 * for a while may have been taken for dead: then another one has ended its run, and nothing more of it is written. Nor is it when the
 * source was taken down.
 * @throws {ShowupError} `reading-lost`
 */
export async function lockRun(tx: Db, run: Pick<Run, 'id' | 'sourceId'>): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    select 1 from runs where id = ${run.id} and finished_at is null
      and not exists (select 1 from sources where id = runs.source_id and taken_down is not null) for update`);
  if (rowCount === 1) return;
  throw new ShowupError('reading-lost', `The reading of ${run.sourceId} was ended by somebody else.`);
}
