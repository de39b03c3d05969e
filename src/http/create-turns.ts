import { ShowupError } from '#domain/errors.ts';

/** Runs a task when its turn has come, and gives what it gives. */
export type TakeTurn = <T>(task: () => Promise<T>) => Promise<T>;

export interface TurnBounds {
  /** Tasks that run at once. */
  readonly tasksMax: number;
  /** Tasks that may wait; without a bound when absent. */
  readonly waitingMax?: number;
}

/**
 * Lets so many tasks run at once; the others wait in the order they came. For answers that take much memory while they are made:
 * this process has one thread, so that making more of them at once makes none sooner. `overloaded` is thrown where too many wait
 * already: their turn would come when nobody waits for it any more.
 */
export function createTurns({ tasksMax, waitingMax = Infinity }: TurnBounds): TakeTurn {
  let free = tasksMax;
  const waiting: (() => void)[] = [];
  const begin = () => {
    if (free === 0) return new Promise<void>((resolve) => waiting.push(resolve));
    free -= 1;
    return undefined;
  };
  const end = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (task) => {
    if (free === 0 && waiting.length >= waitingMax) {
      throw new ShowupError('overloaded', 'Too many wait for such an answer. Try again in a few seconds.');
    }
    await begin();
    try {
      return await task();
    } finally {
      end();
    }
  };
}
