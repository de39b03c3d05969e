import type { Db } from '#db/connect.ts';
import type { RunReport } from '#domain/run.ts';
import { findLastShape } from '#query/find-last-shape.ts';
import { decideAbsences } from '#store/decide-absences.ts';
import { findAbsences } from '#store/find-absences.ts';
import { savePoliteness, saveRunReport, saveShape } from '#store/finish-run.ts';
import { saveHeldRun } from '#store/held-runs.ts';
import { lockRun } from '#store/lock-run.ts';
import { lockMatching } from '#store/lock-matching.ts';
import { pruneCaptures } from '#store/save-capture.ts';
import { saveAbsences } from '#store/save-absences.ts';
import type { Run } from '#store/start-run.ts';
import { detectDrift } from './detect-drift.ts';
import { rederive } from './rederive.ts';
import { type Ending, type Tally, toEnding } from './tally.ts';

interface RunEnd {
  readonly tally: Tally;
  /** RFC 3339. */
  readonly at: string;
  /** What else is written down in the same moment. */
  readonly settle?: (tx: Db, report: RunReport) => Promise<void>;
}

/** Ends a run in one transaction: what a whole good reading did not show is missed, withdrawn or held; the report is written down. */
export async function endRun(db: Db, run: Run, { tally, at, settle }: RunEnd): Promise<RunReport> {
  return db.transaction(async (tx) => {
    await lockRun(tx, run);
    const ending = (await findDrift(tx, run, { tally, at })) ?? toEnding(tally);
    const isWhole = ending.outcome === 'ok' && tally.incomplete === null;
    const settled = isWhole ? await settleAbsences(tx, run, at) : { ending, missed: 0, withdrawn: 0 };
    const report = {
      ...{ runId: run.id, sourceId: run.sourceId, startedAt: run.startedAt, finishedAt: at },
      ...settled.ending,
      counts: { ...tally.counts, vouched: tally.vouchedFor, missed: settled.missed, withdrawn: settled.withdrawn },
      problems: tally.problems,
    };
    await saveRunReport(tx, report);
    if (tally.politeness) await savePoliteness(tx, run.sourceId, { ...tally.politeness, at });
    if (isWhole && isWholeShape(tally)) await saveShape(tx, run.sourceId, tally.shape);
    await pruneCaptures(tx, run.sourceId);
    await settle?.(tx, report);
    return report;
  });
}

/** The alarm that a page changed its shape, compared with the last good reading. */
async function findDrift(tx: Db, run: Run, { tally, at }: { tally: Tally; at: string }): Promise<Ending | undefined> {
  const last = tally.failure === null ? await findLastShape(tx, run.sourceId) : null;
  if (last === null) return undefined;
  const isPartial = tally.counts.pagesUnchanged > 0;
  const reason = detectDrift({ now: tally.shape, last, today: at.slice(0, 'YYYY-MM-DD'.length), isPartial });
  return reason === null ? undefined : { outcome: 'changed-shape', reason };
}

/** Something was read, and all of it anew. */
function isWholeShape({ counts, shape }: Tally): boolean {
  return counts.pagesUnchanged === 0 && shape.listings > 0;
}

interface Settled {
  readonly ending: Ending;
  readonly missed: number;
  readonly withdrawn: number;
}

async function settleAbsences(tx: Db, run: Run, at: string): Promise<Settled> {
  const absences = await findAbsences(tx, run, at);
  const decision = decideAbsences(absences);
  if (decision.outcome === 'held') {
    await saveHeldRun(tx, run, { keys: absences.missing.map(({ key }) => key), at });
    return { ending: decision, missed: 0, withdrawn: 0 };
  }
  const { missed, withdrawn } = decision;
  if (withdrawn.length > 0) await lockMatching(tx);
  await rederive(tx, await saveAbsences(tx, run, { missed, withdrawn, at }), at);
  return { ending: { outcome: 'ok', reason: null }, missed: missed.length, withdrawn: withdrawn.length };
}
