import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** A server that runs for us: the connection that holds the lock on its folder, and its process. */
export interface Held {
  readonly guard: Client;
  readonly pid: number | undefined;
}

interface Keeper {
  readonly held: () => Held;
  /** Lets go, and tells what was held last. */
  readonly release: () => Promise<Held>;
}

/** Pause between two attempts to have the server again. */
const AGAIN_MS = 1_000;

/** Has the server, and has it again whenever its connection breaks, until it is released. */
export async function keepHeld(
  hold: () => Promise<Held>,
  { onLost }: { readonly onLost: () => Promise<void> },
): Promise<Keeper> {
  const over = new AbortController();
  let held = await hold();
  let regaining: Promise<void> = Promise.resolve();
  const watch = ({ guard }: Held): void => {
    guard.once('end', () => {
      if (!over.signal.aborted) regaining = regain();
    });
  };
  const regain = async (): Promise<void> => {
    await onLost();
    while (!over.signal.aborted) {
      const again = await hold().catch(() => undefined);
      if (again) {
        held = again;
        return watch(again);
      }
      await sleep(AGAIN_MS, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
    }
  };
  watch(held);
  return {
    held: () => held,
    release: async () => {
      over.abort();
      await regaining;
      await held.guard.end();
      return held;
    },
  };
}
