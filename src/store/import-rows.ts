import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import { KEPT_TABLES, type KeptTable } from '#db/kept-tables.ts';
import { ShowupError } from '#domain/errors.ts';

const ROWS_AT_ONCE = 500;
const LINE = /^\{"table":"(\w+)","row":\{.*\}\}$/;

/**
 * Takes every line of a backup into an empty instance, all of it or nothing.
 * @returns rows taken
 * @throws {ShowupError} `import-impossible` when the instance is not empty, or a line is none of a backup
 */
export async function importRows(db: Db, lines: AsyncIterable<string>): Promise<number> {
  return db.transaction(async (tx) => {
    await assertEmpty(tx);
    let count = 0;
    let batch: string[] = [];
    let table: KeptTable | undefined;
    const flush = async (): Promise<void> => {
      if (table) await insertRows(tx, table, batch);
      count += batch.length;
      batch = [];
    };
    for await (const line of lines) {
      if (line.trim() === '') continue;
      const of = toTable(line, count + batch.length + 1);
      if (of !== table || batch.length >= ROWS_AT_ONCE) await flush();
      table = of;
      batch.push(line);
    }
    await flush();
    await tx.execute(sql`select make_suggestion_cards()`);
    return count;
  });
}

async function assertEmpty(tx: Db): Promise<void> {
  const { rows } = await tx.execute<{ isEmpty: boolean }>(sql`
    select not exists (select 1 from sources) and not exists (select 1 from opportunities) as "isEmpty"`);
  if (rows[0]?.isEmpty) return;
  throw new ShowupError('import-impossible', 'This instance is not empty. Import into a new database or data folder.');
}

function toTable(line: string, number: number): KeptTable {
  const name = LINE.exec(line)?.[1];
  const table = KEPT_TABLES.find((kept) => kept === name);
  if (table) return table;
  throw new ShowupError('import-impossible', `Line ${number} is not one that showup export wrote.`);
}

async function insertRows(tx: Db, table: KeptTable, lines: readonly string[]): Promise<void> {
  const columns = sql.raw((await listColumns(tx, table)).map((name) => `"${name}"`).join(', '));
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (${columns})
    select ${columns} from unnest(${sql.param(lines)}::text[]) as line,
      jsonb_populate_record(null::${sql.identifier(table)}, line::jsonb -> 'row')`);
}

/** What is computed by the database is computed again. */
async function listColumns(tx: Db, table: KeptTable): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`);
  return rows.map(({ name }) => name);
}
