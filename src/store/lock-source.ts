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
  try {
    const parameters = [SOURCE_LOCKS, sourceId];
    const { rows } = await client.query<{ isOurs: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as "isOurs"',
      parameters,
    );
    if (!rows[0]?.isOurs) return undefined;
    try {
      return await task();
    } finally {
      await client.query('select pg_advisory_unlock($1, hashtext($2))', parameters);
    }
  } finally {
    client.release();
  }
}
