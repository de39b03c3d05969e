import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Any number that nothing else locks. */
const MATCHING_LOCK = 7_346_102;

/**
 * Waits for every other transaction that matches, and makes the others wait until this one ends: two sources that show the same
 * thing at once make one opportunity of it. Taken only for listings that are new or changed, which are few.
 */
export async function lockMatching(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MATCHING_LOCK})`);
}
