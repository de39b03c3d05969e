import type { Db } from '#db/connect.ts';
import { heldRuns } from '#db/schema/corrections.ts';
import { eq, sql } from 'drizzle-orm';
import type { Run } from './start-run.ts';

/** Keeps what a held run did not find, in the place of what the source's earlier runs did not. */
export async function saveHeldRun(
  db: Db,
  run: Run,
  { keys, at }: { keys: readonly string[]; at: string },
): Promise<void> {
  await db.delete(heldRuns).where(eq(heldRuns.sourceId, run.sourceId));
  await db.insert(heldRuns).values({ runId: run.id, sourceId: run.sourceId, keys: [...keys], heldAt: at });
}

/** Notes what a person said of a held run; `null` asks again. */
export async function decideHeldRun(db: Db, runId: string, decision: 'released' | 'dismissed' | null): Promise<void> {
  await db.update(heldRuns).set({ decision }).where(eq(heldRuns.runId, runId));
}

/** Listings of one source. */
export interface ListingKeys {
  readonly sourceId: string;
  readonly keys: readonly string[];
}

/** Withdraws listings on a person's word. Gives the opportunities they are linked to. */
export async function withdrawListings(db: Db, listings: ListingKeys, at: string): Promise<readonly string[]> {
  await db.execute(sql`
    update listings set withdrawn_at = ${at}::timestamptz
    where source_id = ${listings.sourceId} and source_key = any(${sql.param(listings.keys)}::text[])
      and withdrawn_at is null`);
  return listLinked(db, listings);
}

/** Takes back the withdrawal that was made at `at`; what was seen or withdrawn since stays so. */
export async function takeBackListings(db: Db, listings: ListingKeys, at: string): Promise<readonly string[]> {
  await db.execute(sql`
    update listings set withdrawn_at = null
    where source_id = ${listings.sourceId} and source_key = any(${sql.param(listings.keys)}::text[])
      and withdrawn_at = ${at}::timestamptz`);
  return listLinked(db, listings);
}

async function listLinked(db: Db, { sourceId, keys }: ListingKeys): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct opportunity_id as id from links
    where source_id = ${sourceId} and source_key = any(${sql.param(keys)}::text[]) and undone_at is null order by id`);
  return rows.map(({ id }) => id);
}
