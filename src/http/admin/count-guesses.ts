import { normalizeIP } from '@fastify/rate-limit';

/** Wrong tokens that one caller may send in a minute. */
const GUESSES_MAX = 30;
const WINDOW_MS = 60_000;
/** Callers remembered at once; who guessed first goes first. */
const CALLERS_MAX = 10_000;

interface Guesses {
  count: number;
  readonly untilMs: number;
}

export interface GuessCounter {
  /** Seconds until this caller may try again; 0 when it may now. */
  secondsToWait(address: string): number;
  /** Counts a wrong token. */
  add(address: string): void;
}

/**
 * Counts the wrong tokens of each caller, which is an address, of IPv6 the network that one household has (/64). Whoever sent too
 * many has to wait, right token or not, so that nobody learns from an answer which it was.
 */
export function createGuessCounter(nowMs: () => number): GuessCounter {
  const guessesByCaller = new Map<string, Guesses>();
  const find = (address: string) => {
    const found = guessesByCaller.get(normalizeIP(address));
    return found && found.untilMs > nowMs() ? found : undefined;
  };
  return {
    secondsToWait: (address) => {
      const found = find(address);
      return found && found.count >= GUESSES_MAX ? Math.ceil((found.untilMs - nowMs()) / 1000) : 0;
    },
    add: (address) => {
      const found = find(address);
      if (found) found.count += 1;
      else {
        const caller = normalizeIP(address);
        guessesByCaller.delete(caller); // so that it counts as remembered last
        guessesByCaller.set(caller, { count: 1, untilMs: nowMs() + WINDOW_MS });
        const [oldest] = guessesByCaller.keys();
        if (guessesByCaller.size > CALLERS_MAX && oldest !== undefined) guessesByCaller.delete(oldest);
      }
    },
  };
}
