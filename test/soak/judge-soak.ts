import { countLeft, listReadings, listTold, withDatabase } from './observe-queue.ts';
import type { SampleHosts } from './sample-hosts.ts';
import type { QueueSoakPlan } from './soak-queue.ts';

export interface QueueSoakReport {
  readonly sources: number;
  readonly slots: number;
  readonly kills: number;
  readonly restarts: number;
  /** Slots that no finished reading fills, readings that fill no slot, and slots filled twice. */
  readonly slotsUnread: number;
  readonly readingsAstray: number;
  readonly slotsReadTwice: number;
  readonly readings: number;
  /** Readings that were broken off and taken up. */
  readonly brokenOff: number;
  /** The longest time from the death of a worker to the moment its reading was taken up. */
  readonly takeOverMsMax: number;
  readonly opportunities: number;
  readonly areOpportunitiesEqual: boolean;
  /** Pages accepted and not dealt with, runs without an end, jobs left or dead. */
  readonly left: number;
  readonly requests: number;
  readonly shortestGapMs: number;
  readonly hasHeld: boolean;
}

const TAKE_OVER_MS_MAX = 15_000;
/** Both ends of a gap are told in whole milliseconds. */
const CLOCK_MS = 2;
export interface SoakOutcome {
  readonly url: string;
  readonly undisturbed: readonly string[];
  readonly plan: QueueSoakPlan;
  readonly slots: ReadonlySet<string>;
  readonly restarts: number;
  /** Epoch milliseconds at which a process was killed, by its id. */
  readonly deaths: ReadonlyMap<number, number>;
  readonly measured: ReturnType<SampleHosts['measure']>;
}

/** What the soak came to, and whether all of it held. */
export async function judgeSoak({
  url,
  undisturbed,
  plan,
  slots,
  restarts,
  deaths,
  measured,
}: SoakOutcome): Promise<QueueSoakReport> {
  return withDatabase(url, async (db) => {
    const readings = await listReadings(db);
    const filled = readings.filter(({ slot }) => slot !== null).map(({ slot }) => slot ?? '');
    const broken = readings.filter(({ isBroken }) => isBroken);
    const takeOvers = broken.flatMap(({ pid, endedMs }) => {
      const died = pid === null ? undefined : deaths.get(pid);
      return died === undefined ? [] : [endedMs - died];
    });
    const told = await listTold(db);
    const left = await countLeft(db);
    const counts = {
      ...{ sources: plan.sources, slots: slots.size, kills: deaths.size, restarts },
      slotsUnread: slots.size - new Set(filled.filter((slot) => slots.has(slot))).size,
      readingsAstray: filled.filter((slot) => !slots.has(slot)).length,
      slotsReadTwice: filled.length - new Set(filled).size,
      ...{ readings: filled.length, brokenOff: broken.length, takeOverMsMax: Math.max(0, ...takeOvers) },
      opportunities: told.length,
      areOpportunitiesEqual: JSON.stringify(told) === JSON.stringify(undisturbed),
      left: left.waiting + left.due + left.dead + left.pages + left.runs,
      ...measured,
    };
    return { ...counts, hasHeld: judge(counts, plan) };
  });
}

function judge(counts: Omit<QueueSoakReport, 'hasHeld'>, plan: QueueSoakPlan): boolean {
  const wrong = counts.slotsUnread + counts.readingsAstray + counts.slotsReadTwice + counts.left;
  return (
    wrong === 0 &&
    counts.areOpportunitiesEqual &&
    counts.opportunities > 0 &&
    counts.kills > 0 &&
    counts.restarts === plan.restarts &&
    counts.shortestGapMs >= plan.gapMs - CLOCK_MS &&
    counts.takeOverMsMax <= TAKE_OVER_MS_MAX
  );
}
