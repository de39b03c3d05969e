import type { Db } from '#db/connect.ts';
import { runs } from '#db/schema/runs.ts';
import { sources } from '#db/schema/sources.ts';
import { toStorable } from '#db/values.ts';
import type { ReadingShape } from '#domain/reading-shape.ts';
import type { RunReport } from '#domain/run.ts';
import type { Politeness } from '#domain/source.ts';
import { eq, sql } from 'drizzle-orm';

/** Writes down how a run ended, for the run and for its source's health. */
export async function saveRunReport(db: Db, report: RunReport): Promise<void> {
  const { runId, sourceId, startedAt: _, ...ending } = report;
  const reason = ending.reason && toStorable(ending.reason);
  await db
    .update(runs)
    .set({ ...ending, reason, problems: ending.problems.map(toStorable) })
    .where(eq(runs.id, runId));
  const isGood = report.outcome === 'ok';
  await db
    .update(sources)
    .set({
      lastRunAt: report.finishedAt,
      lastOutcome: report.outcome,
      lastReason: reason,
      failuresInRow: isGood ? 0 : sql`${sources.failuresInRow} + 1`,
      ...(isGood ? { lastGoodAt: report.finishedAt } : {}),
    })
    .where(eq(sources.id, sourceId));
}

/** Leaves the slot of a run that was broken off to the one that reads in its place. */
export async function releaseSlot(db: Db, runId: string): Promise<void> {
  await db.update(runs).set({ slotAt: null }).where(eq(runs.id, runId));
}

/** Remembers what a good whole reading looked like, to notice when the page changes. */
export async function saveShape(db: Db, sourceId: string, shape: ReadingShape): Promise<void> {
  await db.update(sources).set({ lastShape: shape }).where(eq(sources.id, sourceId));
}

/** Notes what asking the source's host was bound by. */
export async function savePoliteness(
  db: Db,
  sourceId: string,
  { robots, gapMs, at }: Politeness & { readonly at: string },
): Promise<void> {
  const given = gapMs === null ? {} : { gapMs: Math.round(gapMs) };
  await db
    .update(sources)
    .set({ robots, robotsAt: at, ...given })
    .where(eq(sources.id, sourceId));
}
