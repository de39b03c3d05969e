import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** A page of thousands of new listings takes its time, and so does waiting for one. */
const TIMEOUT = '5min';
/** Any number that nothing else locks. */
const MATCHING_LOCK = 7_346_102;

/**
 * Waits for every other transaction that matches, and makes the others wait until this one ends: two sources that show the same
 * thing at once make one opportunity of it. Taken only for listings that are new or changed, which are few.
 */
export async function lockMatching(tx: Db): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', ${TIMEOUT}, true),
    set_config('idle_in_transaction_session_timeout', ${TIMEOUT}, true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${MATCHING_LOCK})`);
}
