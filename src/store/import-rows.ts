import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import { KEPT_TABLES, type KeptTable } from '#db/kept-tables.ts';
import { ShowupError } from '#domain/errors.ts';

const ROWS_AT_ONCE = 500;
const LINE = /^\{"table":"(\w+)","row":\{.*\}\}$/;
const HEAD = /^\{"backup":\{"toldBefore":(\d{1,16})\}\}$/;

/**
 * Takes every line of a backup into an empty instance, all of it or nothing. Changes keep their numbers, and those from now on have
 * numbers that nobody was ever told.
 * @param at RFC 3339: the present
 * @returns rows taken
 * @throws {ShowupError} `import-impossible` when the instance is not empty, or a line is none of a backup
 */
export async function importRows(db: Db, lines: AsyncIterable<string>, at: string): Promise<number> {
  return db.transaction(async (tx) => {
    await assertEmpty(tx);
    const taken = await takeLines(tx, lines);
    await tx.execute(sql`select make_suggestion_cards()`);
    await tx.execute(sql`select resume_changes(${taken.toldBefore}::bigint, ${at}::timestamptz)`);
    return taken.count;
  });
}

interface Taken {
  readonly count: number;
  /** The number before which every change is in the backup; `0` when it does not say. */
  readonly toldBefore: string;
}

async function takeLines(tx: Db, lines: AsyncIterable<string>): Promise<Taken> {
  let number = 0;
  let toldBefore = '0';
  let batch: Batch | undefined;
  let count = 0;
  for await (const line of lines) {
    number += 1;
    const head = HEAD.exec(line)?.[1];
    if (head !== undefined && number === 1) toldBefore = head;
    if (line.trim() === '' || (head !== undefined && number === 1)) continue;
    const table = toTable(line, number);
    if (batch && (batch.table !== table || batch.lines.length >= ROWS_AT_ONCE)) {
      await insertRows(tx, batch);
      batch = undefined;
    }
    batch ??= { table, lines: [] };
    batch.lines.push(line);
    count += 1;
  }
  if (batch) await insertRows(tx, batch);
  return { count, toldBefore };
}

interface Batch {
  readonly table: KeptTable;
  readonly lines: string[];
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

async function insertRows(tx: Db, { table, lines }: Batch): Promise<void> {
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
