import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import { KEPT_TABLES } from '#db/kept-tables.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * Every row that a backup holds as one line of JSON each, `{"table":"sources","row":{…}}`, as they were at one moment. Numbers are written as the
 * database has them.
 */
export async function exportRows(db: Db, write: (lines: string) => Promise<void>): Promise<number> {
  let count = 0;
  await db.transaction(
    async (tx) => {
      for (const table of KEPT_TABLES) {
        const head = `{"table":"${table}","row":`;
        await tx.execute(
          sql`declare exported cursor for select to_jsonb(kept)::text as row from ${sql.identifier(table)} as kept`,
        );
        for (let rows = await fetchRows(tx); rows.length > 0; rows = await fetchRows(tx)) {
          await write(rows.map((row) => `${head}${row}}\n`).join(''));
          count += rows.length;
        }
        await tx.execute(sql`close exported`);
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  return count;
}

async function fetchRows(tx: Db): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ row: string }>(sql`fetch ${sql.raw(String(ROWS_AT_ONCE))} from exported`);
  return rows.map(({ row }) => row);
}
