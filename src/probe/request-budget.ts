import type { HostPace, TurnResult } from '#domain/fetching.ts';

export interface RequestBudget {
  /** Hands turns on until the budget is used up. */
  readonly pace: HostPace;
  readonly countUsed: () => number;
  readonly countLeft: () => number;
}

/**
 * Bounds the requests of a whole undertaking. A turn is one request on the wire, so that robots.txt, redirects and second attempts count
 * like pages do.
 * @param now the clock; a refused turn names it as the time to come back
 */
export function createRequestBudget(pace: HostPace, requestsMax: number, now: () => Date): RequestBudget {
  let used = 0;
  return {
    pace: {
      takeTurn: async <T>(
        turn: Parameters<HostPace['takeTurn']>[0],
        task: () => Promise<T>,
      ): Promise<TurnResult<T>> => {
        if (used >= requestsMax) return { outcome: 'not-before', at: now().toISOString() };
        used += 1;
        return pace.takeTurn(turn, task);
      },
      postpone: (origin, untilAt) => pace.postpone(origin, untilAt),
    },
    countUsed: () => used,
    countLeft: () => requestsMax - used,
  };
}
