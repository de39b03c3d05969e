import type { Db } from '#db/connect.ts';
import { toJson } from '#db/values.ts';
import { ShowupError } from '#domain/errors.ts';
import type { Source, Takedown } from '#domain/source.ts';
import { sql } from 'drizzle-orm';

/**
 * Adds a source that a person found. It is read within minutes, since nobody has read it yet.
 * @throws {ShowupError} `source-exists` when there is one of this id
 */
export async function insertSource(tx: Db, source: Source): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    insert into sources (id, facts, authority, origin) values (${source.id}, ${toJson(source)}::jsonb, ${source.authority}, 'person')
    on conflict (id) do nothing`);
  if (rowCount === 0) throw new ShowupError('source-exists', `There is a source ${source.id} already.`);
}

/** Halts the schedule of a source, or has it go on from its next slot. */
export async function setPaused(tx: Db, sourceId: string, isPaused: boolean): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update sources set is_paused = ${isPaused}, next_slot_at = case when ${isPaused} then next_slot_at end where id = ${sourceId}`);
  if (rowCount === 0) throw noSource(sourceId);
}

/** Makes sure that there is the source, and that it stands still until the transaction ends. */
export async function lockSourceRow(tx: Db, sourceId: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`select 1 from sources where id = ${sourceId} for update`);
  if (rowCount === 0) throw noSource(sourceId);
}

/**
 * Marks a source as taken down and breaks off what is being read of it: a page that is just being saved is waited for, and none is saved
 * after it. What it told is withdrawn by whoever calls.
 */
export async function markTakenDown(
  tx: Db,
  sourceId: string,
  takedown: Takedown & { readonly at: string },
): Promise<void> {
  const { at, on, why } = takedown;
  await tx.execute(sql`
    update runs set finished_at = ${at}::timestamptz, outcome = 'failed', reason = 'The source was taken down.', slot_at = null
    where source_id = ${sourceId} and finished_at is null`);
  await tx.execute(sql`
    update captures set processed_at = ${at}::timestamptz where source_id = ${sourceId} and processed_at is null`);
  const taken = toJson({ on, why });
  const { rowCount } = await tx.execute(sql`update sources set taken_down = ${taken}::jsonb where id = ${sourceId}`);
  if (rowCount === 0) throw noSource(sourceId);
}

function noSource(sourceId: string): ShowupError {
  return new ShowupError('source-not-found', `No source has the id ${JSON.stringify(sourceId)}.`);
}
