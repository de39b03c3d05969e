import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool, type PoolClient, type QueryConfig } from 'pg';
import type { Connection } from '#db/connect.ts';

/** What a killed process says from then on. */
const DEATH = 'The process was killed.';

export interface DyingConnection extends Connection {
  /** Statements sent so far. */
  readonly countStatements: () => number;
}

/** A real pool of a process that dies in front of its n-th statement: nothing gets through after that, not even a rollback. */
export function connectDying(url: string, statementsMax: number): DyingConnection {
  let count = 0;
  const die = () => {
    count += 1;
    if (count > statementsMax) throw new Error(DEATH);
  };
  const held = new Set<PoolClient>();
  const name = `dying ${randomUUID()}`;
  const pool = new Pool({ connectionString: url, application_name: name, options: '-c timezone=UTC' });
  pool.on('error', () => undefined);
  const mortal = new Proxy(pool, {
    get(target, name, receiver) {
      if (name === 'query') return mortalQuery(target, die);
      if (name === 'connect')
        return async () => {
          const client = await target.connect();
          held.add(client);
          return toMortal(client, die, () => {
            held.delete(client);
            client.release(count > statementsMax);
          });
        };
      return Reflect.get(target, name, receiver);
    },
  });
  const close = async () => {
    // Connections are cut, as the server sees it when a process is killed.
    for (const client of held) client.release(true);
    await pool.end();
    await waitUntilGone(url, name);
  };
  return { db: drizzle(mortal), pool: mortal, planningOnce: mortal, close, countStatements: () => count };
}

function mortalQuery(target: Pool | PoolClient, die: () => void) {
  return async (statement: string | QueryConfig, values?: unknown[]) => {
    die();
    return target.query(statement, values);
  };
}

function toMortal(client: PoolClient, die: () => void, release: () => void): PoolClient {
  return new Proxy(client, {
    get(target, name, receiver) {
      if (name === 'query') return mortalQuery(target, die);
      if (name === 'release') return release;
      return Reflect.get(target, name, receiver);
    },
  });
}

/** The server takes a moment to notice that a connection was cut; until then it holds its locks. */
async function waitUntilGone(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const query = 'select count(*)::int as count from pg_stat_activity where application_name = $1';
  while ((await client.query<{ count: number }>(query, [name])).rows[0]?.count !== 0);
  await client.end();
}
