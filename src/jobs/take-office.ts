import type { Pool, PoolClient } from 'pg';

/** Any number that nothing else locks. */
const SCHEDULER_LOCK = 7_346_103;

/** Whether this process is the one scheduler that is active. */
export interface Office {
  /** Tries to become it, when it is not yet; `false` when another process is. */
  readonly hold: () => Promise<boolean>;
  /** Lets another process become it. */
  readonly leave: () => Promise<void>;
}

/** The office is a lock on a connection: it falls free when the process dies, and when the connection is lost. */
export function createOffice(pool: Pick<Pool, 'connect'>): Office {
  let holder: PoolClient | undefined;
  return {
    hold: async () => {
      if (holder && (await isAlive(holder))) return true;
      holder?.release(true);
      holder = undefined;
      holder = await tryToHold(pool);
      return holder !== undefined;
    },
    leave: async () => {
      const client = holder;
      holder = undefined;
      // A connection that is lost has lost the lock too.
      await client?.query('select pg_advisory_unlock($1)', [SCHEDULER_LOCK]).catch(() => undefined);
      client?.release(true);
    },
  };
}

async function tryToHold(pool: Pick<Pool, 'connect'>): Promise<PoolClient | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ isOurs: boolean }>('select pg_try_advisory_lock($1) as "isOurs"', [
      SCHEDULER_LOCK,
    ]);
    if (rows[0]?.isOurs) return client;
  } catch (cause) {
    client.release(true);
    throw cause;
  }
  client.release();
  return undefined;
}

async function isAlive(client: PoolClient): Promise<boolean> {
  return client.query('select 1').then(
    () => true,
    () => false,
  );
}
