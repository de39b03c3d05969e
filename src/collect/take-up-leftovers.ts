import { readPage } from '#fetch/read-pages.ts';
import { findWaitingPage, listUnfinishedRuns } from '#query/list-leftovers.ts';
import { releaseSlot, saveRunReport } from '#store/finish-run.ts';
import { lockRun } from '#store/lock-run.ts';
import type { Run } from '#store/start-run.ts';
import type { RunReport } from '#domain/run.ts';
import type { Source } from '#domain/source.ts';
import type { CollectParts } from './collect-source.ts';
import { processPages } from './process-pages.ts';
import { addToTally, NOTHING_MET } from './tally.ts';

/** Finishes what a killed process left of the source: pages it had accepted are dealt with now, in their order, and its runs end. */
export async function takeUpLeftovers(source: Source, parts: CollectParts): Promise<void> {
  for (const run of await listUnfinishedRuns(parts.db, source.id)) await finishLeftover(source, run, parts);
}

async function finishLeftover(source: Source, run: Run, parts: CollectParts): Promise<void> {
  const { db, gazetteer, now } = parts;
  let tally = NOTHING_MET;
  for (let page = await findWaitingPage(db, run.id); page; page = await findWaitingPage(db, run.id)) {
    const reading = readPage(source, { url: page.capture.requestedUrl, role: page.role }, page.capture);
    const met = await processPages([{ ...page, reading }], { db, source, gazetteer, run });
    tally = met.reduce(addToTally, tally);
  }
  const report: RunReport = {
    ...{ runId: run.id, sourceId: source.id, startedAt: run.startedAt, finishedAt: now().toISOString() },
    ...{
      outcome: 'failed',
      reason: 'The process ended before the reading did.',
      counts: tally.counts,
      problems: tally.problems,
    },
  };
  await db.transaction(async (tx) => {
    await lockRun(tx, run);
    await releaseSlot(tx, run.id);
    await saveRunReport(tx, report);
  });
}
