import type { Db } from '#db/connect.ts';
import { toKey } from '#db/values.ts';
import type { Draft } from '#domain/draft.ts';
import type { Rejection } from '#domain/rejection.ts';
import { listListings } from '#query/list-listings.ts';
import { markProcessed } from '#store/save-capture.ts';
import { lockRun } from '#store/lock-run.ts';
import { lockMatching } from '#store/lock-matching.ts';
import { releaseFromPage, saveListings, touchListings, type Sighting } from '#store/save-listings.ts';
import { saveLinks } from '#store/save-links.ts';
import { saveUnsureMatches } from '#store/unsure-matches.ts';
import { saveRejections } from '#store/save-rejections.ts';
import type { Run } from '#store/start-run.ts';
import { possibleKeys, toKeyedDrafts } from './key-drafts.ts';
import { matchDrafts } from './match-drafts.ts';
import { rederive } from './rederive.ts';
import { sortDrafts, type SortedDrafts } from './sort-drafts.ts';
import { takeOverMovedKeys } from './take-over-moved-keys.ts';

/** A page that was accepted, read and understood. */
export interface UnderstoodPage {
  readonly captureId: string;
  /** Address that answered. */
  readonly url: string;
  /** RFC 3339. */
  readonly readAt: string;
  readonly drafts: readonly Draft[];
  readonly rejections: readonly Rejection[];
}

export interface PageCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Saves what one page showed, all of it or nothing: listings, links, opportunities, and that the page is done with. The same page
 * again writes nothing but that it was seen.
 */
export async function savePage(db: Db, run: Run, page: UnderstoodPage): Promise<PageCounts> {
  const sighting: Sighting = { run, pageKey: toKey(page.url), at: page.readAt };
  return db.transaction(async (tx) => {
    await lockRun(tx, run);
    const counts = await saveDrafts(tx, sighting, page.drafts);
    await saveRejections(tx, run, { rejections: page.rejections, at: page.readAt });
    await markProcessed(tx, page.captureId, page.readAt);
    return counts;
  });
}

async function saveDrafts(tx: Db, sighting: Sighting, drafts: readonly Draft[]): Promise<PageCounts> {
  const here = { runId: sighting.run.id, pageKey: sighting.pageKey, at: sighting.at };
  const keyed = toKeyedDrafts(drafts);
  const known = await listListings(tx, sighting.run.sourceId, keyed.flatMap(possibleKeys));
  const { unseen, changed, unchanged } = sortDrafts(keyed, known, here);
  const keysShown = [...unseen, ...changed.map(({ keyed }) => keyed), ...unchanged].map(({ key }) => key);
  await touchListings(tx, sighting, unchanged);
  await releaseFromPage(tx, sighting, keysShown);
  if (unseen.length + changed.length > 0) await saveNews(tx, sighting, { unseen, changed, keysShown });
  return { created: unseen.length, changed: changed.length, unchanged: unchanged.length };
}

interface News extends Pick<SortedDrafts, 'unseen' | 'changed'> {
  readonly keysShown: readonly string[];
}

async function saveNews(tx: Db, sighting: Sighting, news: News): Promise<void> {
  await lockMatching(tx);
  const { takenOver, remaining } = await takeOverMovedKeys(tx, sighting, news);
  const { links, unsure } = await matchDrafts(tx, remaining);
  const linked = [...news.changed, ...takenOver];
  await saveListings(tx, sighting, [...linked.map(({ keyed }) => keyed), ...remaining]);
  await saveLinks(tx, sighting, links);
  await saveUnsureMatches(tx, unsure, sighting.at);
  await rederive(
    tx,
    [...linked, ...links].map(({ opportunityId }) => opportunityId),
    sighting.at,
  );
}
