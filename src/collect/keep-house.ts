import type { Db } from '#db/connect.ts';
import { expireOpenings, hasExpiredOpenings } from '#store/expire-openings.ts';
import { lockMatching } from '#store/lock-matching.ts';
import { pruneRuns, pruneSearchEntries } from '#store/prune.ts';
import { pruneRejections } from '#store/save-rejections.ts';
import { rederive } from './rederive.ts';

interface Housekeeping {
  /** RFC 3339. */
  readonly now: string;
  /** The source that was just read. */
  readonly sourceId: string;
}

/**
 * Forgets what is over or long gone, and lets undated openings expire that no source has shown for long, a bounded number of rows of each
 * kind. Done after every reading, so that none piles up.
 */
export async function keepHouse(db: Db, { now, sourceId }: Housekeeping): Promise<void> {
  await pruneSearchEntries(db, now);
  await pruneRejections(db, now);
  await pruneRuns(db, now);
  if (!(await hasExpiredOpenings(db, { now, sourceId }))) return;
  await db.transaction(async (tx) => {
    await lockMatching(tx);
    await rederive(tx, await expireOpenings(tx, { now, sourceId }), now);
  });
}
