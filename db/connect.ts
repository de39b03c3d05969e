import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';
import { planOnceIn } from './execute-named.ts';

/** What every store and query function takes first: the pool, or a transaction on one of its connections. */
export type Db = PgDatabase<NodePgQueryResultHKT>;

export interface Connection {
  readonly db: Db;
  /** The pool itself, for what needs a connection of its own (session locks). */
  readonly pool: Pool;
  /** Its like, whose connections plan a statement once. */
  readonly planningOnce: Pool;
  readonly close: () => Promise<void>;
}

export interface ConnectOptions {
  /** Shown by the server in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Most connections; 10 when absent. */
  readonly connectionsMax?: number;
  /** A statement that runs longer is cancelled by the server; 30 s when absent. */
  readonly statementTimeoutMs?: number;
  /** The server refuses every write. */
  readonly isReadOnly?: boolean;
}

const CONNECTIONS_MAX = 10;
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** Just-in-time compilation costs more than any of these short queries takes. */
const SESSION = '-c timezone=UTC -c jit=off';

/** Opens a pool. Connects on first use; a lost connection is replaced. `close` waits for what is running. */
export function connect(url: string, options: ConnectOptions): Connection {
  const pool = openPool(url, options, SESSION);
  const db = drizzle(pool);
  const planningOnce = openPool(url, options, `${SESSION} -c plan_cache_mode=force_generic_plan`);
  planOnceIn(planningOnce, db);
  return {
    db,
    pool,
    planningOnce,
    close: async () => {
      await planningOnce.end();
      await pool.end();
    },
  };
}

function openPool(url: string, options: ConnectOptions, session: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: options.applicationName,
    max: options.connectionsMax ?? CONNECTIONS_MAX,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: options.isReadOnly ? `${session} -c default_transaction_read_only=on` : session,
    keepAlive: true,
  });
  // A connection that the server closes fails the statement under way and is replaced on next use; without listeners it would
  // end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
