import type { Connection, Db } from '#db/connect.ts';
import type { FetchPage, PageMemory } from '#domain/fetching.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import { readPageBatches } from '#fetch/read-pages.ts';
import type { Gazetteer } from '#places/gazetteer.ts';
import { withSourceLock } from '#store/lock-source.ts';
import { startRun } from '#store/start-run.ts';
import { endRun } from './end-run.ts';
import { keepHouse } from './keep-house.ts';
import { takeUpLeftovers } from './take-up-leftovers.ts';
import { takeVisits } from './take-visits.ts';
import { addToTally, NOTHING_MET } from './tally.ts';

export interface CollectParts extends Pick<Connection, 'db' | 'pool'> {
  readonly fetchPage: FetchPage;
  readonly memory: PageMemory;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
  /** The process that reads, `host:pid`, for whoever looks for it. */
  readonly readBy?: string;
  /** Pages under way at one time, where the pace lets them; one when absent. */
  readonly pagesAtOnce?: number;
}

/** Why a source is read now. */
export interface ReadingOrder {
  /** The slot of its schedule, RFC 3339; `null` when somebody asked for it. */
  readonly slotAt: string | null;
  /** Written down in the transaction that ends the reading: both happen, or neither does. */
  readonly settle: (tx: Db, report: RunReport) => Promise<void>;
}

const BY_HAND: ReadingOrder = { slotAt: null, settle: async () => undefined };

/**
 * Reads a source once: each page is saved as served, then understood, matched and saved in one transaction, with those that came at
 * the same time. What a killed process left is dealt with first. The source must be in the database (`saveSources`).
 * @returns `undefined` when another process is reading the source, and for one that was taken down
 */
export async function collectSource(
  source: Source,
  parts: CollectParts,
  { slotAt, settle }: ReadingOrder = BY_HAND,
): Promise<RunReport | undefined> {
  if (source.takenDown) return undefined;
  return withSourceLock(parts, source.id, async () => {
    await takeUpLeftovers(source, parts);
    const { readBy } = parts;
    const startedAt = parts.now().toISOString();
    const run = await startRun(parts.db, { sourceId: source.id, slotAt, startedAt, ...(readBy && { readBy }) });
    let tally = NOTHING_MET;
    const limits = { pagesAtOnce: parts.pagesAtOnce ?? 1 };
    for await (const visits of readPageBatches(source, { ...parts, limits })) {
      tally = (await takeVisits(visits, { ...parts, source, run })).reduce(addToTally, tally);
    }
    const report = await endRun(parts.db, run, { tally, at: parts.now().toISOString(), settle });
    await keepHouse(parts.db, { now: report.finishedAt, sourceId: source.id });
    return report;
  });
}
