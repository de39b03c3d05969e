import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient } from 'pg';
import { connect, type ConnectOptions, type Db } from './connect.ts';
import { planOnceIn } from './execute-named.ts';
import { isConnectionLost } from './lost-connection.ts';
import { watchReplica } from './watch-replica.ts';

export interface ReaderOptions extends ConnectOptions {
  readonly primaryUrl: string;
  readonly replicaUrl: string | null;
  /** Beyond it reads go to the primary; 10 s when absent. */
  readonly lagMaxMs?: number;
  /** Is told how the replica is, after each look. */
  readonly onReplica?: (state: ReplicaState) => void;
}

/** `fit`: reads go to it. */
export type ReplicaState = 'fit' | 'behind' | 'away';

/** A database that is only read. What is asked of it twice is answered twice, so a read that lost its connection is asked again. */
export interface Readers {
  readonly db: Db;
  readonly pools: Readonly<Record<string, Pool>>;
  /** How far the replica is behind, in seconds; `null` when there is none or it does not answer. */
  readonly replicaLag: () => number | null;
  readonly close: () => Promise<void>;
}

const LAG_MS_MAX = 10_000;
/** A read is asked again for this long while the database is away, as when it restarts. */
const RETRY_MS_MAX = 8_000;
const RETRY_FIRST_MS = 50;
const RETRY_PAUSE_MS_MAX = 1_000;
/** The server cancels a query on a replica that stands in the way of what it replays (`serialization_failure`). */
const REPLAY_CONFLICT = '40001';

/**
 * Opens read-only connections to the replica, when there is one, and to the primary. Reads go to the replica while it answers and is not too
 * far behind, else to the primary.
 */
export function connectReaders({ primaryUrl, replicaUrl, onReplica, ...given }: ReaderOptions): Readers {
  const { lagMaxMs = LAG_MS_MAX, ...options } = given;
  const readOnly = { ...options, isReadOnly: true };
  const primary = connect(primaryUrl, readOnly);
  const replica = replicaUrl === null ? undefined : connect(replicaUrl, readOnly);
  const toState = (lagMs: number | null): ReplicaState =>
    lagMs === null ? 'away' : lagMs <= lagMaxMs ? 'fit' : 'behind';
  const onLook = (lagMs: number | null): void => onReplica?.(toState(lagMs));
  const watch = replica && watchReplica({ primary: primary.pool, replica: replica.pool, onLook });
  const toReadPool = (name: 'pool' | 'planningOnce'): Pool => {
    const choose = (): Pool => (replica && toState(watch?.lagMs() ?? null) === 'fit' ? replica[name] : primary[name]);
    const onLost = (pool: Pool): void => void (pool !== primary[name] && watch?.distrust());
    return toRepeatedPool(primary[name], { choose, onLost });
  };
  const db = drizzle(toReadPool('pool'));
  planOnceIn(toReadPool('planningOnce'), db);
  return {
    db,
    pools: { primary: primary.pool, ...(replica && { replica: replica.pool }) },
    replicaLag: () => {
      const lagMs = watch?.lagMs() ?? null;
      return lagMs === null ? null : lagMs / 1000;
    },
    close: async () => {
      await watch?.stop();
      await Promise.all([primary.close(), replica?.close()]);
    },
  };
}

/** A pool by whose name other ones are asked, again when a connection was lost. */
function toRepeatedPool(named: Pool, choice: Choice): Pool {
  return new Proxy(named, {
    get(target, name, receiver) {
      if (name === 'query')
        return (...given: Parameters<Pool['query']>) => readAgain((pool) => query(pool, given), choice);
      if (name === 'connect') return (): Promise<PoolClient> => readAgain((pool) => pool.connect(), choice);
      return Reflect.get(target, name, receiver);
    },
  });
}

/** Asked without a callback, which nobody here gives, a pool answers with a promise. */
async function query(pool: Pool, given: Parameters<Pool['query']>): Promise<unknown> {
  return pool.query(...given);
}

interface Choice {
  readonly choose: () => Pool;
  readonly onLost: (pool: Pool) => void;
}

async function readAgain<T>(ask: (pool: Pool) => Promise<T>, { choose, onLost }: Choice): Promise<T> {
  const untilMs = performance.now() + RETRY_MS_MAX;
  for (let pauseMs = RETRY_FIRST_MS; ; pauseMs = Math.min(pauseMs * 2, RETRY_PAUSE_MS_MAX)) {
    const pool = choose();
    try {
      return await ask(pool);
    } catch (error) {
      if (!isWorthAsking(error) || performance.now() + pauseMs > untilMs) throw error;
      onLost(pool);
    }
    await sleep(pauseMs);
  }
}

function isWorthAsking(error: unknown): boolean {
  const isConflict = error instanceof Error && 'code' in error && error.code === REPLAY_CONFLICT;
  return isConflict || isConnectionLost(error);
}
