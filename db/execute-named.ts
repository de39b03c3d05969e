import { hash } from 'node:crypto';
import { DrizzleQueryError, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { type Pool, types } from 'pg';
import type { Db } from './connect.ts';

const dialect = new PgDialect();
const poolByDb = new WeakMap<Db, Pool>();

/** Names the pool whose connections plan a statement once, for what is asked of `db` by {@link executeNamed}. */
export function planOnceIn(pool: Pool, db: Db): void {
  poolByDb.set(db, pool);
}

/**
 * Runs a statement that is asked often, and whose text is one of few: each connection parses and plans it once under a name made
 * of that text, which takes longer than many a statement itself. What differs from call to call must be in parameters, and the plan
 * must suit whatever they are. In a transaction it runs as any other does.
 */
export async function executeNamed<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Named<Row>> {
  const pool = poolByDb.get(db);
  // Rows are what the statement gives; who writes it says what that is.
  if (!pool) return (await db.execute(statement)) as Named<Row>;
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const name = nameOf(text);
  try {
    return await pool.query<Row>({ name, text, values: params, types: AS_PRINTED });
  } catch (cause) {
    throw cause instanceof Error ? new DrizzleQueryError(text, params, cause) : cause;
  }
}

/** More texts than these are not remembered. */
const NAMES_MAX = 500;
const nameByText = new Map<string, string>();

/** The same for the same text, in every process. To look a name up costs a tenth of making it. */
function nameOf(text: string): string {
  const known = nameByText.get(text);
  if (known !== undefined) return known;
  const name = hash('sha1', text, 'base64url');
  if (nameByText.size < NAMES_MAX) nameByText.set(text, name);
  return name;
}

interface Named<Row> {
  readonly rows: Row[];
}

/** Of `timestamptz` (PostgreSQL's `pg_type`). */
const INSTANT_TYPE = 1184;

/** Instants stay as the server prints them, as everywhere else; the rest is parsed as usual. */
const AS_PRINTED = {
  getTypeParser: ((id: number, format: 'text') =>
    id === INSTANT_TYPE ? keep : types.getTypeParser(id, format)) as typeof types.getTypeParser,
};

function keep(text: string): string {
  return text;
}
