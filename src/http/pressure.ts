/** Lets a bounded number of requests be worked on; some more wait in the order they came, and the rest is turned away. */
export interface Pressure {
  /** `null` when too many are here; else the place taken. */
  readonly enter: () => Place | null;
}

export interface Place {
  /** Settles when its turn has come; never when it was given back before. */
  readonly turn: Promise<void>;
  /** Once is enough. */
  readonly giveBack: () => void;
}

/**
 * Requests here at once, enough for sixteen callers who wait for each answer: one more would wait for all of them, and by then nobody
 * waits for it.
 */
const HERE_MAX = 17;
/**
 * Requests worked on at once: enough to keep a thread and a database busy. If all were, an answer of several steps would fall behind
 * the others at each of them.
 */
const AT_WORK_MAX = 5;

export function createPressure(hereMax: number = HERE_MAX): Pressure {
  const atWork = new Set<object>();
  const waiting = new Map<object, () => void>();
  const callNext = () => {
    const [first] = waiting;
    if (!first || atWork.size >= AT_WORK_MAX) return;
    const [place, begin] = first;
    waiting.delete(place);
    atWork.add(place);
    begin();
  };
  return {
    enter() {
      if (atWork.size + waiting.size >= hereMax) return null;
      const place = {};
      const { promise: turn, resolve } = Promise.withResolvers<void>();
      waiting.set(place, resolve);
      callNext();
      const giveBack = () => {
        waiting.delete(place);
        if (atWork.delete(place)) callNext();
      };
      return { turn, giveBack };
    },
  };
}
