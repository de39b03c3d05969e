import type { PoolClient } from 'pg';
import type { Connection } from '#db/connect.ts';

/** First half of the lock's number: sources. */
const SOURCE_LOCKS = 7_346;

/**
 * Runs the task while no other process does anything with the source; `undefined` at once when one does. The server lets go of
 * the lock when this process dies.
 */
export async function withSourceLock<T>(
  { pool }: Pick<Connection, 'pool'>,
  sourceId: string,
  task: () => Promise<T>,
): Promise<T | undefined> {
  const client = await pool.connect();
  let isHeld = false;
  try {
    const { rows } = await client.query<{ isOurs: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as "isOurs"',
      [SOURCE_LOCKS, sourceId],
    );
    isHeld = rows[0]?.isOurs ?? false;
    return isHeld ? await task() : undefined;
  } finally {
    const isFree = !isHeld || (await unlock(client, sourceId));
    client.release(!isFree);
  }
}

/** Whether the lock is off the connection; when not, the connection is ended, and the lock with it. */
async function unlock(client: PoolClient, sourceId: string): Promise<boolean> {
  return client.query('select pg_advisory_unlock($1, hashtext($2))', [SOURCE_LOCKS, sourceId]).then(
    () => true,
    () => false,
  );
}
