import type { Db } from '#db/connect.ts';
import { toKey } from '#db/values.ts';
import type { Draft } from '#domain/draft.ts';
import type { Rejection } from '#domain/rejection.ts';
import { listListings } from '#query/list-listings.ts';
import { markProcessed } from '#store/save-capture.ts';
import { lockRun } from '#store/lock-run.ts';
import { lockMatching } from '#store/lock-matching.ts';
import { type KeyedDraft, releaseFromPages, saveListings, touchListings, type Sighting } from '#store/save-listings.ts';
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

export const NO_PAGE_COUNTS: PageCounts = { created: 0, changed: 0, unchanged: 0 };

/**
 * Saves what pages showed, all of it or nothing: listings, links, opportunities, and that the pages are done with. The same pages again
 * write nothing but that they were seen.
 */
export async function savePages(db: Db, run: Run, pages: readonly UnderstoodPage[]): Promise<readonly PageCounts[]> {
  const sighting: Sighting = { run, at: toLatest(pages) };
  return db.transaction(async (tx) => {
    await lockRun(tx, run);
    const counts: PageCounts[] = [];
    for (const group of groupSheets(pages.map(toSheet))) counts.push(...(await saveSheets(tx, sighting, group)));
    const rejections = pages.flatMap((page) => page.rejections);
    await saveRejections(tx, run, { rejections, at: sighting.at });
    const captureIds = pages.map(({ captureId }) => captureId);
    await markProcessed(tx, captureIds, sighting.at);
    return counts;
  });
}

/** Instants of RFC 3339 in UTC sort as text. */
function toLatest(pages: readonly UnderstoodPage[]): string {
  return pages.reduce((latest, { readAt }) => (readAt > latest ? readAt : latest), '');
}

/** A page with its drafts keyed. */
interface Sheet {
  readonly pageKey: string;
  readonly readAt: string;
  readonly drafts: readonly KeyedDraft[];
}

function toSheet({ url, readAt, drafts }: UnderstoodPage): Sheet {
  const pageKey = toKey(url);
  return { pageKey, readAt, drafts: toKeyedDrafts(drafts, pageKey) };
}

/** Pages in groups that are saved at once: one that may show what an earlier one shows must find that saved. */
function groupSheets(sheets: readonly Sheet[]): readonly (readonly Sheet[])[] {
  const groups: Sheet[][] = [];
  let keys = new Set<string>();
  for (const sheet of sheets) {
    const own = [sheet.pageKey, ...sheet.drafts.flatMap(possibleKeys)];
    const group = own.some((key) => keys.has(key)) ? undefined : groups.at(-1);
    if (group) group.push(sheet);
    else groups.push([sheet]);
    keys = new Set(group ? [...keys, ...own] : own);
  }
  return groups;
}

async function saveSheets(tx: Db, sighting: Sighting, sheets: readonly Sheet[]): Promise<readonly PageCounts[]> {
  const runId = sighting.run.id;
  const known = await listListings(
    tx,
    sighting.run.sourceId,
    sheets.flatMap(({ drafts }) => drafts.flatMap(possibleKeys)),
  );
  const sorted = sheets.map(({ pageKey, readAt, drafts }) => ({
    pageKey,
    ...sortDrafts(drafts, known, { runId, pageKey, at: readAt }),
  }));
  const shown = sorted.map(({ pageKey, unseen, changed, unchanged }) => {
    return { pageKey, keys: [...unseen, ...changed.map(({ keyed }) => keyed), ...unchanged].map(({ key }) => key) };
  });
  await touchListings(
    tx,
    sighting,
    sorted.flatMap(({ unchanged }) => unchanged),
  );
  await releaseFromPages(tx, sighting.run, shown);
  const unseen = sorted.flatMap((sheet) => sheet.unseen);
  const changed = sorted.flatMap((sheet) => sheet.changed);
  const keysShown = shown.flatMap(({ keys }) => keys);
  if (unseen.length + changed.length > 0) await saveNews(tx, sighting, { unseen, changed, keysShown });
  return sorted.map((sheet) => ({
    created: sheet.unseen.length,
    changed: sheet.changed.length,
    unchanged: sheet.unchanged.length,
  }));
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
