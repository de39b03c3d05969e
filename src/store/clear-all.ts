import type { Db } from '#db/connect.ts';
import { sql } from 'drizzle-orm';

/** Empties every table. For the demo, whose town is another one each day. */
export async function clearAll(db: Db): Promise<void> {
  await db.execute(sql`
    do $$
    declare tables text;
    begin
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables where schemaname = 'public';
      if tables is not null then execute 'truncate ' || tables; end if;
    end $$`);
}
