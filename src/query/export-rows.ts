import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import { KEPT_TABLES } from '#db/kept-tables.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * Every row that a backup holds as one line of JSON each, `{"table":"sources","row":{…}}`, as they were at one moment. Numbers are written as the
 * database has them. Before them all, `{"backup":{"toldBefore":…}}` names the number before which every change is in it.
 * @returns rows written
 */
export async function exportRows(db: Db, write: (lines: string) => Promise<void>): Promise<number> {
  let count = 0;
  await db.transaction(
    async (tx) => {
      await write(await readHead(tx));
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

/** A transaction that was under way may have a lower number than one that is in the backup. */
async function readHead(tx: Db): Promise<string> {
  const { rows } = await tx.execute<{ told: string }>(
    sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + change_lead())::text as told`,
  );
  return `{"backup":{"toldBefore":${rows[0]?.told ?? '0'}}}\n`;
}

async function fetchRows(tx: Db): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ row: string }>(sql`fetch ${sql.raw(String(ROWS_AT_ONCE))} from exported`);
  return rows.map(({ row }) => row);
}
