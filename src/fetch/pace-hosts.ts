import type { HostPace, Turn, TurnResult } from '#domain/fetching.ts';

export interface PaceParts {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Origins remembered at one time; the one idle longest is forgotten first. */
const ORIGINS_MAX = 10_000;

interface Lane {
  /** Settles when the last turn asked for has ended. */
  tail: Promise<unknown>;
  /** Epoch milliseconds. */
  endedMs: number;
  notBeforeMs: number;
  waiting: number;
}

/** Paces hosts within this process. */
export function createHostPace({ now, sleep }: PaceParts): HostPace {
  const lanes = new Map<string, Lane>();
  const nowMs = (): number => now().getTime();

  async function runTurn<T>(lane: Lane, turn: Turn, task: () => Promise<T>): Promise<TurnResult<T>> {
    if (lane.notBeforeMs - nowMs() > turn.waitMaxMs) {
      return { outcome: 'not-before', at: new Date(lane.notBeforeMs).toISOString() };
    }
    const waitMs = Math.max(lane.notBeforeMs, lane.endedMs + turn.gapMs) - nowMs();
    if (waitMs > 0) await sleep(waitMs);
    try {
      return { outcome: 'done', value: await task() };
    } finally {
      lane.endedMs = nowMs();
    }
  }

  return {
    async takeTurn(turn, task) {
      const lane = openLane(lanes, turn.origin);
      const previous = lane.tail;
      const mine = previous.then(() => runTurn(lane, turn, task));
      lane.waiting += 1;
      lane.tail = mine.catch(() => undefined).finally(() => (lane.waiting -= 1));
      return mine;
    },
    async postpone(origin, untilAt) {
      const lane = openLane(lanes, origin);
      lane.notBeforeMs = Math.max(lane.notBeforeMs, Date.parse(untilAt));
    },
  };
}

function openLane(lanes: Map<string, Lane>, origin: string): Lane {
  const lane = lanes.get(origin) ?? { tail: Promise.resolve(), endedMs: -Infinity, notBeforeMs: -Infinity, waiting: 0 };
  lanes.delete(origin);
  lanes.set(origin, lane);
  if (lanes.size > ORIGINS_MAX) forgetIdlest(lanes);
  return lane;
}

function forgetIdlest(lanes: Map<string, Lane>): void {
  for (const [origin, lane] of lanes) {
    if (lane.waiting > 0) continue;
    lanes.delete(origin);
    return;
  }
}
