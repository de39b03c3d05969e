import { v7 as uuidv7 } from 'uuid';
import { toKeyedDrafts } from '#collect/key-drafts.ts';
import { rederive } from '#collect/rederive.ts';
import type { Db } from '#db/connect.ts';
import { toKey } from '#db/values.ts';
import { saveLinks } from '#store/save-links.ts';
import { saveListings } from '#store/save-listings.ts';
import { saveSources } from '#store/save-sources.ts';
import { startRun } from '#store/start-run.ts';
import { READ_AT, type SourceShowing } from './plan.ts';

/**
 * Puts a source's drafts into the store through the functions that `savePages` uses, but looks for no match: each draft is known
 * to be a thing of its own. That leaves the same rows in less time.
 */
export async function fillStore(db: Db, { source, drafts }: SourceShowing): Promise<void> {
  await saveSources(db, [source]);
  const run = await startRun(db, { sourceId: source.id, startedAt: READ_AT, slotAt: null });
  const sighting = { run, at: READ_AT };
  const keyed = toKeyedDrafts(drafts, toKey(source.url));
  const links = keyed.map(({ key }) => toFirstLink(key));
  await db.transaction(async (tx) => {
    await saveListings(tx, sighting, keyed);
    await saveLinks(tx, sighting, links);
    await rederive(
      tx,
      links.map(({ opportunityId }) => opportunityId),
      READ_AT,
    );
  });
}

function toFirstLink(key: string) {
  const reason = 'Nothing known is the same.';
  return { key, opportunityId: uuidv7(), verdict: 'first', score: 1, reason } as const;
}
