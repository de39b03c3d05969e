import { sql } from 'drizzle-orm';
import type { Db } from '#db/connect.ts';
import type { Told } from './oracle.ts';

/** What the database tells, in the oracle's words, one entry for each opportunity. */
export async function listTold(db: Db): Promise<readonly Told[]> {
  const { rows } = await db.execute<Told & Record<string, unknown>>(sql`
    select coalesce(substring(facts ->> 'descriptionText' from 'Reference (k-[a-z0-9-]+)'), id::text) as code,
      facts ->> 'title' as title, facts #>> '{start,local}' as start, facts ->> 'status' as status,
      facts ->> 'attendance' as attendance, facts ->> 'url' as url, facts #>> '{previousStart,local}' as "previousStart",
      (select array_agg(distinct source_id order by source_id) from links
        where opportunity_id = opportunities.id and undone_at is null) as sources,
      version, withdrawn_at is not null as "isWithdrawn"
    from opportunities where merged_into is null order by 1`);
  return rows;
}
