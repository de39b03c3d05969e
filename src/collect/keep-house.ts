import type { Db } from '#db/connect.ts';
import { pruneRuns, pruneSearchEntries } from '#store/prune.ts';
import { pruneRejections } from '#store/save-rejections.ts';

/** Forgets what is over or long gone, a bounded number of rows of each kind. Done after every reading, so that none piles up. */
export async function keepHouse(db: Db, now: string): Promise<void> {
  await pruneSearchEntries(db, now);
  await pruneRejections(db, now);
  await pruneRuns(db, now);
}
