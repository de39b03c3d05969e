/** Runs a task when its turn has come, and gives what it gives. */
export type TakeTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Lets so many tasks run at once; the others wait in the order they came. For answers that take much memory while they are made:
 * this process has one thread, so that making more of them at once makes none sooner.
 */
export function createTurns(tasksMax: number): TakeTurn {
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
    await begin();
    try {
      return await task();
    } finally {
      end();
    }
  };
}
